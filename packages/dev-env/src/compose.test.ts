import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { compose } from './compose.ts';

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\n';

function workspace(services: Record<string, Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'banso-compose-'));
  roots.push(root);
  for (const [index, [name, files]] of Object.entries(services).entries()) {
    const folder = join(root, 'services', name);
    mkdirSync(join(folder, 'schema'), { recursive: true });
    const manifest = { name: `@banso/${name}`, banso: { port: 5000 + index, database: `banso_${name}` } };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, 'schema', file), text);
  }
  return root;
}

describe('composition', () => {
  it('finds every service with a schema folder and composes them, the same each time', () => {
    const root = workspace({
      towns: {
        '_schema.graphql': LINK,
        'query.graphql': 'type Query { town: Town }',
        'town.graphql': 'type Town @key(fields: "id") { id: ID! }',
      },
      houses: { '_schema.graphql': LINK, 'town.graphql': 'type Town @key(fields: "id") { id: ID! houses: Int! }' },
    });
    const composed = compose(root);
    expect(Object.keys(composed)).toEqual([
      'supergraph.graphql',
      'api.graphql',
      'subgraphs/houses.graphql',
      'subgraphs/towns.graphql',
    ]);
    expect(composed['api.graphql']).toContain('houses: Int!');
    expect(composed['api.graphql']).not.toContain('join__');
    expect(compose(root)).toEqual(composed);
  });

  it('names file and line of a mistake in the language', () => {
    const root = workspace({ towns: { 'query.graphql': 'type Query {\n  town: \n}' } });
    expect(() => compose(root)).toThrow('services/towns/schema/query.graphql:3');
  });

  it('names file and line of subgraphs that contradict each other', () => {
    const root = workspace({
      towns: {
        'a.graphql': LINK,
        'query.graphql': 'type Query { town: Town }',
        'town.graphql': 'type Town {\n  id: ID!\n}',
      },
      houses: { 'a.graphql': LINK, 'town.graphql': 'type Town {\n  id: String!\n}' },
    });
    expect(() => compose(root)).toThrow(/services\/\w+\/schema\/town\.graphql:2: .*Town\.id/);
  });
});
