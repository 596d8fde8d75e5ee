import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorWith, type Bench, createBench, identityOf } from '../testing/folders/bench.ts';
import { plantActors } from '../testing/test-actors.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await createBench();
});
afterAll(() => bench?.close());

const RENAME = `mutation Rename($c: ID!, $id: ID!, $title: String!, $version: Int!) {
  rename(commandId: $c, id: $id, title: $title, version: $version) {
    __typename
    ... on Renamed { folder { id title version } }
    ... on Refused { code openTo }
    ... on StaleVersion { expectedVersion currentVersion }
  }
}`;

describe('reads', () => {
  it('shows what the actor reaches, in one transaction with one statement, and leaves an audit row', async () => {
    const result = await bench.ask('query Board { folders { id title } }');
    expect(result.errors).toBeUndefined();
    expect((result.data as { folders: unknown[] }).folders).toHaveLength(3);
    expect(bench.ends.at(-1)).toMatchObject({ operationName: 'Board', statements: 1, auditRows: 1 });
    const [row] = await bench.sql('select * from audit_entry where request_id = $1 and event->>$2 = $3', [
      'request-1',
      'operation',
      'Board',
    ]);
    expect(row).toMatchObject({ actor_id: bench.worker.id, session_id: `session-${bench.worker.id}` });
    expect(row?.event).toEqual({
      kind: 'read',
      operation: 'Board',
      fieldGroup: 'identity',
      ids: [...bench.folderIds].sort(),
    });
  });

  it('gives nothing of another organisation, by root field or by reference', async () => {
    const entity = '{ _entities(representations: [{ __typename: "Folder", id: "%" }]) { ... on Folder { title } } }';
    const [byField, byReference] = await Promise.all([
      bench.ask(`{ folder(id: "${bench.foreignFolderId}") { title } }`),
      bench.ask(entity.replace('%', bench.foreignFolderId)),
    ]);
    expect(byField.data).toEqual({ folder: null });
    expect(byReference.data).toEqual({ _entities: [null] });
    const own = await bench.ask(entity.replace('%', bench.folderIds[0] as string));
    expect(own.data).toEqual({ _entities: [{ title: 'Folder 0' }] });
  });

  it('sends look-ups of many references as one statement', async () => {
    const representations = bench.folderIds.map((id) => ({ __typename: 'Folder', id }));
    const result = await bench.ask('query ($r: [_Any!]!) { _entities(representations: $r) { ... on Folder { id } } }', {
      r: representations,
    });
    expect(result.data).toEqual({ _entities: bench.folderIds.map((id) => ({ id })) });
    expect(bench.ends.at(-1)?.statements).toBe(1);
  });

  it('sends statements of the same name side by side on one pipelined connection', async () => {
    const result = await bench.ask('{ folders { siblings { id } } }');
    expect(result.errors).toBeUndefined();
    expect(
      (result.data as { folders: { siblings: unknown[] }[] }).folders.map((folder) => folder.siblings.length),
    ).toEqual([2, 2, 2]);
  });

  it('still records what was shown when another field of the operation failed', async () => {
    const result = await bench.ask(`query Half { folder(id: "${bench.folderIds[0]}") { id } broken }`);
    expect(result.data).toMatchObject({ broken: null });
    const rows = await bench.sql("select event from audit_entry where event->>'operation' = 'Half'");
    expect(rows).toHaveLength((result.data as { folder: unknown }).folder ? 1 : 0);
  });

  it('keeps no connection', async () => {
    for (let index = 0; index < 30; index += 1) await bench.ask('{ broken folders { id } }');
    const result = await bench.ask('{ folders { id } }');
    expect(result.errors).toBeUndefined();
    await expect
      .poll(() =>
        bench.sql(
          "select 1 from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'",
        ),
      )
      .toHaveLength(0);
  });
});

describe('who asks', () => {
  it('is refused when unknown, inactive, past the last day, or when the session has ended', async () => {
    const inactive = actorWith({ active: false });
    const past = actorWith({ accessEndsOn: '2020-03-31' });
    const unknown = actorWith({});
    await plantActors(bench.database, inactive, past);
    await bench.sql("insert into ended_session (session_id) values ('gone')");
    for (const actor of [inactive, past, unknown]) {
      const result = await bench.ask('{ folders { id } }', {}, actor);
      expect(result.data).toBeUndefined();
      expect(result.errors?.[0]?.extensions?.code).toBe('ACCESS_ENDED');
    }
    const ended = await bench.subgraph.execute({ query: '{ folders { id } }' }, identityOf(bench.worker, 'gone'), 'r');
    expect(ended.errors?.map((error) => error.extensions?.code)).toEqual(['SESSION_ENDED']);
  });

  it('is believed anew each time: nothing is shown under a standing of a moment ago', async () => {
    const changing = actorWith({ officeIds: bench.worker.officeIds });
    await plantActors(bench.database, changing);
    const folders = async () => {
      const result = await bench.ask('query Moment { folders { id } }', {}, changing);
      return result.errors?.[0]?.extensions?.code ?? (result.data as { folders: unknown[] }).folders.length;
    };
    const set = (assignment: string, ...values: unknown[]) =>
      bench.sql(`update actor set ${assignment} where id = $1`, [changing.id, ...values]);
    const shown = () => bench.sql("select 1 from audit_entry where event->>'operation' = 'Moment'");

    expect([await folders(), await folders(), (await shown()).length]).toEqual([3, 3, 2]);
    await set('office_ids = $2', [randomUUID()]);
    expect([await folders(), (await shown()).length]).toEqual([0, 2]);
    await set('office_ids = $2', changing.officeIds);
    expect([await folders(), (await shown()).length]).toEqual([3, 3]);
    await set('roles = $2', ['prefectureManager']);
    const own = await bench.ask('{ ownRoles }', {}, changing);
    expect(own.data).toEqual({ ownRoles: ['prefectureManager'] });
    await bench.sql('insert into ended_session (session_id) values ($1)', [`session-${changing.id}`]);
    expect(await folders()).toBe('SESSION_ENDED');
    await bench.sql('delete from ended_session where session_id = $1', [`session-${changing.id}`]);
    await set('active = false');
    expect(await folders()).toBe('ACCESS_ENDED');
    await bench.sql('delete from actor where id = $1', [changing.id]);
    expect(await folders()).toBe('ACCESS_ENDED');
  });
});

describe('writes', () => {
  it('saves state, audit and outbox together, and the payload shows the new state', async () => {
    const id = bench.folderIds[1] as string;
    const result = await bench.ask(RENAME, { c: randomUUID(), id, title: 'New', version: 1 });
    expect(result.errors).toBeUndefined();
    expect(result.data).toEqual({ rename: { __typename: 'Renamed', folder: { id, title: 'New', version: 2 } } });
    const [change] = await bench.sql(
      "select event from audit_entry where event->>'kind' = 'change' and event->>'entityId' = $1",
      [id],
    );
    expect(change?.event).toMatchObject({ action: 'case:edit', fields: ['title'] });
    const [fact] = await bench.sql('select * from outbox where aggregate_id = $1', [id]);
    expect(fact).toMatchObject({ target: 'shelf', type: 'folders.renamed', payload: { id, title: 'New' } });
  });

  it('leaves nothing behind when the work fails', async () => {
    const id = bench.folderIds[2] as string;
    const result = await bench.ask('mutation ($id: ID!) { renameThenFail(id: $id) { id } }', { id });
    expect(result.errors?.[0]?.extensions?.code).toBe('INTERNAL');
    expect(await bench.sql('select title from folder where id = $1', [id])).toEqual([{ title: 'Folder 2' }]);
    expect(await bench.sql('select 1 from outbox where aggregate_id <> $1', [bench.folderIds[1]])).toHaveLength(0);
  });

  it('tells no fact in the name of another service', async () => {
    const id = bench.folderIds[2] as string;
    const result = await bench.ask('mutation ($id: ID!) { renameForAnother(id: $id) { id } }', { id });
    expect(result.errors?.[0]?.extensions?.code).toBe('INTERNAL');
    expect(await bench.sql("select 1 from outbox where type = 'staff.actorChanged'")).toHaveLength(0);
  });

  it('refuses a stale version with what is current', async () => {
    const result = await bench.ask(RENAME, { c: randomUUID(), id: bench.folderIds[0], title: 'X', version: 9 });
    expect(result.data).toEqual({ rename: { __typename: 'StaleVersion', expectedVersion: 9, currentVersion: 1 } });
  });

  it('has one effect for a command sent five times at once, and the same answer', async () => {
    const id = bench.folderIds[0] as string;
    const variables = { c: randomUUID(), id, title: 'Once', version: 1 };
    const results = await Promise.all(Array.from({ length: 5 }, () => bench.ask(RENAME, variables)));
    for (const result of results) {
      expect(result.data).toEqual({ rename: { __typename: 'Renamed', folder: { id, title: 'Once', version: 2 } } });
    }
    const other = await bench.ask(RENAME, { ...variables, title: 'Other' });
    expect(other.errors?.[0]?.extensions?.code).toBe('COMMAND_REUSED');
  });

  it('records a refusal and names a role only where the record may be known', async () => {
    const own = await bench.ask(
      RENAME,
      { c: randomUUID(), id: bench.folderIds[0], title: 'X', version: 1 },
      bench.manager,
    );
    expect(own.data).toMatchObject({ rename: { __typename: 'Refused', code: 'ROLE_NEEDED' } });
    const absent = await bench.ask(RENAME, { c: randomUUID(), id: bench.foreignFolderId, title: 'X', version: 1 });
    const missing = await bench.ask(RENAME, { c: randomUUID(), id: randomUUID(), title: 'X', version: 1 });
    expect(absent.data).toEqual({ rename: { __typename: 'Refused', code: 'NOT_FOUND', openTo: [] } });
    expect(missing.data).toEqual(absent.data);
    const rows = await bench.sql("select event from audit_entry where event->>'kind' = 'refusal' order by at");
    expect(rows.map((row) => (row.event as { reason: string }).reason)).toEqual(['role', 'absent', 'absent']);
  });

  it('keeps of what was asked for only as much as an id can be, and of an operation a short name', async () => {
    const long = 'x'.repeat(100_000);
    const operation = `Much${'More'.repeat(1_000)}`;
    await bench.ask(RENAME, { c: randomUUID(), id: bench.foreignFolderId, title: long, version: 1 });
    for (const mutation of ['refuseInOperation', 'refuseInTransaction'])
      await bench.ask(`mutation ($ids: [ID!]!) { ${mutation}(ids: $ids) }`, { ids: [long, ...Array(300).fill('y')] });
    await bench.ask(`query ${operation} { folders { id } }`);
    const refused = await bench.sql<{ event: { ids: string[] } }>(
      "select event from audit_entry where event->>'reason' = 'absent' and event->'ids'->>0 like 'x%'",
    );
    expect(refused).toHaveLength(2);
    for (const { event } of refused) expect([event.ids[0], event.ids.length]).toEqual(['x'.repeat(64), 200]);
    const read = await bench.sql("select event from audit_entry where event->>'operation' like 'Much%'");
    expect(read).toMatchObject([{ event: { operation: operation.slice(0, 64) } }]);
  });
});
