import { civilDate } from '@banso/domain/foundation';
import { type ReferralClock, type ReferralClockName, referralClocks } from '@banso/domain/partners';
import type { ReferralCardFragment } from '../../graphql/generated/graphql.ts';

export type StationName = 'sent' | ReferralClockName;

export interface Station {
  readonly name: StationName;
  /** When it was reached; null while it is waited for, or where it will not be. */
  readonly at: string | null;
  readonly state: 'reached' | 'waiting' | 'ahead' | 'never';
  /** Days that the way here took, or has taken until now. */
  readonly days: number | null;
  readonly overdue: boolean;
}

/** Sent, received, answered, first appointment kept, outcome: each with the clock that runs towards it. */
export function stationsOf(referral: ReferralCardFragment, today: string): Station[] {
  const declined = referral.state === 'DECLINED';
  const clocks = referralClocks(
    {
      sentAt: referral.sentAt,
      answerDueOn: referral.answerDueOn,
      receivedAt: referral.receivedAt,
      acceptedAt: declined ? null : referral.answeredAt,
      declinedAt: declined ? referral.answeredAt : null,
      declineReason: null,
      appointmentAt: referral.appointmentAt,
      firstAppointmentKeptAt: referral.firstAppointmentKeptAt,
      outcome: null,
      outcomeAt: referral.outcomeAt,
      withdrawnAt: referral.withdrawnAt,
    },
    civilDate(today),
  );
  const reachedAt: Record<ReferralClockName, string | null> = {
    receipt: referral.receivedAt,
    answer: referral.answeredAt,
    firstAppointment: referral.firstAppointmentKeptAt,
    outcome: referral.outcomeAt,
  };
  const sent: Station = { name: 'sent', at: referral.sentAt, state: 'reached', days: null, overdue: false };
  return [sent, ...clocks.map((clock) => station(clock, reachedAt[clock.name], referral.state))];
}

const isOver = (state: string): boolean => state === 'DECLINED' || state === 'WITHDRAWN' || state === 'DONE';

function station({ name, startedOn, days, overdue }: ReferralClock, at: string | null, state: string): Station {
  if (at !== null) return { name, at, state: 'reached', days, overdue };
  if (isOver(state)) return { name, at, state: 'never', days: null, overdue: false };
  if (startedOn === null) return { name, at, state: 'ahead', days: null, overdue: false };
  return { name, at, state: 'waiting', days, overdue };
}
