import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { WalksFirst } from './tools/walks-first.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Every workspace package with a vitest.config.ts of its own uses it; the others get the common shape. */
function projects(): TestProjectConfiguration[] {
  const folders = ['packages', 'services', 'apps'].flatMap((area) =>
    readdirSync(`${root}${area}`)
      .map((name) => `${root}${area}/${name}`)
      .filter((folder) => existsSync(`${folder}/package.json`)),
  );
  return [...folders.map(project), inline('tools', `${root}tools`, ['**/*.test.ts'])];
}

function project(folder: string): TestProjectConfiguration {
  const own = `${folder}/vitest.config.ts`;
  if (existsSync(own)) return own;
  const { name } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as { name: string };
  return inline(name.replace('@banso/', ''), folder, ['src/**/*.test.ts', 'tests/**/*.test.ts']);
}

function inline(name: string, folder: string, include: string[]): TestProjectConfiguration {
  return { extends: true, root: folder, test: { name, include } };
}

export default defineConfig({
  // The tests, the gateway and the subgraphs must meet in one copy of graphql ("another realm" otherwise).
  resolve: { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] },
  test: {
    projects: projects(),
    globalSetup: [`${root}packages/dev-env/src/testing/global-setup.ts`],
    environment: 'node',
    sequence: { sequencer: WalksFirst },
    // A worker takes file after file: loading the house anew for each would be half of the time. Files leave nothing behind.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
