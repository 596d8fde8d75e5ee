import { describe, expect, it } from 'vitest';
import { partialDate } from '../foundation/index.ts';
import {
  carriedBlock,
  isSameBeside,
  isSamePerson,
  type MergeSide,
  mayMergeCases,
  standsBeside,
} from './merge-cases.ts';
import type { PlanState } from './plan.ts';
import type { Stage } from './stage.ts';
import type { VisitBlockFacts } from './visit-block.ts';

const side = (caseId: string, changes: Partial<MergeSide> = {}): MergeSide => ({
  caseId,
  stage: 'SCREENING',
  isMerged: false,
  tookIn: false,
  plans: [],
  referralUnderWay: false,
  ...changes,
});
const codes = (survivor: Partial<MergeSide>, source: Partial<MergeSide>, two = false) => {
  const gate = mayMergeCases(side('a', survivor), side('b', source), two);
  return gate.open ? [] : gate.reasons.map(({ code, clause }) => (clause === null ? code : `${code} ${clause}`));
};

describe('merging two cases', () => {
  it('is open between two of one person, also into one that is suspended and from one that is closed', () => {
    expect(codes({}, {})).toEqual([]);
    expect(codes({ stage: 'SUSPENDED' }, { stage: 'CLOSED' })).toEqual([]);
    expect(codes({ plans: ['DECIDED'], referralUnderWay: true, tookIn: true }, { plans: ['DRAFT', 'ENDED'] })).toEqual(
      [],
    );
  });
  it('of a case with itself is none', () => expect(codes({}, { caseId: 'a' })).toEqual(['MERGE_SAME_CASE']));
  it.each<[Stage]>([['CLOSED'], ['REFERRED_ON']])('never goes into one that is %s', (stage) =>
    expect(codes({ stage }, {})).toEqual(['MERGE_SURVIVOR_CLOSED']),
  );
  it('is said once of each side, and a merged survivor is not called closed, too', () => {
    expect(codes({}, { isMerged: true, stage: 'CLOSED' })).toEqual(['MERGE_SOURCE_MERGED']);
    expect(codes({ isMerged: true, stage: 'CLOSED' }, {})).toEqual(['MERGE_SURVIVOR_MERGED']);
    expect(codes({}, { tookIn: true })).toEqual(['MERGE_SOURCE_TOOK_IN']);
  });
  it('of two people is refused', () => expect(codes({}, {}, true)).toEqual(['MERGE_TWO_PEOPLE']));
  it('leaves no plan behind for which somebody waits', () => {
    for (const state of ['SUBMITTED', 'APPROVED', 'DECIDED'] satisfies PlanState[])
      expect(codes({}, { plans: ['ENDED', state] })).toEqual(['MERGE_SOURCE_PLAN 3(4)イ']);
    for (const state of ['DRAFT', 'RETURNED', 'DECLINED', 'ENDED'] satisfies PlanState[])
      expect(codes({ plans: ['DECIDED'] }, { plans: [state] })).toEqual([]);
    expect(codes({ plans: ['DECIDED'] }, { plans: ['DECIDED'] })).toEqual(['MERGE_BOTH_PLANS 3(4)イ']);
    expect(codes({ plans: ['SUBMITTED'] }, { plans: ['DECIDED'] })).toEqual(['MERGE_SOURCE_PLAN 3(4)イ']);
  });
  it('leaves no referral behind, and says everything at once', () => {
    expect(codes({}, { referralUnderWay: true })).toEqual(['MERGE_SOURCE_REFERRAL 3(4)ク']);
    expect(codes({ stage: 'CLOSED' }, { referralUnderWay: true }, true)).toHaveLength(3);
  });
});

describe('two entries of people', () => {
  const phone = '0494-00-0000';
  it('are one by name and place, not by a telephone that a household shares', () => {
    const son = { name: '佐藤 見本', municipalityCode: '113654', phone };
    expect(isSamePerson(son, { name: '佐藤見本', municipalityCode: '113654', phone })).toBe(true);
    expect(isSamePerson(son, { name: '佐藤 見本子', municipalityCode: '113654', phone })).toBe(false);
    expect(isSamePerson(son, { name: '佐藤 見本' })).toBe(false);
  });
  it('are one by a variant of the name and by the reading', () => {
    const born = partialDate('1982-05-03');
    expect(isSamePerson({ name: '渡辺 見本', birthDate: born }, { name: '渡邉 見本', birthDate: born })).toBe(true);
    expect(
      isSamePerson({ kana: 'わたなべ みほん', birthDate: born }, { kana: 'ワタナベミホン', birthDate: born }),
    ).toBe(true);
  });
  it('make two of the clients where one stands beside the other', () => {
    const brother = { name: '佐藤 見本二', kana: 'さとう みほんじ' };
    expect(standsBeside(brother, [{ name: '佐藤 見本子' }, { name: '佐藤 見本二', kana: 'サトウ ミホンジ' }])).toBe(
      true,
    );
    expect(standsBeside(brother, [{ name: '佐藤 見本子' }])).toBe(false);
    expect(standsBeside(brother, [])).toBe(false);
  });
});

describe('two entries beside one client', () => {
  const named = { name: '佐藤 見本子' };
  const beside = (relation: string | null, sketch = named) => ({ relation, sketch });
  it('are one by name and relation, where no more is known', () => {
    expect(isSameBeside(beside('mother'), beside('mother'))).toBe(true);
    expect(isSameBeside(beside('mother'), beside('mother', { name: '佐藤 見本恵' }))).toBe(false);
    expect(isSameBeside(beside(null), beside(null))).toBe(false);
    expect(isSameBeside(beside('mother'), beside(null))).toBe(false);
  });
  it('are two where the relations differ, and where the birth dates do', () => {
    const known = { ...named, kana: 'さとう みほこ', municipalityCode: '113654' };
    expect(isSameBeside(beside('mother', known), beside(null, known))).toBe(true);
    expect(isSameBeside(beside('mother', known), beside('relative', known))).toBe(false);
    const born = (year: string) => ({ ...named, birthDate: partialDate(year) });
    expect(isSameBeside(beside('mother', born('1950')), beside('mother', born('1980')))).toBe(false);
  });
});

describe('a refusal of the source', () => {
  const block = (changes: Partial<VisitBlockFacts> = {}): VisitBlockFacts => ({
    scope: 'VISITS',
    saidOn: '2026-11-01',
    recontactOn: '2026-12-20',
    lifted: false,
    ...changes,
  });
  const on = '2026-11-24';
  const carried = { scope: 'VISITS', saidOn: '2026-11-01', recontactOn: '2026-12-20' };
  it('holds in the survivor, whether that had none or one that is over', () => {
    expect(carriedBlock(null, block(), on)).toEqual(carried);
    expect(carriedBlock(block({ lifted: true }), block(), on)).toEqual(carried);
  });
  it('is not carried where it is over, lifted or was never said', () => {
    expect(carriedBlock(null, null, on)).toBeNull();
    expect(carriedBlock(null, block({ recontactOn: on }), on)).toBeNull();
    expect(carriedBlock(null, block({ lifted: true }), on)).toBeNull();
  });
  it('wins where it is stricter, in scope and in days each', () => {
    expect(carriedBlock(block(), block({ scope: 'ALL_CONTACT', recontactOn: '2026-12-01' }), on)).toEqual({
      scope: 'ALL_CONTACT',
      saidOn: '2026-11-01',
      recontactOn: '2026-12-20',
    });
    expect(
      carriedBlock(block({ scope: 'ALL_CONTACT', saidOn: '2026-11-10' }), block({ recontactOn: '2026-12-21' }), on),
    ).toEqual({
      scope: 'ALL_CONTACT',
      saidOn: '2026-11-10',
      recontactOn: '2026-12-21',
    });
    expect(carriedBlock(block({ scope: 'ALL_CONTACT' }), block({ recontactOn: '2026-12-19' }), on)).toBeNull();
    expect(carriedBlock(block(), block(), on)).toBeNull();
  });
});
