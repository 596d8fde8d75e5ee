import { describe, expect, it } from 'vitest';
import { isPlanInForce, mayEvaluatePlan, type PlanEvaluationFacts } from './evaluation.ts';
import { planStates } from './plan.ts';

const own = { whose: 'CLIENT' } as const;
const family = { whose: 'FAMILY' } as const;

const facts: PlanEvaluationFacts = {
  stage: 'SUPPORT',
  planState: 'DECIDED',
  decidedOn: '2026-06-01',
  goals: [
    { id: 'walk', ...own },
    { id: 'talk', ...family },
  ],
  appraised: ['talk', 'walk'],
  evaluatedOn: '2026-11-24',
  conclusion: 'CONTINUE',
  reviewOn: '2027-05-24',
  today: '2026-11-24',
};
const reasons = (changes: Partial<PlanEvaluationFacts>) => {
  const gate = mayEvaluatePlan({ ...facts, ...changes });
  return gate.open ? [] : gate.reasons.map(({ code, missing }) => [code, ...missing]);
};

describe('a plan in force', () => {
  const inForce = (goals: Parameters<typeof isPlanInForce>[1]) =>
    planStates.filter((state) => isPlanInForce(state, goals));

  it('is one that was decided', () => expect(inForce([own, family])).toEqual(['DECIDED']));

  it('is also one of the family’s goals alone, once written', () => {
    expect(inForce([family, family])).toEqual(['DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'DECIDED']);
    expect(inForce([])).toEqual(['DECIDED']);
  });
});

describe('the evaluation of a plan', () => {
  it('speaks of every goal and names the next day', () => expect(reasons({})).toEqual([]));

  it('leaves no goal out, and brings in none of another plan', () => {
    expect(reasons({ appraised: ['walk'] })).toEqual([['GOAL_NOT_APPRAISED', 'talk']]);
    expect(reasons({ appraised: [] })).toEqual([['GOAL_NOT_APPRAISED', 'walk', 'talk']]);
    expect(reasons({ appraised: ['walk', 'talk', 'swim'] })).toEqual([['GOAL_NOT_IN_PLAN', 'swim']]);
  });

  it('is of a plan in force, in a case that is open', () => {
    expect(reasons({ planState: 'ENDED' })).toEqual([['PLAN_NOT_IN_FORCE', 'ENDED']]);
    expect(reasons({ planState: 'DRAFT' })).toEqual([['PLAN_NOT_IN_FORCE', 'DRAFT']]);
    expect(reasons({ stage: 'CLOSED' })).toEqual([['CASE_SET_ASIDE', 'CLOSED']]);
    expect(reasons({ stage: 'EVALUATION' })).toEqual([]);
  });

  it('needs no decision where the goals are the family’s', () => {
    const goals = [{ id: 'talk', ...family }];
    expect(reasons({ goals, appraised: ['talk'], planState: 'DRAFT', decidedOn: null, stage: 'PLAN_DRAFT' })).toEqual(
      [],
    );
  });

  it('is not made before the decision, but may be on its day', () => {
    expect(reasons({ evaluatedOn: '2026-05-31' })).toEqual([['EVALUATED_BEFORE_DECIDED', 'evaluatedOn']]);
    expect(reasons({ evaluatedOn: '2026-06-01' })).toEqual([]);
  });

  it('asks for the next day of review only where the plan goes on, and for one that lies ahead', () => {
    expect(reasons({ reviewOn: null })).toEqual([['REVIEW_DAY_NEEDED', 'reviewOn']]);
    expect(reasons({ reviewOn: '2026-11-24' })).toEqual([['REVIEW_DAY_NOT_AHEAD', 'reviewOn']]);
    expect(reasons({ reviewOn: '2026-11-25' })).toEqual([]);
    for (const conclusion of ['NEW_PLAN', 'CLOSE', 'SUSPEND'] as const) {
      expect(reasons({ conclusion, reviewOn: null })).toEqual([]);
      expect(reasons({ conclusion, reviewOn: '2026-11-24' })).toEqual([]);
    }
  });

  it('names everything at once, with the clause on plans', () => {
    const gate = mayEvaluatePlan({ ...facts, stage: 'SUSPENDED', planState: 'ENDED', appraised: [], reviewOn: null });
    expect(gate.open ? [] : gate.reasons.map(({ code, clause }) => `${clause} ${code}`)).toEqual([
      '3(4)イ CASE_SET_ASIDE',
      '3(4)イ PLAN_NOT_IN_FORCE',
      '3(4)イ GOAL_NOT_APPRAISED',
      '3(4)イ REVIEW_DAY_NEEDED',
    ]);
  });
});
