import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonKey } from './cases-world.ts';
import { caseOf, DUE, del, hold, NOW, openRetentionWorld, world } from './retention-world.ts';

/** In the order in which they were closed; one has no name. */
const READINGS = ['わだ', 'がもう', null, 'かも', 'あさの'] as const;
const ids: string[] = [];
const readingOf = (id: string) => READINGS[ids.indexOf(id)];

beforeAll(async () => {
  await openRetentionWorld();
  for (const [index, kana] of READINGS.entries()) {
    world.at(`2026-11-${24 + index}T01:00:00Z`);
    const client = { displayName: kana === null ? null : '見本', kana, nameKnown: kana === null ? 'NONE' : 'PARTIAL' };
    const caseId = await world.open('worker', { client: { ...client, townCode: '113654' } });
    await world.act('chief', 'closeCase', { caseId, version: 1, reason: 'lostContact' });
    ids.push(caseId);
  }
  world.at(DUE);
});
afterAll(() => world.close());

const ROWS = 'nodes { id } pageInfo { hasNextPage endCursor }';
interface Page {
  readonly nodes: { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
type List = 'due' | 'onHold';
const page = async (key: PersonKey, list: List, variables: Record<string, unknown> = {}): Promise<Page> => {
  const query = `query R($o: ID, $s: RetentionSort, $n: Int, $a: ID) { retention {
    ${list}(officeId: $o, sort: $s, first: $n, after: $a) { ${ROWS} } } }`;
  return (await world.ask(key, query, variables)).retention[list];
};
const asked = async (key: PersonKey, variables: Record<string, unknown> = {}) => ({
  due: (await page(key, 'due', variables)).nodes,
  onHold: (await page(key, 'onHold', variables)).nodes,
});

/** All of one list, two rows a page. */
async function paged(list: List, sort: string, after: string | null = null): Promise<string[]> {
  const { nodes, pageInfo } = await page('supervisor', list, { s: sort, n: 2, a: after });
  const found = nodes.map(({ id }) => id);
  return pageInfo.hasNextPage ? [...found, ...(await paged(list, sort, pageInfo.endCursor))] : found;
}

describe('cases whose retention is over', () => {
  it('are gone through page by page, by the day of closure or by reading, the nameless last', async () => {
    expect(await paged('due', 'DAY')).toEqual(ids);
    expect((await paged('due', 'KANA_ASC')).map(readingOf)).toEqual(['あさの', 'かも', 'がもう', 'わだ', null]);
    expect((await paged('due', 'KANA_DESC')).map(readingOf)).toEqual(['わだ', 'がもう', 'かも', 'あさの', null]);
  });

  it('fill a page past those that are held, which have a list of their own', async () => {
    const [first = '', , nameless = '', fourth = ''] = ids;
    for (const [caseId, reviewOn] of [
      [first, '2032-12-01'],
      [nameless, '2032-10-01'],
      [fourth, '2032-11-01'],
    ] as const)
      expect((await hold(caseId, 'supervisor', { reviewOn })).__typename).toBe('CaseSaved');
    expect(await paged('due', 'DAY')).toEqual([ids[1], ids[4]]);
    expect((await asked('supervisor', { n: 2 })).due).toHaveLength(2);
    expect(await paged('onHold', 'DAY')).toEqual([nameless, fourth, first]);
    expect((await paged('onHold', 'KANA_ASC')).map(readingOf)).toEqual(['かも', 'わだ', null]);
  });

  it('are narrowed to an office, and are nothing for another', async () => {
    expect((await asked('manager', { o: world.offices.chichibu })).due).toHaveLength(2);
    for (const o of [world.offices.north, 'x']) expect(await asked('manager', { o })).toEqual({ due: [], onHold: [] });
    const { endCursor } = (await page('supervisor', 'due', { s: 'KANA_ASC', n: 1 })).pageInfo;
    for (const a of ['x', ids[1], endCursor])
      for (const list of ['due', 'onHold'] as const)
        await expect(page('supervisor', list, { a })).rejects.toThrow('BAD_REQUEST');
    expect(await asked('northSupervisor')).toEqual({ due: [], onHold: [] });
    world.at(NOW);
  });

  it('go on after a page of which the last was held, released or deleted meanwhile', async () => {
    const later: string[] = [];
    for (let index = 0; index < 4; index += 1) {
      world.at(`2026-12-0${index + 1}T01:00:00Z`);
      const caseId = await world.open('worker', {
        client: { displayName: '見本', kana: `た${index}`, nameKnown: 'PARTIAL', townCode: '113654' },
      });
      await world.act('chief', 'closeCase', { caseId, version: 1, reason: 'lostContact' });
      later.push(caseId);
    }
    world.at(DUE);
    const places = new Map<string, string | null>();
    const rest = async (caseId: string, s = 'DAY') => {
      const a = places.get(`${s} ${caseId}`) ?? null;
      return (await page('supervisor', 'due', { s, a })).nodes.map(({ id }) => id).filter((id) => later.includes(id));
    };
    for (const s of ['DAY', 'KANA_ASC', 'KANA_DESC']) {
      for (let a: string | null = null; ; ) {
        const { nodes, pageInfo } = await page('supervisor', 'due', { s, n: 1, a });
        places.set(`${s} ${nodes[0]?.id}`, pageInfo.endCursor);
        a = pageInfo.endCursor;
        if (!pageInfo.hasNextPage) break;
      }
    }
    const [first = '', second = '', third = '', fourth = ''] = later;
    await hold(second, 'supervisor', { reviewOn: '2032-12-31' });
    expect(await rest(second)).toEqual([third, fourth]);
    const held = await page('supervisor', 'onHold', { n: 1 });
    const heldThen = (await page('supervisor', 'onHold', { a: held.pageInfo.endCursor })).nodes;
    expect(heldThen.length).toBeGreaterThan(0);
    const caseId = held.nodes[0]?.id ?? '';
    const [{ id: holdId }] = (await caseOf('supervisor', caseId)).legalHolds;
    const lifted = await world.act('supervisor', 'liftLegalHold', { caseId, holdId, reason: '済んだ' });
    expect(lifted.__typename).toBe('CaseSaved');
    expect((await page('supervisor', 'onHold', { a: held.pageInfo.endCursor })).nodes).toEqual(heldThen);
    const { deletion } = await del('supervisor', 'proposeDeletion', { caseId: third });
    expect((await del('manager', 'deleteCase', { deletionId: deletion.id })).__typename).toBe('DeletionSaved');
    expect(await rest(third)).toEqual([fourth]);
    expect(await rest(third, 'KANA_ASC')).toEqual([fourth]);
    expect(await rest(third, 'KANA_DESC')).toEqual([first]);
    world.at(NOW);
  });

  it('are followed by what is proposed, of which a page goes on though its last was deleted', async () => {
    world.at(DUE);
    const due = (await page('supervisor', 'due')).nodes.slice(0, 3);
    expect(due).toHaveLength(3);
    for (const { id: caseId } of due)
      expect((await del('supervisor', 'proposeDeletion', { caseId })).__typename).toBe('DeletionSaved');
    const query = `query D($n: Int, $a: ID) { retention {
      deletions(states: [PROPOSED], first: $n, after: $a) { id cursor } } }`;
    const proposals = async (variables: Record<string, unknown>) =>
      (await world.ask('manager', query, variables)).retention.deletions as { id: string; cursor: string }[];
    const [last] = await proposals({ n: 1 });
    const after = async () => (await proposals({ a: last?.cursor })).map(({ id }) => id);
    const before = await after();
    expect(before).toHaveLength(2);
    expect((await del('manager', 'deleteCase', { deletionId: last?.id })).__typename).toBe('DeletionSaved');
    expect(await after()).toEqual(before);
    for (const a of ['x', last?.id]) await expect(proposals({ a })).rejects.toThrow('BAD_REQUEST');
    world.at(NOW);
  });
});
