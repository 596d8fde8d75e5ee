import { randomUUID } from 'node:crypto';
import type { OperationEnd } from '@banso/service-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importAgencies } from '../src/import-directory.ts';
import { agencies, createWorld, directory, type Person, prefecture, type World, weekdays } from './world.ts';

let now = new Date('2026-11-25T10:00:00+09:00');
const ends: OperationEnd[] = [];
let world: World;
beforeAll(async () => {
  world = await createWorld({}, { clock: { now: () => now }, onOperationEnd: (end) => void ends.push(end) });
});
afterAll(() => world.close());

const LIST = `query List($filter: AgencyFilter, $sort: AgencySort, $first: Int, $after: String) {
  agencies(filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { id name openNow weekly { day opens closes } capacity { free asOf } areaTownCodes services } } }`;
const { center, saposute } = agencies;

async function found(filter: Record<string, unknown>, person: Person = 'worker'): Promise<string[]> {
  const { data, errors } = await world.ask(person, LIST, { filter });
  expect(errors).toBeUndefined();
  expect(data.agencies.totalCount).toBe(data.agencies.nodes.length);
  return data.agencies.nodes.map(({ id }: { id: string }) => id);
}

describe('the directory is found by', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['nothing in particular, in the order of the reading', {}, [saposute, center]],
    ['a word of its name, however it is written', { text: 'ｻﾎﾟｽﾃ' }, [saposute]],
    ['words that all occur', { text: '見本　来所' }, [center]],
    ['words that do not all occur', { text: '見本 職場' }, []],
    ['kind', { kinds: ['SAPOSUTE', 'NPO'] }, [saposute]],
    ['a town in its area, or no area named', { townCode: '114081' }, [saposute, center]],
    ['a town outside of a named area', { townCode: '113654' }, [center]],
    ['an age that it takes', { age: 49 }, [saposute, center]],
    ['an age that it does not take', { age: 50 }, [center]],
    ['whether it takes referrals', { takesReferrals: false }, []],
  ])('%s', async (_name, filter, expected) => {
    expect(await found(filter)).toEqual(expected);
  });

  it('page after page, in both directions, from a cursor that is its own', async () => {
    for (const [sort, order] of [
      ['KANA_ASC', [saposute, center]],
      ['KANA_DESC', [center, saposute]],
    ] as const) {
      const first = (await world.ask('worker', LIST, { sort, first: 1 })).data.agencies;
      expect(first).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true }, nodes: [{ id: order[0] }] });
      const after = first.pageInfo.endCursor;
      const second = (await world.ask('worker', LIST, { sort, first: 1, after })).data.agencies;
      expect(second).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: false }, nodes: [{ id: order[1] }] });
      const strange = (await world.ask('worker', LIST, { sort, first: 1, after: 'bm90IG91cnM' })).data.agencies;
      expect(strange.nodes).toEqual(first.nodes);
    }
  });
});

describe('whether an agency is open now', () => {
  it.each<[string, string, string[]]>([
    ['on a Wednesday morning', '2026-11-25T10:00:00+09:00', [saposute, center]],
    ['at the opening minute', '2026-11-25T09:00:00+09:00', [center]],
    ['at the closing minute', '2026-11-25T17:00:00+09:00', [saposute]],
    ['on a Saturday', '2026-11-28T11:00:00+09:00', [saposute]],
    ['on a Monday that is a holiday', '2026-11-23T10:00:00+09:00', []],
    ['while it is still Tuesday elsewhere', '2026-11-25T00:30:00+09:00', []],
  ])('%s', async (_name, moment, open) => {
    now = new Date(moment);
    const { data } = await world.ask('worker', LIST, {});
    const saysOpen = data.agencies.nodes.filter((each: { openNow: boolean }) => each.openNow);
    expect(saysOpen.map(({ id }: { id: string }) => id)).toEqual(open);
    expect(await found({ openNow: true })).toEqual(open);
    expect(await found({ openNow: false })).toEqual([saposute, center].filter((id) => !open.includes(id)));
    now = new Date('2026-11-25T10:00:00+09:00');
  });
});

describe('statements do not grow with what is shown', () => {
  it('fifty agencies of a board: the agencies and their hours', async () => {
    const query = `query Board($r: [_Any!]!) { _entities(representations: $r) {
      ... on Agency { id name weekly { day } openNow capacity { free } } } }`;
    const r = Array.from({ length: 50 }, (_, index) => ({ __typename: 'Agency', id: index % 2 ? center : saposute }));
    const { data } = await world.ask('worker', query, { r });
    expect(data._entities).toHaveLength(50);
    expect(ends.at(-1)?.statements).toBe(2);
  });

  it('a list of referrals with all that belongs to them', async () => {
    const query = `{ incomingReferrals { totalCount nodes { id purpose disclosed { value } progress { text }
      agency { name openNow } } } }`;
    await world.refer();
    const one = await world.ask('center', query);
    expect(one.data.incomingReferrals.nodes).toHaveLength(1);
    const forOne = ends.at(-1)?.statements;
    for (let turn = 0; turn < 5; turn += 1) await world.refer();
    expect((await world.ask('center', query)).data.incomingReferrals).toMatchObject({ totalCount: 6 });
    expect(ends.at(-1)?.statements).toBe(forOne);
    expect(forOne).toBe(6);
  });

  it('page after page of referrals, the latest first, in the states asked for', async () => {
    const query = `query Page($filter: IncomingReferralFilter, $after: String) {
      incomingReferrals(filter: $filter, first: 4, after: $after) { totalCount pageInfo { endCursor } nodes { id sentAt } } }`;
    const latest = await world.refer({ sentAt: '2026-11-24T10:00:00+09:00' });
    const first = (await world.ask('center', query)).data.incomingReferrals;
    expect(first.nodes[0].id).toBe(latest);
    const rest = (await world.ask('center', query, { after: first.pageInfo.endCursor })).data.incomingReferrals;
    const ids = [...first.nodes, ...rest.nodes].map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(7);
    for (const [filter, count] of [
      [{ open: true }, 7],
      [{ open: false }, 0],
      [{ states: ['DONE'] }, 0],
    ] as const)
      expect((await world.ask('center', query, { filter })).data.incomingReferrals.totalCount).toBe(count);
  });
});

describe('an agency keeps its own entry', () => {
  const ANSWER = `__typename
    ... on AgencySaved { agency { version takesReferrals lastAssuredOn capacity { free asOf note } weekly { day opens closes } } }
    ... on InvalidInput { issues { path code } } ... on StaleVersion { currentVersion changedBy changes { field yours theirs } }
    ... on Refusal { code }`;
  const CAPACITY = `mutation C($input: UpdateCapacityInput!) { updateCapacity(input: $input) { ${ANSWER} } }`;
  const HOURS = `mutation H($input: UpdateHoursInput!) { updateHours(input: $input) { ${ANSWER} } }`;
  const send = async (query: string, input: Record<string, unknown>, person: Person = 'center') => {
    const { data, errors } = await world.ask(person, query, { input: { commandId: randomUUID(), ...input } });
    expect(errors).toBeUndefined();
    return data.updateCapacity ?? data.updateHours;
  };

  it('says how many it can take, and cases hears of it', async () => {
    const full = await send(CAPACITY, { version: 1, free: 0, note: '満員', takesReferrals: false });
    expect(full.agency).toMatchObject({
      version: 2,
      takesReferrals: false,
      lastAssuredOn: '2026-11-25',
      capacity: { free: 0, asOf: '2026-11-25', note: '満員' },
    });
    const [told] = await world.rows<{ payload: unknown; organisation_id: string }>(
      "select payload, organisation_id from outbox where type = 'network.agencyChanged' and aggregate_id = $1 order by seq desc",
      [center],
    );
    expect(told).toEqual({
      organisation_id: prefecture,
      payload: {
        id: center,
        version: 2,
        name: '見本ひきこもり地域支援センター',
        nameEn: null,
        kana: 'みほんひきこもりちいきしえんせんたー',
        kind: 'HIKIKOMORI_CENTER',
        ageFrom: null,
        ageUntil: null,
        takesReferrals: false,
        active: true,
        validFrom: '2026-11-25',
        validUntil: null,
      },
    });
    expect(await found({ takesReferrals: false })).toEqual([center]);
  });

  it('is told at once where a week of hours has no end', async () => {
    const span = { day: 'mon', opens: '09:00', closes: '09:01' };
    const weekly = (count: number) => Array.from({ length: count }, () => span);
    const before = performance.now();
    for (const count of [101, 3_000]) {
      const answer = await send(HOURS, { version: 1, weekly: weekly(count) });
      expect(answer).toEqual({ __typename: 'InvalidInput', issues: [{ path: 'weekly', code: 'TOO_MANY_SPANS' }] });
    }
    expect(performance.now() - before).toBeLessThan(1_500);
    const overlapping = await send(HOURS, { version: 1, weekly: weekly(100) });
    expect(overlapping.issues).toHaveLength(99);
  });

  it('cannot save over a newer state, and sees the difference', async () => {
    expect(await send(CAPACITY, { version: 1, free: 3, takesReferrals: false })).toEqual({
      __typename: 'StaleVersion',
      currentVersion: 2,
      changedBy: '中央 花子',
      changes: [
        { field: 'free', yours: '3', theirs: '0' },
        { field: 'note', yours: null, theirs: '満員' },
      ],
    });
  });

  it('opens at new hours', async () => {
    const weekly = weekdays('13:00', '20:00', ['sun', 'wed']);
    const saved = await send(HOURS, { version: 2, weekly });
    expect(saved.agency).toMatchObject({ version: 3, weekly: [weekly[1], weekly[0]] });
    const stale = await send(HOURS, { version: 2, weekly: [] });
    expect(stale.changes).toEqual([{ field: 'weekly', yours: '', theirs: 'wed 13:00-20:00, sun 13:00-20:00' }]);
  });

  it('is told what cannot stand', async () => {
    const issues = async (query: string, input: Record<string, unknown>) =>
      (await send(query, { version: 3, ...input })).issues.map(
        (each: { path: string; code: string }) => `${each.path} ${each.code}`,
      );
    expect(await issues(CAPACITY, { free: -1, takesReferrals: true })).toEqual(['free NOT_A_COUNT']);
    const weekly = [
      { day: 'holiday', opens: '09:00', closes: '10:00' },
      { day: 'mon', opens: '9:00', closes: '10:00' },
      { day: 'mon', opens: '09:00', closes: '24:30' },
      { day: 'mon', opens: '10:00', closes: '10:00' },
      { day: 'tue', opens: '09:00', closes: '24:00' },
      { day: 'tue', opens: '12:00', closes: '13:00' },
    ];
    expect(await issues(HOURS, { weekly })).toEqual([
      'weekly.0.day NOT_A_DAY',
      'weekly.1.opens NOT_A_TIME',
      'weekly.2.closes NOT_A_TIME',
      'weekly.3.closes CLOSES_FIRST',
      'weekly.5 HOURS_OVERLAP',
    ]);
  });
});

describe('a directory that is brought in', () => {
  const state = () => world.rows('select id, version, name, valid_until::text from agency order by id');
  const entry = { ...directory[1]!, kind: 'SAPOSUTE' as const };

  it('changes nothing where nothing changed', async () => {
    const before = await state();
    await importAgencies(world.service, [entry]);
    expect(await state()).toEqual(before);
  });

  it('renames, ends, and leaves ended entries out of lists', async () => {
    await importAgencies(world.service, [{ ...entry, name: '新サポステ' }]);
    const [renamed] = await world.rows('select version, name from agency where id = $1', [saposute]);
    expect(renamed).toEqual({ version: 2, name: '新サポステ' });
    await importAgencies(world.service, [{ ...entry, name: '新サポステ', validUntil: '2026-11-25' }]);
    expect(await found({ text: '新サポステ' })).toEqual([saposute]);
    now = new Date('2026-11-26T10:00:00+09:00');
    expect(await found({ text: '新サポステ' })).toEqual([]);
    const ONE = 'query One($id: ID!) { agency(id: $id) { validUntil } }';
    expect((await world.ask('worker', ONE, { id: saposute })).data).toEqual({ agency: { validUntil: '2026-11-25' } });
  });

  it('comes in whole or not at all', async () => {
    const id = randomUUID();
    const good = { ...entry, id, name: '新しい', kana: 'あたらしい' };
    const bad = { ...entry, id: randomUUID(), weekly: [{ day: 'mon', opens: '10:00', closes: '09:00' }] };
    await expect(importAgencies(world.service, [good, bad])).rejects.toThrow();
    expect(await world.rows('select 1 from agency where id = $1', [id])).toEqual([]);
  });

  it('is taken from this service alone', async () => {
    const event = { id: randomUUID(), source: 'cases', type: 'network.directoryImported', at: now.toISOString() };
    const payload = { agencies: [{ ...entry, id: randomUUID() }] };
    await world.service.receive([{ ...event, organisationId: prefecture, payload }]);
    expect(await world.rows('select 1 from agency where id = $1', [payload.agencies[0]?.id])).toEqual([]);
  });
});
