import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Bench, createBench } from '../testing/folders/bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await createBench();
  await bench.subgraph.startRelay(async () => {});
});
afterAll(() => bench?.close());

const RENAME = `mutation ($c: ID!, $id: ID!, $version: Int!) {
  rename(commandId: $c, id: $id, title: "T", version: $version) { __typename }
}`;

it('lives through the database throwing out every connection in the midst of work', async () => {
  const id = bench.folderIds[0] as string;
  let working = true;
  const outcomes: (string | undefined)[] = [];
  const reader = async (): Promise<void> => {
    while (working)
      outcomes.push((await bench.ask('{ folders { siblings { id } } }')).errors?.[0]?.extensions?.code as string);
  };
  const writer = async (): Promise<void> => {
    while (working) {
      const result = await bench.ask(RENAME, { c: randomUUID(), id, version: 1 });
      outcomes.push(result.errors?.[0]?.extensions?.code as string);
    }
  };
  const work = [reader(), reader(), reader(), writer(), writer()];
  for (let round = 0; round < 8; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 60));
    await bench.sql(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename like '%_app'",
    );
  }
  working = false;
  await Promise.all(work);
  expect(outcomes.length).toBeGreaterThan(8);
  expect(new Set(outcomes.filter((code) => code !== undefined))).toEqual(new Set(['INTERNAL']));
  for (let again = 0; again < 20; again += 1) expect((await bench.ask('{ folders { id } }')).errors).toBeUndefined();
  expect((await bench.ask(RENAME, { c: randomUUID(), id, version: 1 })).errors).toBeUndefined();
});
