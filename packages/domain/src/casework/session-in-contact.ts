import type { ContactResult } from './contact.ts';
import { type Gate, gate, reason } from './gate.ts';
import type { RecordedDuty } from './support-record.ts';

/** What a contact says that a session within it rests on. */
export interface ContactOfSessionFacts {
  readonly duties: readonly string[];
  readonly result: ContactResult;
}

const reachedNobody: ReadonlySet<ContactResult> = new Set(['NO_ANSWER', 'LETTER_LEFT']);

/** Somebody was there, were it to refuse: nothing is practised with a closed door. */
export const reachesSomebody = ({ result }: Pick<ContactOfSessionFacts, 'result'>): boolean =>
  !reachedNobody.has(result);

/**
 * 3(4)カ, キ: may a contact that carries a session of this duty be corrected to this? It goes on naming the duty and
 * somebody who was reached; what it did not say before that was asked may stay unsaid.
 */
export function mayCarrySession(duty: RecordedDuty, is: ContactOfSessionFacts, was: ContactOfSessionFacts): Gate {
  const names = ({ duties }: ContactOfSessionFacts) => duties.includes(duty);
  return gate(
    !names(is) && names(was) && reason('SESSION_DUTY_NOT_NAMED', duty, [duty]),
    !reachesSomebody(is) && reachesSomebody(was) && reason('SESSION_WITH_NOBODY_REACHED', duty, [is.result]),
  );
}
