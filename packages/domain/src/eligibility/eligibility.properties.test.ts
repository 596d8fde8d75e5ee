import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CivilDate, civilDate, type PartialDate, statutoryAge } from '../foundation/index.ts';
import { findingOf, flatten, type Judgement, type Outcome } from '../guideline/index.ts';
import { evaluateEligibility } from './evaluate.ts';
import type { EligibilityFacts } from './facts.ts';

const day = (from: string, days: number) =>
  fc.integer({ min: 0, max: days }).map((offset): CivilDate => addDays(civilDate(from), offset));
const asOf = day('2020-04-01', 365 * 12);
const birth = day('1965-01-01', 365 * 35);
const leaves = ['3(2)柱書', '3(2)ア', '3(2)イ(ｱ)', '3(2)イ(ｲ)', '3(2)イ(ｳ)', '3(2)イ(ｴ)'] as const;
const judgements = fc
  .dictionary(fc.constantFrom(...leaves), fc.constantFrom<'MET' | 'NOT_MET'>('MET', 'NOT_MET'))
  .map((settled) =>
    Object.entries(settled).map(
      ([clause, outcome]): Judgement => ({
        clause: clause as Judgement['clause'],
        outcome,
        reason: 'r',
        evidence: 'e',
        edition: '2020-04-01',
        judgedBy: 'a',
        approvedBy: 'b',
        judgedAt: '2020-05-01T00:00:00Z',
      }),
    ),
  );
const evaluate = (on: CivilDate, facts: EligibilityFacts, judged: readonly Judgement[] = []) => {
  const answer = evaluateEligibility({ asOf: on, facts, judgements: judged });
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value.tree;
};

/** 3(2)ア written down a second time, from the decision and not from the code. */
function oracle(birthDate: CivilDate, on: CivilDate): Outcome {
  const age = statutoryAge(birthDate, on);
  if (!age.ok) throw new Error('born later');
  if ((age.value >= 35 && age.value <= 44) || (birthDate >= '1975-04-03' && birthDate <= '1985-04-02')) return 'MET';
  if ((age.value >= 33 && age.value <= 46) || (birthDate >= '1973-04-03' && birthDate <= '1987-04-02')) {
    return 'UNDETERMINED';
  }
  return 'NOT_MET';
}

describe('eligibility', () => {
  it('reads 3(2)ア as the decision says, for every birth date', () => {
    fc.assert(
      fc.property(birth, asOf, (birthDate, on) => {
        expect(findingOf(evaluate(on, { birthDate }), '3(2)ア')!.outcome).toBe(oracle(birthDate, on));
      }),
      { numRuns: 500 },
    );
  });

  it('is monotone: a fact or a fuller date more never unsettles or turns a clause', () => {
    const precision = fc.constantFrom<[number, number]>([0, 4], [0, 7], [0, 10], [4, 7], [4, 10], [7, 10]);
    const use = fc.option(fc.boolean(), { nil: undefined });
    fc.assert(
      fc.property(birth, asOf, precision, use, judgements, (whole, on, [little, more], usesSaposute, judged) => {
        const cut = (length: number) => (length === 0 ? undefined : (whole.slice(0, length) as PartialDate));
        const before = evaluate(on, { birthDate: cut(little) }, judged);
        const after = evaluate(on, { birthDate: cut(more), usesSaposute }, judged);
        for (const finding of flatten(before)) {
          if (finding.outcome === 'UNDETERMINED') continue;
          expect(findingOf(after, finding.clause)!.outcome).toBe(finding.outcome);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is monotone in judgements: one more, on an open clause, unsettles nothing', () => {
    fc.assert(
      fc.property(birth, asOf, judgements, (birthDate, on, judged) => {
        const before = evaluate(on, { birthDate });
        const open = judged.filter(({ clause }) => findingOf(before, clause)!.outcome === 'UNDETERMINED');
        const after = evaluate(on, { birthDate }, open);
        for (const { clause, outcome } of flatten(before)) {
          if (outcome !== 'UNDETERMINED') expect(findingOf(after, clause)!.outcome).toBe(outcome);
        }
      }),
    );
  });
});
