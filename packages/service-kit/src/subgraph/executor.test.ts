import { execute, parse } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemClock } from '../clock.ts';
import { PrismaClient } from '../generated/prisma/client.ts';
import { keysIn } from '../keys.ts';
import { createPool, prismaAdapter } from '../pools.ts';
import { readSources } from '../scope/read-transaction.ts';
import { OperationScope } from '../scope/scope.ts';
import { createSealing } from '../sealing/sealing.ts';
import { type Bench, createBench, identityOf } from '../testing/folders/bench.ts';
import { createLoaders, type FolderScope, resolvers, typeDefs } from '../testing/folders/folders-subgraph.ts';
import { buildSchema } from './schema.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await createBench();
});
afterAll(() => bench?.close());

/** What graphql-js itself says, on the same scope. */
async function plainly(query: string, variableValues: Record<string, unknown>) {
  const pool = createPool(bench.database.appUrl, 2);
  const prisma = new PrismaClient({ adapter: prismaAdapter(bench.database.appUrl) });
  const sealing = createSealing(pool, keysIn(bench.keys.folder));
  const sources = {
    name: 'folders',
    reading: readSources(pool),
    prisma,
    sealing,
    clock: systemClock,
    loaders: createLoaders,
    wake() {},
  };
  const facts = { identity: identityOf(bench.worker), requestId: 'r', operationName: 'plain' };
  const scope: OperationScope<never, never> = (await OperationScope.open(sources as never, facts, false)) as never;
  const contextValue: FolderScope = scope as never;
  const result = await execute({
    schema: buildSchema(typeDefs, resolvers),
    document: parse(query),
    contextValue,
    variableValues,
  });
  await scope.finish();
  await Promise.all([pool.end(), prisma.$disconnect()]);
  return result;
}

it('gives what graphql-js gives, compiled once or again', async () => {
  const id = bench.folderIds[0] as string;
  const queries: readonly [string, Record<string, unknown>][] = [
    ['{ folders(first: 2) { __typename id title version } }', {}],
    ['query ($n: Int!, $with: Boolean!) { folders(first: $n) { id title @include(if: $with) } }', { n: 1, with: true }],
    [
      'query ($n: Int!, $with: Boolean!) { folders(first: $n) { id title @include(if: $with) } }',
      { n: 2, with: false },
    ],
    [
      'query ($id: ID!) { a: folder(id: $id) { ...F } b: folder(id: $id) { ...F siblings { ...F } } } fragment F on Folder { id title }',
      { id },
    ],
    [
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Folder { id title } } }',
      { r: [{ __typename: 'Folder', id }] },
    ],
  ];
  for (const [query, variables] of queries) {
    const expected = JSON.stringify((await plainly(query, variables)).data);
    expect(JSON.stringify((await bench.ask(query, variables)).data)).toBe(expected);
    expect(JSON.stringify((await bench.ask(query, variables)).data)).toBe(expected);
  }
});
