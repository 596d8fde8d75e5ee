import { defineConfig } from 'vitest/config';

// Without the tests of the example runner, which start processes that a planted mistake does not reach.
export default defineConfig({
  test: { name: 'mutation', environment: 'node', include: ['src/**/*.test.ts', 'examples/*.test.ts'] },
});
