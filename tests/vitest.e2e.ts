import { defineConfig } from 'vitest/config';

/** Real browsers on the built extension and on the gallery, one browser at a time; nothing is ever retried. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    root: '.',
    include: ['tests/{built,e2e,a11y,gallery}/**/*.test.{ts,tsx}'],
    fileParallelism: false,
    retry: 0,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
