import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // One copy of graphql for the tests, the subgraphs and the gateway.
  resolve: { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] },
  test: {
    name: 'dev-env',
    environment: 'node',
    isolate: false,
    maxWorkers: 2,
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    // Whole walks in a browser, on a machine that may have much else to do: what hangs is told by the page's own limits.
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
});
