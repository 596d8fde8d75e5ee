import type { ClauseId } from '../guideline/index.ts';
import { type Gate, gate, reason } from './gate.ts';
import type { PlanState, Whose } from './plan.ts';
import { isActiveStage, type Stage } from './stage.ts';

/** How a goal stands, in words that judge nobody; their order is no scale. */
export const goalAppraisals = ['REACHED', 'MOVING', 'AS_BEFORE', 'CHANGED_DIRECTION', 'NO_LONGER_WANTED'] as const;
export type GoalAppraisal = (typeof goalAppraisals)[number];

/** What follows from the evaluation. Closing and suspending are steps of their own, with reasons of their own. */
export const evaluationConclusions = ['CONTINUE', 'NEW_PLAN', 'CLOSE', 'SUSPEND'] as const;
export type EvaluationConclusion = (typeof evaluationConclusions)[number];

export interface GoalFacts {
  readonly id: string;
  readonly whose: Whose;
}

const clause: ClauseId = '3(4)イ';

const over: ReadonlySet<PlanState> = new Set(['DECLINED', 'ENDED']);

/**
 * A decided plan is in force. So is one of the family's goals alone, as soon as it is written: work with the family
 * waits neither for the client's application nor for a decision, and may go on so for years (3(1)ア(ｳ)).
 */
export function isPlanInForce(state: PlanState, goals: readonly Pick<GoalFacts, 'whose'>[]): boolean {
  if (state === 'DECIDED') return true;
  return !over.has(state) && goals.length > 0 && goals.every(({ whose }) => whose === 'FAMILY');
}

export interface PlanEvaluationFacts {
  readonly stage: Stage;
  readonly planState: PlanState;
  readonly decidedOn: string | null;
  readonly goals: readonly GoalFacts[];
  /** The goals that the evaluation speaks of. */
  readonly appraised: readonly string[];
  readonly evaluatedOn: string;
  readonly conclusion: EvaluationConclusion;
  readonly reviewOn: string | null;
  readonly today: string;
}

/** A plan is looked at goal by goal: none is left out, and what goes on has a day on which it is looked at again. */
export function mayEvaluatePlan(facts: PlanEvaluationFacts): Gate {
  const { stage, planState, decidedOn, goals, appraised, evaluatedOn, conclusion, reviewOn, today } = facts;
  const own = new Set(goals.map(({ id }) => id));
  const left = goals.filter(({ id }) => !appraised.includes(id)).map(({ id }) => id);
  const foreign = appraised.filter((id) => !own.has(id));
  const goesOn = conclusion === 'CONTINUE';
  return gate(
    !isActiveStage(stage) && reason('CASE_SET_ASIDE', clause, [stage]),
    !isPlanInForce(planState, goals) && reason('PLAN_NOT_IN_FORCE', clause, [planState]),
    decidedOn !== null && evaluatedOn < decidedOn && reason('EVALUATED_BEFORE_DECIDED', clause, ['evaluatedOn']),
    left.length > 0 && reason('GOAL_NOT_APPRAISED', clause, left),
    foreign.length > 0 && reason('GOAL_NOT_IN_PLAN', clause, foreign),
    goesOn && reviewOn === null && reason('REVIEW_DAY_NEEDED', clause, ['reviewOn']),
    goesOn && reviewOn !== null && reviewOn <= today && reason('REVIEW_DAY_NOT_AHEAD', clause, ['reviewOn']),
  );
}
