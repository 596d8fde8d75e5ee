import { type CouncilMembership, isBound } from './access.ts';
import { type CouncilGate, councilGate, councilReason } from './gate.ts';

/** Called, held with its minutes written, and those minutes confirmed by another member. */
export const councilSessionStates = ['CALLED', 'HELD', 'CONFIRMED'] as const;
export type CouncilSessionState = (typeof councilSessionStates)[number];

/** What the council made of a person: nothing of it binds anyone outside the council. */
export const councilOutcomes = ['APPROACH', 'TAKE_UP', 'ASK_AGENCY', 'KEEP_WATCH', 'NOTHING_NEEDED'] as const;
export type CouncilOutcome = (typeof councilOutcomes)[number];

/** Two people make a council. */
export const COUNCIL_QUORUM = 2;

/** A person may be spoken of without name and without consent: that is what Article 9 has the council for. */
export function mayPutOnAgenda(state: CouncilSessionState): CouncilGate {
  return councilGate(state === 'CONFIRMED' && councilReason('SESSION_CONFIRMED'));
}

/** Information comes from a member who is bound to secrecy on the day, until the minutes are confirmed. */
export function mayGiveStatement(
  state: CouncilSessionState,
  giver: CouncilMembership & { readonly id: string },
  day: string,
): CouncilGate {
  return councilGate(
    state === 'CONFIRMED' && councilReason('SESSION_CONFIRMED'),
    !isBound(giver, day) && councilReason('GIVER_NOT_BOUND', [giver.id]),
  );
}

/** Someone at the table: a member by the list, or a guest, who signs a pledge for the day. */
export interface Present {
  readonly id: string;
  readonly bound: boolean;
}

/** A session is recorded once, after it began, with at least two present and everyone present bound to secrecy. */
export function mayRecordSession(session: {
  readonly state: CouncilSessionState;
  readonly begun: boolean;
  readonly present: readonly Present[];
}): CouncilGate {
  const unbound = session.present.filter(({ bound }) => !bound).map(({ id }) => id);
  return councilGate(
    session.state !== 'CALLED' && councilReason('SESSION_NOT_CALLED'),
    !session.begun && councilReason('SESSION_NOT_BEGUN'),
    session.present.length < COUNCIL_QUORUM && councilReason('TOO_FEW_PRESENT'),
    unbound.length > 0 && councilReason('PRESENT_WITHOUT_PLEDGE', unbound),
  );
}

/** A conclusion belongs to a session that was held; afterwards it is corrected, with the original kept. */
export function mayConclude(state: CouncilSessionState, concluded: boolean): CouncilGate {
  return councilGate(
    state === 'CALLED' && councilReason('SESSION_NOT_HELD'),
    state === 'CONFIRMED' && councilReason('SESSION_CONFIRMED'),
    concluded && councilReason('ALREADY_CONCLUDED'),
  );
}

/** Minutes are confirmed by a member other than their writer, when each person has a conclusion. */
export function mayConfirmMinutes(session: {
  readonly state: CouncilSessionState;
  readonly recordedBy: string | null;
  readonly confirmedBy: string;
  /** People on the agenda who have no conclusion yet. */
  readonly unconcluded: readonly string[];
}): CouncilGate {
  return councilGate(
    session.state === 'CALLED' && councilReason('SESSION_NOT_HELD'),
    session.state === 'CONFIRMED' && councilReason('SESSION_CONFIRMED'),
    session.recordedBy === session.confirmedBy && councilReason('CONFIRMED_BY_ITS_WRITER'),
    session.unconcluded.length > 0 && councilReason('WITHOUT_CONCLUSION', session.unconcluded),
  );
}
