import { describe, expect, it } from 'vitest';
import type { PlanDetailFragment } from '../../graphql/generated/graphql.ts';
import {
  appraisalName,
  emptyEvaluation,
  evaluationGate,
  evaluationInput,
  evaluationSchema,
  wordsName,
} from './evaluation-schema.ts';

const plan = {
  id: 'p',
  version: 4,
  state: 'DECIDED',
  decidedOn: '2020-01-01',
  goals: [
    { id: 'walk', whose: 'CLIENT', domain: 'SOCIAL', words: '散歩' },
    { id: 'rest', whose: 'FAMILY', domain: 'DAILY_LIFE', words: '母が休む' },
  ],
} as unknown as PlanDetailFragment;
const empty = emptyEvaluation(plan);
const whole = {
  ...empty,
  [appraisalName('walk')]: 'MOVING' as const,
  [appraisalName('rest')]: 'AS_BEFORE' as const,
  [wordsName('rest')]: '火曜だけ',
  conclusion: 'CLOSE' as const,
};

describe('an evaluation being written', () => {
  it('names its fields by the goals, so that a draft finds them again', () => {
    expect(Object.keys(empty)).toEqual(expect.arrayContaining(['appraisal-walk', 'words-rest']));
    expect(evaluationInput(plan, whole)).toMatchObject({
      planId: 'p',
      version: 4,
      goals: [
        { goalId: 'walk', appraisal: 'MOVING', words: null },
        { goalId: 'rest', appraisal: 'AS_BEFORE', words: '火曜だけ' },
      ],
      reviewOn: null,
    });
  });

  it('asks for every goal, and for the next day where the plan goes on', () => {
    const problems = (values: typeof empty) =>
      evaluationSchema(plan.goals)
        .safeParse(values)
        .error?.issues.map(({ path }) => path.join('.')) ?? [];
    expect(problems(empty)).toEqual(['appraisal-walk', 'appraisal-rest', 'conclusion']);
    expect(problems(whole)).toEqual([]);
    expect(problems({ ...whole, conclusion: 'CONTINUE' })).toEqual(['reviewOn']);
    expect(problems({ ...whole, conclusion: 'CONTINUE', reviewOn: '2099-01-01' })).toEqual([]);
  });

  it('says beforehand which goals were not looked at, by the rule of the server', () => {
    const gate = evaluationGate(plan, 'SUPPORT', { ...whole, [appraisalName('rest')]: '' });
    expect(gate.open ? [] : gate.reasons.map(({ code, missing }) => [code, ...missing])).toEqual([
      ['GOAL_NOT_APPRAISED', 'rest'],
    ]);
    expect(evaluationGate(plan, 'SUPPORT', whole).open).toBe(true);
  });
});
