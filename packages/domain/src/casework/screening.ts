import type { ClauseId } from '../guideline/index.ts';
import { isPlanInForce } from './evaluation.ts';
import { type Gate, gate, reason } from './gate.ts';
import type { PlanState, Whose } from './plan.ts';
import { isActiveStage, type Stage } from './stage.ts';

/** 振り分け: goes on as a case, is handed to another body, or was answered by information alone. */
export const screeningOutcomes = ['GO_ON', 'REFER_ON', 'INFORMATION_ONLY'] as const;
export type ScreeningOutcome = (typeof screeningOutcomes)[number];

/** The reason under which information alone closes a case (code list `closureReason`). */
export const INFORMATION_ONLY_REASON = 'consultationOnly';

const clause: ClauseId = '3(4)ア';
const planning: ClauseId = '3(4)イ';

const isAtBeginning = (stage: Stage): boolean => stage === 'INTAKE' || stage === 'SCREENING';

/**
 * Screening belongs to the beginning. Once the person has applied, the case is handed on or closed for its own reasons,
 * by those who answer for closing.
 */
export function mayScreen(stage: Stage): Gate {
  return gate(
    !isActiveStage(stage) && reason('CASE_SET_ASIDE', clause, [stage]),
    isActiveStage(stage) && !isAtBeginning(stage) && reason('SCREENING_OVER', clause, [stage]),
  );
}

export interface HandedOnPlan {
  readonly id: string;
  readonly state: PlanState;
  readonly goals: readonly { readonly whose: Whose }[];
}

export interface HandOnFacts {
  readonly stage: Stage;
  /** Whoever hands it on may close cases, too. */
  readonly mayClose: boolean;
  readonly plans: readonly HandedOnPlan[];
  /** What was promised and is neither kept nor taken back. */
  readonly openPromises: readonly string[];
  /** Referrals sent whose first appointment was not kept yet. */
  readonly referralsUnderWay: readonly string[];
}

/**
 * つなぐ: the person goes to another body, and nobody here works on the case any more. The team ends that day and visits
 * that were planned are called off; but a word that was given is not dropped in silence: it is kept, or the person is
 * told, before the case leaves. Nor are an agency and the person left waiting for each other. Support that goes on is not
 * ended by the way: a plan is settled first, and whoever has applied is handed on by those who answer for closing.
 */
export function mayHandOn({ stage, mayClose, plans, openPromises, referralsUnderWay }: HandOnFacts): Gate {
  const atWork = plans.filter(({ state, goals }) => isPlanInForce(state, goals)).map(({ id }) => id);
  const waiting = plans
    .filter(({ id, state }) => !atWork.includes(id) && (state === 'SUBMITTED' || state === 'APPROVED'))
    .map(({ id }) => id);
  const asksCloser = isActiveStage(stage) && !isAtBeginning(stage) && !mayClose;
  return gate(
    !isActiveStage(stage) && reason('CASE_SET_ASIDE', clause, [stage]),
    atWork.length > 0 && reason('PLAN_AT_WORK', planning, atWork),
    waiting.length > 0 && reason('PLAN_WAITS', planning, waiting),
    asksCloser && reason('HAND_ON_AFTER_APPLICATION', clause, [stage]),
    openPromises.length > 0 && reason('PROMISE_WAITS', '3(1)ア(ｳ)', openPromises),
    referralsUnderWay.length > 0 && reason('REFERRAL_UNDER_WAY', '3(4)ク', referralsUnderWay),
  );
}

/** Whoever goes on as a case keeps its team; the other outcomes end what the team does, which those who close decide. */
export const endsTeam = (outcome: ScreeningOutcome): boolean => outcome !== 'GO_ON';
