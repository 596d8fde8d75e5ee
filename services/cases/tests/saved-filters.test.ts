import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { filterToStore, readStoredFilter } from '../src/persistence/stored-filter.ts';
import { type CasesWorld, casesWorld } from './cases-world.ts';

let world: CasesWorld;
type Key = Parameters<CasesWorld['ask']>[0];
beforeAll(async () => {
  world = await casesWorld();
});
beforeEach(() => world.rows('delete from saved_filter'));
afterAll(() => world.close());

const FILTER = 'id version name sort filter { text stages mine look officeId birthYear }';
const ANSWER = `__typename ... on FiltersSaved { filter { ${FILTER} } filters { name } }
  ... on Refusal { code openTo messageJa messageEn } ... on InvalidInput { issues { path code } }
  ... on StaleVersion { currentVersion changes { field yours theirs } }`;
const run = async (name: string, input: Record<string, unknown>, key: Key = 'worker') => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation F($input: ${type}!) { ${name}(input: $input) { ${ANSWER} } }`;
  return (await world.ask(key, query, { input: { commandId: randomUUID(), ...input } }))[name];
};
const save = (changes: Record<string, unknown> = {}, key: Key = 'worker') =>
  run(
    'saveFilter',
    { name: '佐藤さんの件', filter: { text: '佐藤', stages: ['INTAKE'], mine: null }, sort: 'KANA_ASC', ...changes },
    key,
  );
const own = async (key: Key = 'worker') => (await world.ask(key, `{ savedFilters { ${FILTER} } }`)).savedFilters;

describe('a saved filter', () => {
  it('is kept for its owner, sealed, name and words', async () => {
    const { filter } = await save();
    expect(filter).toMatchObject({
      version: 1,
      name: '佐藤さんの件',
      sort: 'KANA_ASC',
      filter: { text: '佐藤', stages: ['INTAKE'], mine: null, look: null },
    });
    expect(await own()).toEqual([filter]);
    const [row] = await world.rows('select * from saved_filter');
    expect(JSON.stringify(row, (_, each) => (each instanceof Uint8Array ? String(each) : each))).not.toContain('佐藤');
    expect(Buffer.from(row?.filter_sealed as Uint8Array).toString('utf8')).not.toContain('佐藤');
  });

  it('finds what it says, in its own order unless another is asked for', async () => {
    const LIST =
      'query L($id: ID, $sort: CaseSort) { cases(savedFilterId: $id, sort: $sort) { nodes { number client { kana } } } }';
    await world.open('worker', {
      client: { displayName: '佐藤 乙', kana: 'さとう おつ', nameKnown: 'FULL', birthDate: '1981' },
    });
    await world.open('worker', {
      client: { displayName: '佐藤 甲', kana: 'さとう こう', nameKnown: 'FULL', birthDate: '1981' },
    });
    await world.open('worker', { client: { displayName: '田中', kana: 'たなか', nameKnown: 'PARTIAL' } });
    const { filter } = await save({ filter: { text: 'さとう', birthYear: 1981 } });
    const found = async (sort: string | null, key: Key = 'worker') =>
      (await world.ask(key, LIST, { id: filter.id, sort })).cases.nodes.map(
        (each: { client: { kana: string } }) => each.client.kana,
      );
    expect(await found(null)).toEqual(['さとう おつ', 'さとう こう']);
    expect(await found('KANA_DESC')).toEqual(['さとう こう', 'さとう おつ']);
    expect(await found(null, 'chief')).toEqual([]);
    expect((await world.ask('worker', LIST, { id: randomUUID() })).cases.nodes).toEqual([]);
  });

  it('is nobody else’s: not shown, not renamed, not removed', async () => {
    const { filter } = await save();
    for (const key of ['chief', 'supervisor', 'manager', 'northWorker', 'stranger', 'partner'] as const)
      expect(await own(key)).toEqual([]);
    for (const key of ['chief', 'supervisor', 'stranger'] as const) {
      const gone = { code: 'NOT_FOUND', openTo: [] };
      expect(await run('renameFilter', { filterId: filter.id, version: 1, name: '私の' }, key)).toMatchObject(gone);
      expect(await run('removeFilter', { filterId: filter.id }, key)).toMatchObject(gone);
      expect(await run('removeFilter', { filterId: randomUUID() }, key)).toMatchObject(gone);
    }
    expect(await own()).toHaveLength(1);
  });

  it('is for those who read cases', async () => {
    for (const key of ['auditor', 'administrator', 'partner', 'contractor'] as const)
      expect([key, (await save({}, key)).__typename]).toEqual([key, 'Refusal']);
    expect(await world.rows('select 1 from saved_filter')).toEqual([]);
    const [row] = await world.rows(
      `select event from audit_entry where event->>'action' = 'filter:keep' and actor_id = $1`,
      world.people.auditor.id,
    );
    expect(row?.event).toMatchObject({ kind: 'refusal', reason: 'role' });
  });

  it('is renamed by version, and removed for good', async () => {
    const { filter } = await save();
    const rename = (version: number, name = '急ぐ件') => run('renameFilter', { filterId: filter.id, version, name });
    expect(await rename(1)).toMatchObject({ filter: { name: '急ぐ件', version: 2 } });
    expect(await rename(1, 'また')).toMatchObject({
      __typename: 'StaleVersion',
      currentVersion: 2,
      changes: [{ field: 'name', yours: 'また', theirs: '急ぐ件' }],
    });
    expect(await rename(2, ' ')).toMatchObject({ issues: [{ path: 'name', code: 'required' }] });
    expect(await rename(2, '長'.repeat(201))).toMatchObject({ issues: [{ path: 'name', code: 'tooLong' }] });
    expect(await run('removeFilter', { filterId: filter.id })).toMatchObject({ filter: null, filters: [] });
    const kept = await world.rows(
      `select event from audit_entry where event->>'entity' = 'SavedFilter' and event->>'entityId' = $1 order by at, id`,
      filter.id,
    );
    expect(kept).toHaveLength(3);
  });

  it('is one of thirty at most, also where two are saved at once', async () => {
    for (let index = 0; index < 29; index += 1) await save({ name: `条件${index}` });
    const both = await Promise.all([save({ name: '一' }), save({ name: '二' })]);
    expect(both.map(({ __typename, code }) => code ?? __typename).sort()).toEqual(['FiltersSaved', 'TOO_MANY_FILTERS']);
    expect(await own()).toHaveLength(30);
    expect(await own('chief')).toEqual([]);
    expect(await save({}, 'chief')).toMatchObject({ __typename: 'FiltersSaved' });
  });

  it('is seen by no other through the database itself', async () => {
    await save();
    const app = new pg.Client({ connectionString: world.database.appUrl });
    await app.connect();
    const seenBy = async (actor: string, organisation = world.home) => {
      await app.query('begin');
      await app.query(
        `select set_config('banso.organisation', $1, true), set_config('banso.reach', 'organisation', true),
         set_config('banso.actor', $2, true)`,
        [organisation, actor],
      );
      const { rows } = await app.query('select 1 from saved_filter');
      await app.query('rollback');
      return rows.length;
    };
    const { worker, supervisor } = world.people;
    expect(await seenBy(worker.id)).toBe(1);
    expect(await seenBy(supervisor.id)).toBe(0);
    expect(await seenBy(worker.id, world.away)).toBe(0);
    await app.end();
  });

  it('says that it no longer fits, instead of finding something else', async () => {
    const { filter } = await save();
    await world.rows('update saved_filter set format = 99');
    expect(await own()).toMatchObject([{ id: filter.id, name: '佐藤さんの件', filter: null }]);
    const list = await world.ask('worker', 'query L($id: ID) { cases(savedFilterId: $id) { totalCount } }', {
      id: filter.id,
    });
    expect(list.cases.totalCount).toBe(0);
  });
});

describe('what is stored of a filter', () => {
  it('is read back where every field fits', () => {
    const filter = { text: '佐藤', stages: ['SUPPORT' as const], birthYear: 1980, look: 'SILENT' as const, mine: true };
    expect(readStoredFilter({ filter, sort: 'KANA_ASC' })).toEqual({ filter, sort: 'KANA_ASC' });
    expect(filterToStore({ text: null, mine: true })).toEqual({ mine: true });
  });

  it.each([
    [null],
    [{ filter: null, sort: 'KANA_ASC' }],
    [{ filter: {}, sort: 'SHOE_SIZE' }],
    [{ filter: {}, sort: 'toString' }],
    [{ filter: { shoeSize: 3 }, sort: 'KANA_ASC' }],
    [{ filter: { toString: 3 }, sort: 'KANA_ASC' }],
    [{ filter: { stages: ['NOWHERE'] }, sort: 'KANA_ASC' }],
    [{ filter: { stages: 'SUPPORT' }, sort: 'KANA_ASC' }],
    [{ filter: { birthYear: 1.5 }, sort: 'KANA_ASC' }],
    [{ filter: { mine: 'yes' }, sort: 'KANA_ASC' }],
    [{ filter: { contactStep: 'SUPPORT' }, sort: 'KANA_ASC' }],
    [{ filter: { text: 7 }, sort: 'KANA_ASC' }],
  ])('is not read where something does not: %j', (value) => expect(readStoredFilter(value)).toBeNull());
});
