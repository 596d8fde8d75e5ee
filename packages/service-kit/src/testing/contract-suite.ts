import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Identity } from '../identity/verify-identity.ts';
import type { OperationEnd } from '../subgraph/executor.ts';
import type { Subgraph } from '../subgraph/subgraph.ts';
import type { TestDatabase } from './test-database.ts';
import type { TestKeys } from './test-keys.ts';

/** A service under test, with at least two records that the identity may see. */
export interface ContractBench {
  readonly database: TestDatabase;
  readonly keys: TestKeys;
  /** A fresh subgraph on the same database; `onOperationEnd` must be passed on to `createSubgraph`. */
  start(onOperationEnd: (end: OperationEnd) => void): Subgraph;
  readonly identity: Identity;
  /** An entity of the service that shows personal data, and ids of records that the identity may see. */
  readonly entity: { readonly typename: string; readonly selection: string; readonly ids: readonly string[] };
  /** A record of another organisation. */
  readonly foreignId: string;
  close(): Promise<void>;
}

const ENTITIES = (typename: string, selection: string): string =>
  `query Contract($r: [_Any!]!) { _entities(representations: $r) { ... on ${typename} { __typename ${selection} } } }`;

/** What every subgraph must hold, whatever it is about. Call it in a test file of the service. */
export function contractSuite(name: string, prepare: () => Promise<ContractBench>): void {
  describe(`the contract of every subgraph: ${name}`, () => {
    let bench: ContractBench;
    let subgraph: Subgraph;
    let url: string;
    const ends: OperationEnd[] = [];

    beforeAll(async () => {
      bench = await prepare();
      subgraph = bench.start((end) => void ends.push(end));
      ({ url } = await subgraph.listen(0));
    });
    afterAll(async () => {
      await subgraph?.close();
      await bench?.close();
    });

    const post = (headers: Record<string, string>, body: unknown): Promise<Response> =>
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
    const references = (ids: readonly string[]) => ({
      r: ids.map((id) => ({ __typename: bench.entity.typename, id })),
    });
    const lookUp = (ids: readonly string[]) =>
      subgraph.execute(
        { query: ENTITIES(bench.entity.typename, bench.entity.selection), variables: references(ids) },
        bench.identity,
        randomUUID(),
      );

    it('refuses a call without identity, with a forged one, or with one for another service', async () => {
      const ask = { query: '{ __typename }' };
      const good = await bench.keys.identityToken(subgraph.name, bench.identity);
      const other = await bench.keys.identityToken('another', bench.identity);
      const bearers = [undefined, 'Bearer ', `Bearer ${good.slice(0, -6)}AAAAAA`, `Bearer ${other}`];
      for (const authorization of bearers) {
        const response = await post(authorization === undefined ? {} : { authorization }, ask);
        expect(response.status).toBe(401);
        expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
      }
      expect((await post({ authorization: `Bearer ${good}` }, ask)).status).toBe(200);
    });

    it('does not know somebody by a header', async () => {
      const response = await post(
        { 'x-user': bench.identity.subject, 'x-forwarded-user': bench.identity.subject },
        { query: '{ __typename }' },
      );
      expect(response.status).toBe(401);
    });

    it('answers POST only, and health to everyone', async () => {
      for (const method of ['GET', 'PUT', 'DELETE', 'PATCH']) {
        expect((await fetch(`${url}/graphql?query={__typename}`, { method })).status).toBe(405);
      }
      expect((await fetch(`${url}/health`)).status).toBe(200);
      expect((await fetch(`${url}/ready`)).status).toBe(200);
    });

    it('shows its schema to nobody', async () => {
      for (const query of [
        '{ __schema { types { name } } }',
        '{ _service { sdl } }',
        '{ noSuchField }',
        'not a query',
      ]) {
        const { data, errors } = await subgraph.execute({ query }, bench.identity, randomUUID());
        expect(data ?? null).toBeNull();
        expect(errors?.map(({ message }) => message)).toEqual(['The request could not be understood.']);
      }
    });

    it('looks up many references in as many statements as one', async () => {
      const { typename, ids } = bench.entity;
      expect(ids.length).toBeGreaterThan(1);
      const one = await lookUp(ids.slice(0, 1));
      expect(one.errors).toBeUndefined();
      const forOne = ends.at(-1)?.statements;
      const all = await lookUp(ids);
      expect(all.errors).toBeUndefined();
      expect((all.data as { _entities: unknown[] })._entities).toMatchObject(ids.map(() => ({ __typename: typename })));
      expect(ends.at(-1)?.statements).toBe(forOne);
    });

    it('answers a foreign record exactly as one that does not exist', async () => {
      const [foreign, missing] = [await lookUp([bench.foreignId]), await lookUp([randomUUID()])];
      expect((foreign.data as { _entities: unknown[] })._entities).toEqual([null]);
      expect(foreign).toEqual(missing);
    });

    it('records what it shows before it shows it', async () => {
      const before = await auditRows(bench.database);
      const result = await lookUp(bench.entity.ids);
      expect(result.errors).toBeUndefined();
      expect(await auditRows(bench.database)).toBeGreaterThan(before);
    });

    it('refuses an ended session at once', async () => {
      const gone = { ...bench.identity, sessionId: `ended-${randomUUID()}` };
      const ended = {
        id: randomUUID(),
        source: 'gateway',
        type: 'gateway.sessionEnded',
        at: new Date().toISOString(),
        organisationId: '',
      };
      await subgraph.receive([{ ...ended, payload: { sessionId: gone.sessionId } }]);
      const { errors } = await subgraph.execute({ query: '{ __typename }' }, gone, randomUUID());
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'SESSION_ENDED' });
    });

    it('stops without dropping what it has begun', async () => {
      const closing = bench.start(() => {});
      const { url: own } = await closing.listen(0);
      const authorization = `Bearer ${await bench.keys.identityToken(closing.name, bench.identity)}`;
      // Nobody can be looked up meanwhile: the request begins, and cannot end before the stop has begun too.
      const { asked, stopped } = await whileActorsAreLocked(bench.database, async (begun) => {
        const asked = fetch(`${own}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization },
          body: JSON.stringify({
            query: ENTITIES(bench.entity.typename, bench.entity.selection),
            variables: references(bench.entity.ids),
          }),
        });
        await begun();
        return { asked, stopped: closing.close() };
      });
      await stopped;
      expect((await asked).status).toBe(200);
      await expect(fetch(`${own}/health`)).rejects.toThrow();
    });
  });
}

async function auditRows(database: TestDatabase): Promise<number> {
  const client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ count: string }>(
      "select count(*) from audit_entry where event->>'kind' = 'read'",
    );
    return Number(rows[0]?.count);
  } finally {
    await client.end();
  }
}

/** `begun` waits until somebody waits for the lock. */
async function whileActorsAreLocked<R>(
  database: TestDatabase,
  work: (begun: () => Promise<void>) => Promise<R>,
): Promise<R> {
  const locker = new pg.Client({ connectionString: database.adminUrl });
  const watcher = new pg.Client({ connectionString: database.adminUrl });
  await Promise.all([locker.connect(), watcher.connect()]);
  const waiting = "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
  try {
    await locker.query('begin; lock table actor in access exclusive mode');
    return await work(async () => {
      while ((await watcher.query(waiting)).rowCount === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    });
  } finally {
    await locker.query('rollback');
    await Promise.all([locker.end(), watcher.end()]);
  }
}
