import type { ClauseId } from './clause-id.ts';

/** Why a rule gives no answer at all. Stable: stored, translated and asserted by this code. */
export type RefusalCode =
  | 'beforeFirstEdition'
  | 'unknownEdition'
  | 'editionNotYetInForce'
  | 'unknownClause'
  | 'judgementOnGroup'
  | 'judgementOutsideRule'
  | 'judgementIncomplete'
  | 'birthAfterAsOf'
  | 'intervalEndsBeforeItBegins'
  | 'licenceEndsBeforeRegistration';

/** A question that the guideline does not let be asked in this form. `about` names the value at fault. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly clause: ClauseId | null;
  readonly about: string | null;
}

export function refusal(code: RefusalCode, at: { clause?: ClauseId; about?: string } = {}): Refusal {
  return { code, clause: at.clause ?? null, about: at.about ?? null };
}
