import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonKey } from './cases-world.ts';
import { DUE, hold, NOW, openRetentionWorld, world } from './retention-world.ts';

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

const LISTS = `query R($o: ID, $s: RetentionSort, $n: Int, $a: ID) { retention {
  due(officeId: $o, sort: $s, first: $n, after: $a) { id } onHold(officeId: $o, sort: $s, first: $n, after: $a) { id } } }`;
const asked = async (key: PersonKey, variables: Record<string, unknown> = {}) =>
  (await world.ask(key, LISTS, variables)).retention as Record<'due' | 'onHold', { id: string }[]>;

/** All of one list, two rows a page. */
async function paged(list: 'due' | 'onHold', sort: string): Promise<string[]> {
  const found: string[] = [];
  for (let after: string | null = null; ; ) {
    const rows: { id: string }[] = (await asked('supervisor', { s: sort, n: 2, a: after }))[list];
    found.push(...rows.map(({ id }) => id));
    if (rows.length < 2) return found;
    after = rows.at(-1)?.id ?? null;
  }
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
    expect(await asked('supervisor', { a: 'x' })).toEqual({ due: [], onHold: [] });
    expect(await asked('northSupervisor')).toEqual({ due: [], onHold: [] });
    world.at(NOW);
  });
});
