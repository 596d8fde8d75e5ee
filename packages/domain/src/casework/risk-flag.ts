import { addDays, type CivilDate } from '../foundation/index.ts';
import type { ClauseId } from '../guideline/index.ts';
import { type Gate, gate, reason } from './gate.ts';
import { visitSafetyOn } from './visit-safety.ts';

/** What those who visit must know beforehand: somebody said it, and on a day it is looked at again. */
export interface RiskFlagFacts {
  /** Nobody goes alone while it holds. */
  readonly needsTwo: boolean;
  /** The day by which it is looked at again. */
  readonly reviewOn: string;
  readonly ended: boolean;
}

const clause: ClauseId = '3(1)ア(ｳ)';

/** It holds until somebody ends it; a day that passes ends nothing. */
export const riskFlagInForce = ({ ended }: Pick<RiskFlagFacts, 'ended'>): boolean => !ended;

/** Past its review day it is shown as unreviewed, and holds all the same. */
export const isUnreviewed = (flag: Pick<RiskFlagFacts, 'ended' | 'reviewOn'>, on: string): boolean =>
  riskFlagInForce(flag) && flag.reviewOn < on;

/** Does any of them ask for two people? */
export const asksForTwo = (flags: readonly Pick<RiskFlagFacts, 'needsTwo' | 'ended'>[]): boolean =>
  flags.some((flag) => riskFlagInForce(flag) && flag.needsTwo);

/** The review lies ahead, and not so far that nobody remembers what it was about. */
export function mayRaiseRiskFlag(reviewOn: string, today: CivilDate): Gate {
  const last = addDays(today, visitSafetyOn(today).reviewWithinDays);
  return gate(
    reviewOn <= today && reason('FLAG_REVIEW_NOT_AHEAD', clause, ['reviewOn']),
    reviewOn > last && reason('FLAG_REVIEW_TOO_FAR', clause, ['reviewOn']),
  );
}

/** To look at it again is to say that it still holds, and until when that is believed. */
export function mayReviewRiskFlag(flag: Pick<RiskFlagFacts, 'ended'>, reviewOn: string, today: CivilDate): Gate {
  const ended = mayEndRiskFlag(flag);
  return ended.open ? mayRaiseRiskFlag(reviewOn, today) : ended;
}

export function mayEndRiskFlag(flag: Pick<RiskFlagFacts, 'ended'>): Gate {
  return gate(!riskFlagInForce(flag) && reason('FLAG_ENDED', clause));
}
