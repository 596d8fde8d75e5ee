/**
 * Where a referral stands. "Sent" is not "connected": a person is connected with an agency (3(1)ア(ｲ)) only
 * once the first appointment there was kept.
 */
export const referralStates = [
  'SENT',
  'RECEIVED',
  'ACCEPTED',
  'DECLINED',
  'APPOINTMENT_SET',
  'CONNECTED',
  'DONE',
  'WITHDRAWN',
] as const;

export type ReferralState = (typeof referralStates)[number];

export const declineReasons = [
  'NO_CAPACITY',
  'OUTSIDE_AGE',
  'OUTSIDE_AREA',
  'NOT_OUR_FIELD',
  'PERSON_DECLINED',
  'OTHER',
] as const;

export type DeclineReason = (typeof declineReasons)[number];

export const referralOutcomes = ['USING_SERVICE', 'COMPLETED', 'MOVED_ON', 'STOPPED', 'NOT_STARTED'] as const;

export type ReferralOutcome = (typeof referralOutcomes)[number];

/** All that is known of a referral's way: moments as RFC 3339 texts, null for what has not happened. */
export interface ReferralHistory {
  readonly sentAt: string;
  /** Civil day by which the agency should accept or decline. */
  readonly answerDueOn: string;
  readonly receivedAt: string | null;
  readonly acceptedAt: string | null;
  readonly declinedAt: string | null;
  readonly declineReason: DeclineReason | null;
  /** The appointment now arranged; null again once one was missed and none is set. */
  readonly appointmentAt: string | null;
  readonly firstAppointmentKeptAt: string | null;
  readonly outcome: ReferralOutcome | null;
  readonly outcomeAt: string | null;
  readonly withdrawnAt: string | null;
}

export function newReferral(sentAt: string, answerDueOn: string): ReferralHistory {
  return {
    sentAt,
    answerDueOn,
    receivedAt: null,
    acceptedAt: null,
    declinedAt: null,
    declineReason: null,
    appointmentAt: null,
    firstAppointmentKeptAt: null,
    outcome: null,
    outcomeAt: null,
    withdrawnAt: null,
  };
}

/** The state follows from what happened; it is never set by hand. */
export function referralStateOf(history: ReferralHistory): ReferralState {
  if (history.outcomeAt !== null) return 'DONE';
  if (history.declinedAt !== null) return 'DECLINED';
  if (history.withdrawnAt !== null) return 'WITHDRAWN';
  if (history.firstAppointmentKeptAt !== null) return 'CONNECTED';
  if (history.acceptedAt !== null) return history.appointmentAt === null ? 'ACCEPTED' : 'APPOINTMENT_SET';
  return history.receivedAt === null ? 'SENT' : 'RECEIVED';
}

const open: ReadonlySet<ReferralState> = new Set(['SENT', 'RECEIVED', 'ACCEPTED', 'APPOINTMENT_SET', 'CONNECTED']);

/** Something is still to be done by one side or the other. */
export const isOpenReferral = (state: ReferralState): boolean => open.has(state);

/** The agency has not yet said yes or no. */
export const awaitsAnswer = (state: ReferralState): boolean => state === 'SENT' || state === 'RECEIVED';
