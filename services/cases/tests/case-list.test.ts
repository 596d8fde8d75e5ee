import { randomUUID } from 'node:crypto';
import type { OperationEnd, Subgraph } from '@banso/service-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CasesWorld, casesWorld, fixedClock } from './cases-world.ts';

let world: CasesWorld;
let counted: Subgraph;
const ends: OperationEnd[] = [];
const ids: Record<string, string> = {};

const client = (
  displayName: string | null,
  kana: string | null,
  birthDate: string | null = null,
  townCode = '113654',
) => ({
  client: { displayName, kana, nameKnown: displayName === null ? 'NONE' : 'FULL', birthDate, townCode },
  townCode,
});

beforeAll(async () => {
  world = await casesWorld();
  counted = world.start({ clock: fixedClock, onOperationEnd: (end) => void ends.push(end) });
  ids.watanabe = await world.open('worker', {
    ...client('渡邉 一郎', 'わたなべ いちろう', '1980-04-01'),
    receivedAt: '2026-11-01T10:00:00+09:00',
    detectedOn: '2026-11-01',
  });
  ids.aoki = await world.open('worker', {
    ...client('青木 二郎', 'アオキ ジロウ', '1978', '113620'),
    receivedAt: '2026-11-02T10:00:00+09:00',
    detectedOn: '2026-11-02',
    note: '電話',
    consulter: { displayName: '青木 和子', nameKnown: 'FULL', phones: ['０４９４−００−００４２'] },
  });
  ids.takahashi = await world.open('worker', {
    ...client('髙橋 三郎', 'たかはし さぶろう', '1980-04-01'),
    receivedAt: '2026-11-03T10:00:00+09:00',
    detectedOn: '2026-11-03',
  });
  ids.nameless = await world.open('worker', {
    ...client(null, null),
    receivedAt: '2026-11-04T10:00:00+09:00',
    detectedOn: '2026-11-04',
  });
  ids.north = await world.open('northWorker', { ...client('北山 四郎', 'きたやま しろう', null, '114081') });
  await world.run('supervisor', 'assignWorker', {
    caseId: ids.aoki,
    workerId: world.people.outreach.id,
    role: 'OUTREACH_WORKER',
    from: '2026-11-24',
  });
});
afterAll(async () => {
  await counted.close();
  await world.close();
});

const LIST = `query L($filter: CaseFilter, $sort: CaseSort, $first: Int, $after: String) {
  cases(filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id client { displayName } } } }`;
type Who = Parameters<CasesWorld['ask']>[0];
const keyOf = (id: string) => Object.entries(ids).find(([, each]) => each === id)?.[0];
const list = async (variables: Record<string, unknown> = {}, who: Who = 'worker') => {
  const { cases } = await world.ask(who, LIST, variables);
  return { ...cases, keys: cases.nodes.map(({ id }: { id: string }) => keyOf(id)) as string[] };
};

describe('the list of cases', () => {
  it('is sorted by reading whatever its script, the nameless last, page by page', async () => {
    const sorted: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list({ sort: 'KANA_ASC', first: 1, after });
      expect(page.totalCount).toBe(4);
      sorted.push(...page.keys);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(sorted).toEqual(['aoki', 'takahashi', 'watanabe', 'nameless']);
    expect((await list({ sort: 'KANA_DESC' })).keys).toEqual(['watanabe', 'takahashi', 'aoki', 'nameless']);
  });

  it.each([
    ['OPENED_DESC', ['nameless', 'takahashi', 'aoki', 'watanabe']],
    ['OPENED_ASC', ['watanabe', 'aoki', 'takahashi', 'nameless']],
    ['NUMBER_ASC', ['watanabe', 'aoki', 'takahashi', 'nameless']],
    ['LAST_CONTACT_DESC', ['aoki', expect.any(String), expect.any(String), expect.any(String)]],
    ['LAST_CONTACT_ASC', [expect.any(String), expect.any(String), expect.any(String), 'aoki']],
  ])('pages through %s without gap or repeat', async (sort, expected) => {
    const whole = (await list({ sort })).keys;
    expect(whole).toEqual(expected);
    const first = await list({ sort, first: 2 });
    const second = await list({ sort, first: 2, after: first.pageInfo.endCursor });
    expect([...first.keys, ...second.keys]).toEqual(whole);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  it.each([
    ['渡辺', ['watanabe']],
    ['ワタナベ', ['watanabe']],
    ['高橋', ['takahashi']],
    ['さぶろう', ['takahashi']],
    ['郎', ['watanabe', 'aoki', 'takahashi']],
    ['皆野', ['aoki']],
    ['渡辺 小鹿野', ['watanabe']],
    ['秩父-0002', ['aoki']],
    ['Ｒ８−秩父−０００２', ['aoki']],
    ['みなの', ['aoki']],
    ['ﾐﾅﾉﾏﾁ', ['aoki']],
    ['さぶろう おがの', ['takahashi']],
    ['0494-00-0042', ['aoki']],
    ['０４９４−００−００４２', ['aoki']],
    ['0494 00 0042', ['aoki']],
    ['+81-494-00-0042', ['aoki']],
    ['0494-00-0043', []],
    ['0042', []],
    ['渡辺 皆野', []],
    ['%', []],
  ])('finds by a part of name, reading, number or town: %s', async (text, expected) => {
    for (const who of ['worker', 'manager'] as const) {
      const found = await list({ filter: { text }, sort: 'OPENED_ASC' }, who);
      expect(
        found.keys.filter((key: string) => key !== 'north'),
        who,
      ).toEqual(expected);
    }
  });

  it('finds in the whole prefecture as in one office, whatever is combined', async () => {
    for (const [filter, expected] of [
      [{ text: 'きたやま' }, ['north']],
      [{ text: '四郎 寄居' }, ['north']],
      [{ text: '北山', officeId: world.offices.chichibu }, []],
      [{ text: 'ろう', birthYear: 1980 }, ['watanabe', 'takahashi']],
      [{ text: '渡辺 北山' }, []],
      [{ text: '東部' }, []],
    ] as const) {
      expect((await list({ filter, sort: 'OPENED_ASC' }, 'manager')).keys, JSON.stringify(filter)).toEqual(expected);
    }
    expect((await list({ filter: { text: 'わたなべ' } }, 'stranger')).keys).toEqual([]);
    expect((await list({ filter: { text: 'わたなべ' } }, 'administrator')).keys).toEqual([]);
  });

  it.each([
    [{ townCode: '113620' }, ['aoki']],
    [{ birthYear: 1980 }, ['watanabe', 'takahashi']],
    [{ unassigned: true }, ['watanabe', 'takahashi', 'nameless']],
    [{ stages: ['SCREENING'] }, ['aoki']],
    [{ stages: ['SCREENING', 'SCREENING'] }, ['aoki']],
    [{ stages: ['INTAKE', 'SCREENING'], birthYear: 1978 }, ['aoki']],
    [{ stages: [], townCode: '113620' }, ['aoki']],
    [{ contactStep: 'FAMILY_ONLY' }, ['aoki']],
    [{ overdue: true }, []],
    [{ officeId: randomUUID() }, []],
    [{ officeId: 'not an id' }, []],
    [{ workerId: 'not an id' }, []],
  ])('filters by %o', async (filter, expected) => {
    expect((await list({ filter, sort: 'OPENED_ASC' })).keys).toEqual(expected);
  });

  it('knows whose cases are whose', async () => {
    expect((await list({ filter: { mine: true } }, 'outreach')).keys).toEqual(['aoki']);
    expect((await list({ filter: { mine: true } }, 'worker')).keys).toEqual([]);
    expect((await list({ filter: { workerId: world.people.outreach.id } })).keys).toEqual(['aoki']);
  });

  it.each([
    ['manager', 5],
    ['northWorker', 1],
    ['town', 3],
    ['otherTown', 1],
    ['administrator', 0],
    ['contractor', 0],
    ['partner', 0],
    ['stranger', 0],
  ] as const)('shows %s only what is within reach', async (who, count) => {
    const { totalCount, nodes } = await list({}, who);
    expect([totalCount, nodes.length]).toEqual([count, count]);
  });

  it('names some by their ids, and only those within reach', async () => {
    const some = [ids.aoki, ids.north, 'no id', randomUUID()];
    expect((await list({ filter: { ids: some } })).keys).toEqual(['aoki']);
    expect((await list({ filter: { ids: [] } })).keys).toEqual([]);
  });

  it('refuses a page mark of another list', async () => {
    const { pageInfo } = await list({ sort: 'KANA_ASC', first: 1 });
    await expect(list({ sort: 'OPENED_ASC', after: pageInfo.endCursor })).rejects.toThrow('BAD_REQUEST');
    await expect(list({ after: 'nonsense' })).rejects.toThrow('BAD_REQUEST');
    await expect(list({ sort: 'KANA_ASC', after: pageInfo.endCursor }, 'manager')).rejects.toThrow('BAD_REQUEST');
  });

  it('tells nothing by its page marks', async () => {
    const { pageInfo } = await list({ sort: 'KANA_DESC', first: 1 });
    const bytes = Buffer.from(pageInfo.endCursor, 'base64');
    for (const told of ['ワタナベ', 'わたなべ', ids.watanabe as string]) expect(bytes.includes(told), told).toBe(false);
  });

  it('takes a handful of statements, however many cases it shows', async () => {
    const query = `query Board($first: Int) { cases(first: $first) { nodes { id number stage client { displayName kana }
      outreachWorker { id } assignments { role worker { id } } } } }`;
    const statements: number[] = [];
    for (const first of [1, 4]) {
      const { errors } = await counted.execute({ query, variables: { first } }, world.as('worker'), randomUUID());
      expect(errors).toBeUndefined();
      statements.push(ends.at(-1)?.statements ?? 0);
    }
    expect(statements).toEqual([3, 3]);
  });

  it('logs whose names it showed, once', async () => {
    await list({ sort: 'OPENED_ASC' }, 'chief');
    const rows = await world.rows(
      `select event from audit_entry where actor_id = $1 and event->>'kind' = 'read'`,
      world.people.chief.id,
    );
    expect(rows.map(({ event }) => event)).toMatchObject([
      { fieldGroup: 'identity', ids: expect.arrayContaining([ids.aoki]) },
    ]);
  });
});

describe('people who may be the same', () => {
  const likely = async (input: Record<string, unknown>, who: Who = 'worker') =>
    (
      await world.ask(
        who,
        `query D($input: LikelyDuplicatesInput!) { likelyDuplicates(input: $input) { caseId caseNumber role displayName score reasons } }`,
        { input },
      )
    ).likelyDuplicates;

  it('are found through variant kanji and misheard readings, and each says why', async () => {
    const [first] = await likely({ name: '渡辺 一郎', kana: 'わたなべ いちろう', birthDate: '1980' });
    expect(first).toMatchObject({ caseId: ids.watanabe, role: 'CLIENT', displayName: '渡邉 一郎' });
    expect(first.reasons).toEqual(expect.arrayContaining(['variantName', 'sameReading', 'compatibleBirthDate']));
  });

  it('are found by the phone of whoever called before', async () => {
    const found = await likely({ phone: '0494000000', name: '佐藤', kana: 'さとう みほこ' });
    expect(found[0]).toMatchObject({ role: 'CONSULTER', reasons: expect.arrayContaining(['samePhone']) });
  });

  it('are found only within reach', async () => {
    expect(await likely({ name: '北山 四郎', kana: 'きたやま しろう' })).toEqual([]);
    expect(await likely({ name: '北山 四郎', kana: 'きたやま しろう' }, 'northWorker')).toHaveLength(1);
    for (const who of ['stranger', 'administrator', 'contractor', 'partner'] as const) {
      expect(await likely({ name: '渡辺 一郎', kana: 'わたなべ いちろう' }, who)).toEqual([]);
    }
  });

  it('are not hidden by a birth year that is a little off, and rank lower', async () => {
    const told = { name: '渡辺', kana: 'わたなべ', townCode: '113654' };
    const [exact] = await likely({ ...told, birthDate: '1980' });
    const [near] = await likely({ ...told, birthDate: '1979' });
    expect(near).toMatchObject({ caseId: ids.watanabe, reasons: expect.arrayContaining(['nearBirthDate']) });
    expect(near.score).toBeLessThan(exact.score);
    const [far] = await likely({ ...told, name: '渡邉一郎', kana: 'わたなべいちろう', birthDate: '1960' });
    expect(far).toMatchObject({ caseId: ids.watanabe, reasons: expect.arrayContaining(['differentBirthDate']) });
  });

  it('are found by a given name and the town, and by a reading alone and the town', async () => {
    for (const told of [{ name: '一郎' }, { kana: 'いちろう' }, { kana: 'ﾜﾀﾅﾍﾞ ｲﾁﾛｳ' }]) {
      const found = await likely({ ...told, townCode: '113654' });
      expect(
        found.map(({ caseId }: { caseId: string }) => caseId),
        JSON.stringify(told),
      ).toContain(ids.watanabe);
    }
  });

  it('are nobody for nothing', async () => {
    expect(await likely({})).toEqual([]);
    expect(await likely({ name: '　', birthDate: '平成38年' })).toEqual([]);
  });
});

describe('a list with many filters', () => {
  it('answers whatever is combined, one after the other', async () => {
    const many = {
      stages: ['INTAKE'],
      officeId: world.offices.chichibu,
      townCode: '113654',
      mine: true,
      overdue: true,
    };
    for (const text of ['あ い', 'あ い う', 'あ い う え']) {
      for (const filter of [many, { ...many, birthYear: 1980, contactStep: 'UNREACHED' }]) {
        const asked = { sort: 'LAST_CONTACT_DESC', filter: { ...filter, text } };
        expect((await world.ask('worker', LIST, asked)).cases.nodes).toEqual([]);
      }
    }
  });
});
