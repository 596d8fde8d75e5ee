import { err, ok, type Result } from '../foundation/index.ts';
import {
  type DeclineReason,
  type ReferralHistory,
  type ReferralOutcome,
  type ReferralState,
  referralStateOf,
} from './referral-state.ts';

/** One thing that happened to a referral, `at` a moment as an RFC 3339 text. */
export type ReferralFact =
  | { readonly kind: 'received'; readonly at: string }
  | { readonly kind: 'accepted'; readonly at: string; readonly appointmentAt: string | null }
  | { readonly kind: 'declined'; readonly at: string; readonly reason: DeclineReason }
  | { readonly kind: 'appointmentSet'; readonly at: string; readonly appointmentAt: string }
  | { readonly kind: 'firstAppointmentKept'; readonly at: string }
  | { readonly kind: 'firstAppointmentMissed'; readonly at: string }
  | { readonly kind: 'outcomeReturned'; readonly at: string; readonly outcome: ReferralOutcome }
  | { readonly kind: 'withdrawn'; readonly at: string };

export type ReferralFactKind = ReferralFact['kind'];

/** Why a step cannot be taken: the state in which the referral is, and those from which the step starts. */
export interface ReferralRefusal {
  readonly code: 'REFERRAL_STEP_NOT_OPEN' | 'REFERRAL_NOT_CONNECTED';
  readonly step: ReferralFactKind;
  readonly state: ReferralState;
  readonly startsFrom: readonly ReferralState[];
}

/** From which states each step may be taken. A withdrawal stays possible until the referral is over. */
export const referralStepStarts: Readonly<Record<ReferralFactKind, readonly ReferralState[]>> = {
  received: ['SENT'],
  accepted: ['RECEIVED'],
  declined: ['RECEIVED'],
  appointmentSet: ['ACCEPTED', 'APPOINTMENT_SET'],
  firstAppointmentKept: ['ACCEPTED', 'APPOINTMENT_SET'],
  firstAppointmentMissed: ['APPOINTMENT_SET'],
  outcomeReturned: ['ACCEPTED', 'APPOINTMENT_SET', 'CONNECTED'],
  withdrawn: ['SENT', 'RECEIVED', 'ACCEPTED', 'APPOINTMENT_SET', 'CONNECTED'],
};

/** Outcomes that may be told although the person never came. */
const withoutAppointment: ReadonlySet<ReferralOutcome> = new Set(['NOT_STARTED', 'STOPPED', 'MOVED_ON']);

/** Takes a step where it is legal; the receiving side (`network`) uses this. */
export function takeReferralStep(
  history: ReferralHistory,
  fact: ReferralFact,
): Result<ReferralHistory, ReferralRefusal> {
  const state = referralStateOf(history);
  const startsFrom = referralStepStarts[fact.kind];
  const refuse = (code: ReferralRefusal['code'], from = startsFrom) =>
    err({ code, step: fact.kind, state, startsFrom: from });
  if (!startsFrom.includes(state)) return refuse('REFERRAL_STEP_NOT_OPEN');
  if (fact.kind === 'outcomeReturned' && state !== 'CONNECTED' && !withoutAppointment.has(fact.outcome)) {
    return refuse('REFERRAL_NOT_CONNECTED', ['CONNECTED']);
  }
  return ok(noteReferralFact(history, fact));
}

/**
 * Notes what the other side has already decided, whichever order the news comes in and however often: the same
 * fact twice changes nothing. The sending side (`cases`) uses this for its copy.
 */
export function noteReferralFact(history: ReferralHistory, fact: ReferralFact): ReferralHistory {
  switch (fact.kind) {
    case 'received':
      return { ...history, receivedAt: history.receivedAt ?? fact.at };
    case 'accepted':
      return {
        ...history,
        receivedAt: history.receivedAt ?? fact.at,
        acceptedAt: history.acceptedAt ?? fact.at,
        appointmentAt: history.appointmentAt ?? fact.appointmentAt,
      };
    case 'declined':
      return {
        ...history,
        receivedAt: history.receivedAt ?? fact.at,
        declinedAt: history.declinedAt ?? fact.at,
        declineReason: history.declineReason ?? fact.reason,
      };
    case 'appointmentSet':
      return { ...history, appointmentAt: fact.appointmentAt };
    case 'firstAppointmentKept':
      return { ...history, firstAppointmentKeptAt: history.firstAppointmentKeptAt ?? fact.at };
    case 'firstAppointmentMissed':
      return history.firstAppointmentKeptAt === null ? { ...history, appointmentAt: null } : history;
    case 'outcomeReturned':
      return { ...history, outcome: history.outcome ?? fact.outcome, outcomeAt: history.outcomeAt ?? fact.at };
    case 'withdrawn':
      return { ...history, withdrawnAt: history.withdrawnAt ?? fact.at };
  }
}
