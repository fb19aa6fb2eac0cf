import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/bench/**'],
    globalSetup: 'tests/one-folder.ts',
    // Most of a run was loading the same modules again for each file; no test changes what another reads.
    isolate: false,
    maxWorkers: '100%',
    testTimeout: 120_000,
  },
});
