import type { EvaluationConclusion } from './evaluation.ts';
import { type Gate, gate, reason } from './gate.ts';
import type { Stage } from './stage.ts';

/** The reason that sets a case aside until a day instead of closing it. */
export const SUSPENSION = 'suspension';

/**
 * The reason that says something of the goals, and therefore asks that they were looked at. Nobody who wishes to end,
 * moves away or is no longer reached is kept by a missing paper.
 */
const GOALS_REACHED = 'goalReached';

export interface PlanInForceFacts {
  readonly id: string;
  /** Of its latest evaluation; null where it was never evaluated. */
  readonly conclusion: EvaluationConclusion | null;
}

export interface ClosureFacts {
  readonly stage: Stage;
  readonly reason: string;
  readonly plansInForce: readonly PlanInForceFacts[];
  /** Referrals sent whose first appointment was not kept yet. */
  readonly referralsUnderWay: readonly string[];
  readonly followUpDays: readonly string[];
  /** Asked for no contact afterwards. */
  readonly wishedNone: boolean;
}

/** 終結, or 中断. What stands in the way is named with the step that is missing; employment is asked of nobody. */
export function mayCloseCase(facts: ClosureFacts): Gate {
  const { stage, plansInForce, referralsUnderWay, followUpDays, wishedNone } = facts;
  const suspends = facts.reason === SUSPENSION;
  const ended = stage === 'CLOSED' || (suspends && stage === 'SUSPENDED');
  const asked = facts.reason === GOALS_REACHED ? plansInForce : [];
  const unseen = asked.filter(({ conclusion }) => conclusion === null).map(({ id }) => id);
  const otherwise = asked.filter(({ conclusion }) => conclusion !== null && conclusion !== 'CLOSE').map(({ id }) => id);
  return gate(
    ended && reason('CASE_ALREADY_ENDED', null, [stage]),
    !suspends && referralsUnderWay.length > 0 && reason('REFERRAL_UNDER_WAY', '3(4)ク', referralsUnderWay),
    unseen.length > 0 && reason('PLAN_NOT_EVALUATED', '3(4)イ', unseen),
    otherwise.length > 0 && reason('EVALUATION_SAYS_OTHERWISE', '3(4)イ', otherwise),
    wishedNone && followUpDays.length > 0 && reason('FOLLOW_UP_AND_NONE', '3(4)ア', ['followUps']),
  );
}
