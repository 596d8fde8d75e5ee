import { describe, expect, it } from 'vitest';
import { civilDate } from '../../foundation/index.ts';
import { computed, group, leaf, onlyJudged } from './build.ts';
import type { Computed } from './finding.ts';
import { leavesOf } from './tree.ts';

const unjudged = { settling: null, pending: null };
const of = (clause: '3(3)ア' | '3(3)イ' | '3(3)ウ', answer: Computed) =>
  leaf(clause, 'prefectureManager', answer, unjudged);
const met = of('3(3)ア', computed({ outcome: 'MET', reason: 'evidenceSatisfies', missingFacts: ['training'] }));
const open = of('3(3)イ', computed({ outcome: 'UNDETERMINED', reason: 'evidenceUnknown', missingFacts: ['service'] }));
const alsoOpen = of(
  '3(3)ウ',
  computed({ outcome: 'UNDETERMINED', reason: 'evidenceUnknown', missingFacts: ['service', 'licences'] }),
);

describe('a group', () => {
  it('has its outcome and its missing facts from its parts and nothing of its own', () => {
    const { children, ...own } = group('3(3)', 'all', [met, open, alsoOpen]);
    expect(children).toEqual([met, open, alsoOpen]);
    expect(own).toEqual({
      clause: '3(3)',
      outcome: 'UNDETERMINED',
      reason: 'somePartUndetermined',
      combines: 'all',
      computed: 'UNDETERMINED',
      factsUsed: [],
      missingFacts: ['service', 'licences'],
      factsCouldGive: [],
      judgementNeeded: null,
      overridable: false,
      warnings: [],
      matches: [],
      measures: [],
      holdsFrom: null,
      judgement: null,
      pending: null,
    });
  });

  it('misses nothing once it is settled', () => {
    expect(group('3(3)', 'any', [met, open]).missingFacts).toEqual([]);
  });

  it('is no leaf', () => {
    expect(leavesOf(group('3(3)', 'any', [met, open]))).toEqual([met, open]);
  });
});

describe('a leaf', () => {
  it('holds from the earliest day that is known', () => {
    const match = (since: string | null) =>
      ({ item: 'service', how: 'welfareService', since: since === null ? null : civilDate(since) }) as const;
    const matches = [match(null), match('2019-04-01'), match('2018-04-01')];
    expect(of('3(3)ア', computed({ outcome: 'MET', reason: 'evidenceSatisfies', matches })).holdsFrom).toBe(
      '2018-04-01',
    );
    expect(
      of('3(3)ア', computed({ outcome: 'MET', reason: 'evidenceSatisfies', matches: [match(null)] })).holdsFrom,
    ).toBeNull();
  });

  it('that only a person settles has nothing else', () => {
    expect(of('3(3)ア', onlyJudged('hasEquivalentAbility'))).toMatchObject({
      outcome: 'UNDETERMINED',
      reason: 'judgementNeeded',
      judgementNeeded: { by: 'prefectureManager', about: 'hasEquivalentAbility' },
      factsUsed: [],
      missingFacts: [],
      factsCouldGive: [],
      warnings: [],
      matches: [],
      measures: [],
      children: [],
    });
  });
});
