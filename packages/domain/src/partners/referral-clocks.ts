import { type CivilDate, daysBetween, parseCivilDate, toJapanTime } from '../foundation/index.ts';
import type { ReferralHistory } from './referral-state.ts';

/** The four waits of a referral: to be noticed, to be answered, to be met, to be told how it went. */
export const referralClockNames = ['receipt', 'answer', 'firstAppointment', 'outcome'] as const;

export type ReferralClockName = (typeof referralClockNames)[number];

export interface ReferralClock {
  readonly name: ReferralClockName;
  /** Day on which the wait began; null where it has not begun. */
  readonly startedOn: CivilDate | null;
  /** Day on which it ended by the event it waits for, or by decline, withdrawal or outcome; null while it runs. */
  readonly stoppedOn: CivilDate | null;
  /** Whole days from start to stop, or to today while it runs; null where it has not begun. */
  readonly days: number | null;
  /** True only for the answer clock: it runs, or was stopped, after the day agreed. */
  readonly overdue: boolean;
}

/** Reads the four clocks as of a day. Moments that cannot be read count as not having happened. */
export function referralClocks(history: ReferralHistory, today: CivilDate): readonly ReferralClock[] {
  const sent = dayOf(history.sentAt);
  const accepted = dayOf(history.acceptedAt);
  const declined = dayOf(history.declinedAt);
  const kept = dayOf(history.firstAppointmentKeptAt);
  const over = earliest(declined, dayOf(history.withdrawnAt), dayOf(history.outcomeAt));
  const due = parseCivilDate(history.answerDueOn);
  const clock = (name: ReferralClockName, startedOn: CivilDate | null, event: CivilDate | null): ReferralClock => {
    const stoppedOn = startedOn === null ? null : (event ?? over);
    const days = startedOn === null ? null : daysBetween(startedOn, stoppedOn ?? today);
    return { name, startedOn, stoppedOn, days, overdue: false };
  };
  const answer = clock('answer', sent, accepted ?? declined);
  const overdue = due.ok && answer.startedOn !== null && (answer.stoppedOn ?? today) > due.value;
  return [
    clock('receipt', sent, dayOf(history.receivedAt)),
    { ...answer, overdue },
    clock('firstAppointment', accepted, kept),
    clock('outcome', kept, dayOf(history.outcomeAt)),
  ];
}

function dayOf(moment: string | null): CivilDate | null {
  if (moment === null) return null;
  const read = toJapanTime(moment);
  return read.ok ? read.value.date : null;
}

function earliest(...days: readonly (CivilDate | null)[]): CivilDate | null {
  return days.filter((day) => day !== null).sort()[0] ?? null;
}
