import {
  type Counterpart,
  counterparts,
  type EvaluationConclusion,
  evaluationConclusions,
  type GoalAppraisal,
  goalAppraisals,
  mayEvaluatePlan,
  type PlanState,
  type Stage,
} from '@banso/domain/casework';
import { z } from 'zod';
import { optionalDate, optionalText, orNull, requiredChoice, requiredDate } from '../../forms/index.ts';
import type { PlanDetailFragment } from '../../graphql/generated/graphql.ts';
import { today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { type OwnAnswers, ownAnswers } from '../standard-form/own-answers.ts';

/** One name for each goal, so that a draft finds its goals again whatever the plan has gained or lost meanwhile. */
export const appraisalName = (goalId: string) => `appraisal-${goalId}` as const;
export const wordsName = (goalId: string) => `words-${goalId}` as const;

interface Whole {
  commandId: string;
  version: number;
  evaluatedOn: string;
  present: Counterpart[];
  clientWords: string;
  familyWords: string;
  note: string;
  conclusion: EvaluationConclusion | '';
  reviewOn: string;
  formAnswers: OwnAnswers;
}
export type EvaluationInput = Whole & {
  [name: `appraisal-${string}`]: GoalAppraisal | '';
  [name: `words-${string}`]: string;
};

type Goals = readonly { readonly id: string }[];
const ofGoals = <Value>(goals: Goals, name: (id: string) => string, value: () => Value) =>
  Object.fromEntries(goals.map(({ id }) => [name(id), value()]));

export function evaluationSchema(goals: Goals): z.ZodType<EvaluationInput, EvaluationInput> {
  const schema = z
    .object({
      ...ofGoals(goals, appraisalName, () => requiredChoice(goalAppraisals)),
      ...ofGoals(goals, wordsName, () => optionalText(4_000)),
      commandId: z.string(),
      version: z.number(),
      evaluatedOn: requiredDate(),
      present: z.array(z.enum(counterparts)),
      clientWords: optionalText(4_000),
      familyWords: optionalText(4_000),
      note: optionalText(20_000),
      conclusion: requiredChoice(evaluationConclusions),
      reviewOn: optionalDate(),
      formAnswers: ownAnswers,
    })
    .superRefine(({ conclusion, reviewOn }, context) => {
      if (conclusion !== 'CONTINUE' || reviewOn !== '') return;
      context.addIssue({ code: 'custom', path: ['reviewOn'], message: m.closing_review_needed() });
    });
  return schema as unknown as z.ZodType<EvaluationInput, EvaluationInput>;
}

export const emptyEvaluation = ({ version, goals }: PlanDetailFragment): EvaluationInput => ({
  ...ofGoals(goals, appraisalName, () => '' as const),
  ...ofGoals(goals, wordsName, () => ''),
  commandId: crypto.randomUUID(),
  version,
  evaluatedOn: today(),
  present: [],
  clientWords: '',
  familyWords: '',
  note: '',
  conclusion: '',
  reviewOn: '',
  formAnswers: {},
});

export function evaluationInput({ id, goals }: PlanDetailFragment, values: EvaluationInput) {
  const { commandId, version, evaluatedOn, present, conclusion } = values;
  if (conclusion === '') throw new Error('an evaluation is sent with its conclusion');
  return {
    commandId,
    planId: id,
    version,
    evaluatedOn,
    present,
    conclusion,
    goals: goals.flatMap((goal) => {
      const appraisal = values[appraisalName(goal.id)] ?? '';
      return appraisal === '' ? [] : [{ goalId: goal.id, appraisal, words: orNull(values[wordsName(goal.id)] ?? '') }];
    }),
    clientWords: orNull(values.clientWords),
    familyWords: orNull(values.familyWords),
    note: orNull(values.note),
    reviewOn: conclusion === 'CONTINUE' ? orNull(values.reviewOn) : null,
  };
}

/** What is missing as it stands, by the rule that the server asks again. */
export const evaluationGate = (plan: PlanDetailFragment, stage: string, values: EvaluationInput) =>
  mayEvaluatePlan({
    stage: stage as Stage,
    planState: plan.state as PlanState,
    decidedOn: plan.decidedOn,
    goals: plan.goals,
    appraised: plan.goals.map(({ id }) => id).filter((id) => (values[appraisalName(id)] ?? '') !== ''),
    evaluatedOn: values.evaluatedOn || today(),
    conclusion: values.conclusion || 'CLOSE',
    reviewOn: orNull(values.reviewOn),
    today: today(),
  });
