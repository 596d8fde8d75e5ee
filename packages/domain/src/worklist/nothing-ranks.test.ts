import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  caseEventTypes,
  contactSteps,
  evaluationConclusions,
  goalAppraisals,
  goalDomains,
  mayEvaluatePlan,
  maySubmitPlan,
  stages,
  supportIntensity,
  whoseAll,
} from '../casework/index.ts';
import { countDuties } from '../duty/index.ts';
import { civilDate } from '../foundation/index.ts';
import { type LookFacts, lookCodes, needsLook } from './needs-look.ts';
import { workload } from './workload.ts';

/** Clause 1: employment is one way among several. Words by which a list or a figure would set people above each other. */
const ofEmployment = /employ|job|work(?!er|load)|income|econom|earn|wage|career/i;

const today = civilDate('2026-11-24');
const openedOn = civilDate('2026-01-05');

/** Every key of what a rule gives, however deep. */
function keysOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
}

describe('nothing ranks people by employment', () => {
  it('no stage, step, look, conclusion or appraisal speaks of it', () => {
    for (const code of [...stages, ...contactSteps, ...lookCodes, ...evaluationConclusions, ...goalAppraisals])
      expect(code).not.toMatch(ofEmployment);
    for (const type of caseEventTypes) expect(type.replace(/^worker/, '')).not.toMatch(ofEmployment);
  });

  it('no figure speaks of it', () => {
    const facts: LookFacts = {
      history: [{ type: 'caseOpened', on: openedOn }],
      promises: [{ id: 'p', state: 'OPEN', dueOn: openedOn, settledOn: null, calledOff: false, madeAnew: false }],
      contactStep: 'UNREACHED',
      openedOn,
      lastContactOn: null,
      mayAskFrom: null,
    };
    const figures = [
      ...needsLook(facts, today),
      workload(
        { teams: [{ caseId: 'a', role: 'OUTREACH_WORKER', stage: 'SUPPORT' }], visits: [], promises: [] },
        today,
      ),
      supportIntensity([{ openedOn, happenings: [], contacts: [today] }], {
        from: openedOn,
        until: today,
      }),
      countDuties([]),
    ];
    expect(figures.length).toBeGreaterThan(3);
    for (const key of keysOf(figures)) expect(key).not.toMatch(ofEmployment);
  });

  it('a plan of any kinds of goals goes to the meeting and is evaluated alike', () => {
    const goals = fc.array(
      fc.record({ whose: fc.constantFrom(...whoseAll), domain: fc.constantFrom(...goalDomains) }),
      {
        maxLength: 4,
      },
    );
    const owner = { agencyId: null, ownerId: null, ownerName: null };
    const item = { ...owner, id: 'i', providerKind: 'CLIENT', duty: '3(4)カ', programme: null, parts: [] } as const;
    fc.assert(
      fc.property(
        goals,
        fc.constantFrom(...goalDomains),
        fc.constantFrom(...evaluationConclusions),
        (some, domain, conclusion) => {
          const all = some.map((goal, index) => ({ ...goal, id: `g${index}` }));
          const ask = (given: typeof all) => [
            maySubmitPlan(
              'PLAN_DRAFT',
              { state: 'DRAFT', goalCount: given.length, items: [item], reviewOn: civilDate('2027-05-24') },
              today,
            ),
            mayEvaluatePlan({
              stage: 'SUPPORT',
              planState: 'DECIDED',
              decidedOn: civilDate('2026-06-01'),
              goals: given,
              appraised: given.map(({ id }) => id),
              evaluatedOn: today,
              conclusion,
              reviewOn: civilDate('2027-05-24'),
              today,
            }),
          ];
          expect(ask(all.map((goal) => ({ ...goal, domain })))).toEqual(ask(all));
        },
      ),
    );
  });
});
