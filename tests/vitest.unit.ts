import { defineConfig } from 'vitest/config';

/** Everything that needs no browser and no build. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    root: '.',
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/built/**', 'tests/a11y/**', 'tests/gallery/**'],
  },
});
