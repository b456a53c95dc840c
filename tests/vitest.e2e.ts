import { defineConfig } from 'vitest/config';

/** Real browsers on the built extension, one browser at a time; nothing is ever retried. */
export default defineConfig({
  test: {
    root: '.',
    include: ['tests/built/**/*.test.ts', 'tests/e2e/**/*.test.ts'],
    fileParallelism: false,
    retry: 0,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
