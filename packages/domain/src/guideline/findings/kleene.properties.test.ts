import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allOf, anyOf, type Outcome, outcomeOf, outcomes } from './kleene.ts';

const outcome = fc.constantFrom<Outcome>(...outcomes);
const list = fc.array(outcome, { maxLength: 7 });
const not = (value: Outcome): Outcome => (value === 'UNDETERMINED' ? value : value === 'MET' ? 'NOT_MET' : 'MET');
/** The order of strong Kleene logic, in which *and* is the least and *or* the greatest. */
const rank = { NOT_MET: 0, UNDETERMINED: 1, MET: 2 } as const;
const byRank = (pick: (...ranks: number[]) => number, values: readonly Outcome[]): Outcome | undefined =>
  outcomes.find((each) => rank[each] === pick(...values.map((value) => rank[value])));

describe('strong Kleene logic', () => {
  it('agrees with least and greatest', () => {
    fc.assert(
      fc.property(fc.array(outcome, { minLength: 1, maxLength: 7 }), (values) => {
        expect(allOf(values)).toBe(byRank(Math.min, values));
        expect(anyOf(values)).toBe(byRank(Math.max, values));
      }),
    );
  });

  it('is MET for all of nothing and NOT_MET for any of nothing', () => {
    expect(allOf([])).toBe('MET');
    expect(anyOf([])).toBe('NOT_MET');
  });

  it('is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(list, list, (a, b) => {
        for (const combine of [allOf, anyOf]) {
          expect(combine([...a, ...b])).toBe(combine([...b, ...a]));
          expect(combine([combine(a), combine(b)])).toBe(combine([...a, ...b]));
          expect(combine([...a, ...a])).toBe(combine(a));
        }
      }),
    );
  });

  it('obeys De Morgan', () => {
    fc.assert(
      fc.property(list, (values) => {
        expect(not(allOf(values))).toBe(anyOf(values.map(not)));
      }),
    );
  });

  it('distributes and absorbs', () => {
    fc.assert(
      fc.property(outcome, outcome, outcome, (a, b, c) => {
        expect(allOf([a, anyOf([b, c])])).toBe(anyOf([allOf([a, b]), allOf([a, c])]));
        expect(allOf([a, anyOf([a, b])])).toBe(a);
        expect(anyOf([a, allOf([a, b])])).toBe(a);
      }),
    );
  });

  it('never loses a settled outcome when an undetermined part becomes known', () => {
    fc.assert(
      fc.property(list, fc.constantFrom<Outcome>('MET', 'NOT_MET'), (values, known) => {
        const more = values.map((value) => (value === 'UNDETERMINED' ? known : value));
        for (const combine of [allOf, anyOf]) {
          if (combine(values) !== 'UNDETERMINED') expect(combine(more)).toBe(combine(values));
        }
      }),
    );
  });

  it('turns conditions into outcomes', () => {
    expect([true, false, undefined].map(outcomeOf)).toEqual(['MET', 'NOT_MET', 'UNDETERMINED']);
  });
});
