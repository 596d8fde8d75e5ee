import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keysIn } from '../keys.ts';
import type { Subgraph } from '../subgraph/subgraph.ts';
import { type Bench, createBench, organisationId } from '../testing/folders/bench.ts';
import type { Deliver, DeliveredEvent } from './event.ts';
import { deliverOverHttp } from './http-delivery.ts';

let bench: Bench;
let relay: Subgraph;
const arrived: DeliveredEvent[] = [];
const poisoned = new Set<string>();
let away = false;

const deliver: Deliver = async (target, events) => {
  if (target === 'shelf' && away) throw new Error('nobody is there');
  if (events.some((event) => poisoned.has(aggregateOf(event)) && (event.payload as { n: number }).n === 0))
    throw new Error('cannot take this');
  arrived.push(...events);
};
const aggregateOf = (event: DeliveredEvent): string => (event.payload as { id: string }).id;
const eventually = async (check: () => void | Promise<void>, milliseconds = 6_000): Promise<void> => {
  const until = Date.now() + milliseconds;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
};
const emit = (aggregateId: string, count: number, from = 0, delay = 0): Promise<void> =>
  bench.sql(
    `do $$ begin for n in ${from}..${from + count - 1} loop insert into outbox (event_id, organisation_id, target, aggregate_id, type, payload)
     values (gen_random_uuid(), '${organisationId}', 'shelf', '${aggregateId}', 'folders.t', jsonb_build_object('id', '${aggregateId}', 'n', n));
     end loop; perform pg_sleep(${delay}); end $$`,
  ) as unknown as Promise<void>;
const numbersOf = (aggregate: string): number[] =>
  arrived.filter((event) => aggregateOf(event) === aggregate).map((event) => (event.payload as { n: number }).n);

beforeAll(async () => {
  bench = await createBench();
  relay = bench.another();
  await relay.startRelay(deliver);
});
afterAll(() => bench?.close());

describe('the relay', () => {
  it('delivers what a use case emitted, soon after its commit', async () => {
    const id = bench.folderIds[0] as string;
    const began = Date.now();
    await relay.execute(
      {
        query: 'mutation ($c: ID!, $id: ID!) { rename(commandId: $c, id: $id, title: "T", version: 1) { __typename } }',
        variables: { c: randomUUID(), id },
      },
      { subject: bench.worker.subject, sessionId: 's' },
      'r',
    );
    await eventually(() => expect(arrived.map(aggregateOf)).toContain(id));
    expect(Date.now() - began).toBeLessThan(900);
    expect(arrived.at(-1)).toMatchObject({
      source: 'folders',
      type: 'folders.renamed',
      organisationId,
      payload: { title: 'T' },
    });
  });

  it('misses none of writers that commit late, and keeps the order of each aggregate', async () => {
    const aggregates = Array.from({ length: 8 }, () => randomUUID());
    await Promise.all(
      aggregates.map(async (aggregate, index) => {
        for (let round = 0; round < 5; round += 1)
          await emit(aggregate, 10, round * 10, ((index * 7 + round * 3) % 5) / 50);
      }),
    );
    await eventually(() => {
      for (const aggregate of aggregates) expect(numbersOf(aggregate)).toEqual(Array.from({ length: 50 }, (_, n) => n));
    });
  });

  it('waits for a transaction that took its place in the order and commits late', async () => {
    const aggregate = randomUUID();
    const late = emit(aggregate, 1, 0, 0.6);
    await new Promise((resolve) => setTimeout(resolve, 150));
    await emit(aggregate, 1, 1);
    relay.wake();
    await late;
    relay.wake();
    await eventually(() => expect(numbersOf(aggregate)).toEqual([0, 1]));
  });

  it('holds back the followers of an event that cannot be taken, and nobody else; then delivers in order', async () => {
    const [bad, good] = [randomUUID(), randomUUID()];
    poisoned.add(bad);
    await emit(bad, 3);
    await emit(good, 3);
    relay.wake();
    await eventually(() => expect(numbersOf(good)).toEqual([0, 1, 2]));
    for (let again = 0; again < 4; again += 1) {
      relay.wake();
      await new Promise((resolve) => setTimeout(resolve, 150));
      expect(numbersOf(bad)).toEqual([]);
    }
    poisoned.delete(bad);
    await eventually(() => expect(numbersOf(bad)).toEqual([0, 1, 2]), 12_000);
  });

  it('catches up within five seconds after a target comes back', async () => {
    away = true;
    const aggregate = randomUUID();
    await emit(aggregate, 20);
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(numbersOf(aggregate)).toEqual([]);
    away = false;
    await eventually(() => expect(numbersOf(aggregate)).toHaveLength(20), 5_000);
  });

  it('runs in one process at a time, and another takes over', async () => {
    const second = bench.another();
    const bySecond: DeliveredEvent[] = [];
    await second.startRelay(async (_target, events) => void bySecond.push(...events));
    const first = randomUUID();
    await emit(first, 5);
    await eventually(() => expect(numbersOf(first)).toHaveLength(5));
    expect(bySecond).toHaveLength(0);
    await relay.close();
    await emit(randomUUID(), 5);
    await eventually(() => expect(bySecond).toHaveLength(5));
  });
});

describe('a receiver', () => {
  const titled = (id: string, title: string, eventId = randomUUID()): DeliveredEvent => ({
    id: eventId,
    source: 'shelf',
    type: 'shelf.folderTitled',
    at: new Date().toISOString(),
    organisationId,
    payload: { id, title },
  });

  it('takes an event once, however often and however concurrently it comes', async () => {
    const id = bench.folderIds[1] as string;
    const first = titled(id, 'One');
    await Promise.all([
      bench.subgraph.receive([first]),
      bench.subgraph.receive([first]),
      bench.subgraph.receive([first]),
    ]);
    await bench.subgraph.receive([titled(id, 'Two')]);
    await bench.subgraph.receive([first]);
    expect(await bench.sql('select title from folder where id = $1', [id])).toEqual([{ title: 'Two' }]);
  });

  it('keeps an event for later when its handler fails', async () => {
    const missing = titled(randomUUID(), 'Nothing there');
    await expect(bench.subgraph.receive([missing])).rejects.toThrow();
    expect(await bench.sql('select 1 from inbox where event_id = $1', [missing.id])).toHaveLength(0);
  });

  it('takes signed deliveries over HTTP and no others', async () => {
    const { url } = await bench.subgraph.listen(0);
    const id = bench.folderIds[2] as string;
    const { events: key } = keysIn(bench.keys.folder);
    await deliverOverHttp('shelf', { folders: url }, key)('folders', [titled(id, 'By wire')]);
    expect(await bench.sql('select title from folder where id = $1', [id])).toEqual([{ title: 'By wire' }]);
    const forger = async () => Buffer.alloc(32);
    await expect(deliverOverHttp('shelf', { folders: url }, forger)('folders', [titled(id, 'No')])).rejects.toThrow(
      '401',
    );
    await expect(deliverOverHttp('other', { folders: url }, key)('folders', [titled(id, 'No')])).rejects.toThrow('400');
    await expect(deliverOverHttp('shelf', { wrong: url }, key)('wrong', [titled(id, 'No')])).rejects.toThrow('401');
  });

  it('passes over a fact that its sender has no right to tell, and takes what follows', async () => {
    const { worker } = bench;
    const raised = (source: string, type: string): DeliveredEvent => ({
      ...titled('', ''),
      source,
      type,
      payload: { ...worker, roles: ['prefectureManager'], version: 1 },
    });
    const id = bench.folderIds[0] as string;
    const forged = [raised('shelf', 'staff.actorChanged'), raised('staf', 'staff.actorChanged')];
    await bench.subgraph.receive([...forged, raised('', '.actorChanged'), titled(id, 'What follows')]);
    const { url } = await bench.subgraph.listen(0);
    const { events: key } = keysIn(bench.keys.folder);
    await deliverOverHttp('shelf', { folders: url }, key)('folders', [raised('shelf', 'staff.actorChanged')]);
    expect(await bench.sql('select roles from actor where id = $1', [worker.id])).toEqual([{ roles: worker.roles }]);
    expect(await bench.sql('select title from folder where id = $1', [id])).toEqual([{ title: 'What follows' }]);
    expect(await bench.sql("select 1 from inbox where type = 'staff.actorChanged'")).toHaveLength(0);
  });

  it('takes actors from staff, and never an older state after a newer one', async () => {
    const { worker } = bench;
    const changed = (version: number, active: boolean): DeliveredEvent => ({
      ...titled('', ''),
      source: 'staff',
      type: 'staff.actorChanged',
      payload: { ...worker, active, version },
    });
    await bench.subgraph.receive([changed(2, false)]);
    expect((await bench.ask('{ folders { id } }')).errors?.[0]?.extensions?.code).toBe('ACCESS_ENDED');
    await bench.subgraph.receive([changed(1, true)]);
    expect((await bench.ask('{ folders { id } }')).errors).toHaveLength(1);
    await bench.subgraph.receive([changed(3, true)]);
    expect((await bench.ask('{ folders { id } }')).errors).toBeUndefined();
  });
});
