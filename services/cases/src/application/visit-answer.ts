import type { Ending, InvalidAnswer, RefusalAnswer, StaleAnswer } from '@banso/service-kit';
import type { VisitBlockedAnswer } from '../wording/visit-blocked.ts';

/** A visit was stored; the payload shows it, and its case, as they are now. */
export interface VisitSavedAnswer {
  readonly __typename: 'VisitSaved';
  readonly visitId: string;
  readonly caseId: string;
}

/** Every other answer to a command about a visit. */
export type VisitNotSaved = InvalidAnswer | RefusalAnswer | StaleAnswer | VisitBlockedAnswer;
export type VisitEnding = Ending<VisitNotSaved>;

export const visitSaved = (visitId: string, caseId: string): VisitSavedAnswer => ({
  __typename: 'VisitSaved',
  visitId,
  caseId,
});
