import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CivilDate, civilDate } from '../foundation/index.ts';
import {
  findingOf,
  flatten,
  licenceKinds,
  serviceKinds,
  socialWelfareOfficerItems,
  trainingCourses,
  trainingProviders,
} from '../guideline/index.ts';
import { evaluateQualification } from './evaluate.ts';
import type { QualificationFacts } from './evidence.ts';

const day = (from: string, days: number) =>
  fc.integer({ min: 0, max: days }).map((offset): CivilDate => addDays(civilDate(from), offset));
const asOf = day('2020-04-01', 700);
const training = fc.array(
  fc.record({
    course: fc.constantFrom(...trainingCourses),
    by: fc.constantFrom(...trainingProviders),
    completedOn: day('2018-01-01', 1500),
  }),
  { maxLength: 2 },
);
const licences = fc.array(fc.record({ kind: fc.constantFrom(...licenceKinds), registeredOn: day('2014-06-01', 900) }), {
  maxLength: 2,
});
const service = fc.array(
  fc
    .record({
      kind: fc.constantFrom(...serviceKinds, 'needyConsultation', 'needyConsultation'),
      from: day('2013-06-01', 1500),
      length: fc.integer({ min: 0, max: 2500 }),
    })
    .map(({ kind, from, length }) => ({ kind, from, to: addDays(from, length) })),
  { maxLength: 4 },
);
const socialWelfareOfficer = fc.array(fc.constantFrom(...socialWelfareOfficerItems), { maxLength: 1 });
const complete = fc.record({ training, licences, service, socialWelfareOfficer });
const known = fc.record({
  training: fc.boolean(),
  licences: fc.boolean(),
  service: fc.boolean(),
  socialWelfareOfficer: fc.boolean(),
});
const keep = (facts: QualificationFacts, which: Record<string, boolean>): QualificationFacts =>
  Object.fromEntries(Object.entries(facts).filter(([key]) => which[key]));
const evaluate = (on: CivilDate, facts: QualificationFacts) => {
  const answer = evaluateQualification({ asOf: on, facts, judgements: [] });
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value.tree;
};

describe('qualification', () => {
  it('is monotone: a list more never unsettles or turns a ground', () => {
    fc.assert(
      fc.property(complete, known, known, asOf, (facts, some, others, on) => {
        const before = evaluate(on, keep(facts, some));
        const more = Object.fromEntries(
          Object.keys(some).map((key) => [key, some[key as 'training'] || others[key as 'training']]),
        );
        const after = evaluate(on, keep(facts, more));
        for (const { clause, outcome } of flatten(before)) {
          if (outcome !== 'UNDETERMINED') expect(findingOf(after, clause)!.outcome).toBe(outcome);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves only the recognition open once every list is given', () => {
    fc.assert(
      fc.property(complete, asOf, (facts, on) => {
        const open = flatten(evaluate(on, facts)).filter(({ outcome }) => outcome === 'UNDETERMINED');
        expect(open.map(({ clause }) => clause).filter((clause) => clause !== '3(3)')).toEqual(['3(3)カ']);
      }),
    );
  });

  it('holds from a day on which it is met, and not on the day before', () => {
    fc.assert(
      fc.property(complete, asOf, (facts, on) => {
        for (const { clause, holdsFrom } of flatten(evaluate(on, facts))) {
          if (holdsFrom === null) continue;
          expect(holdsFrom <= on).toBe(true);
          if (holdsFrom > '2020-04-01') {
            expect(findingOf(evaluate(holdsFrom, facts), clause)!.outcome).toBe('MET');
            const dayBefore = findingOf(evaluate(addDays(holdsFrom, -1), facts), clause)!;
            if (clause !== '3(3)エ') expect(dayBefore.outcome).toBe('NOT_MET');
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
