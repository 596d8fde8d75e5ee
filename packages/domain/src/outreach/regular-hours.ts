import { addDays, type CivilDate, dayOfWeek, daysBetween } from '../foundation/civil-date.ts';
import { compareJapanTimes, type JapanTime, MINUTES_A_DAY, toJapanTime } from '../foundation/clock.ts';
import { err, ok, type Result } from '../foundation/result.ts';
import type { OfficeCalendar } from './office-calendar.ts';

/** Beginning and end of a contact, each with its offset; without an end it is a moment. */
export type ContactTimes = { readonly at: string; readonly until?: string | undefined };

export type OutsideReasonCode =
  | 'weekend'
  | 'holiday'
  | 'yearEndClosure'
  | 'officeClosed'
  | 'beforeOpening'
  | 'afterClosing';

/** Why some minute of a day of the contact is outside. */
export type OutsideReason = { readonly date: CivilDate; readonly reason: OutsideReasonCode };

export type RegularHoursFinding = { readonly outside: boolean; readonly reasons: readonly OutsideReason[] };

export type ContactTimesError = 'atNotAnInstant' | 'untilNotAnInstant' | 'untilBeforeAt' | 'tooLong';

/** National holidays are handed in as data: which days they are is set by another law every year. */
export type IsHoliday = (date: CivilDate) => boolean;

/** Minutes `from` up to and without `to` of one day. */
type Stretch = { readonly date: CivilDate; readonly from: number; readonly to: number };

/** Longer than this is a slip of the pen, and every day of it would be looked at. */
const LONGEST_CONTACT_IN_DAYS = 366;

/**
 * Whether a contact is outside the regular hours of an office, as 3(1)イ asks offices to offer: it is if any minute of
 * it is, on the clock in Japan. It follows from the times and is never ticked by hand. Saturdays, Sundays and national
 * holidays are always outside, also where the office opens on them.
 */
export function outsideRegularHours(
  times: ContactTimes,
  office: OfficeCalendar,
  isHoliday: IsHoliday,
): Result<RegularHoursFinding, ContactTimesError> {
  const at = toJapanTime(times.at);
  if (!at.ok) return err('atNotAnInstant');
  const until = times.until === undefined ? at : toJapanTime(times.until);
  if (!until.ok) return err('untilNotAnInstant');
  if (compareJapanTimes(until.value, at.value) < 0) return err('untilBeforeAt');
  if (daysBetween(at.value.date, until.value.date) > LONGEST_CONTACT_IN_DAYS) return err('tooLong');
  const reasons = stretches(at.value, until.value).flatMap((stretch) =>
    reasonsFor(stretch, office, isHoliday).map((reason) => ({ date: stretch.date, reason })),
  );
  return ok({ outside: reasons.length > 0, reasons });
}

/** The minute of `until` itself does not count, but the minute of `at` always does. */
function stretches(at: JapanTime, until: JapanTime): readonly Stretch[] {
  const days = daysBetween(at.date, until.date);
  if (days === 0) return [{ date: at.date, from: at.minute, to: Math.max(until.minute, at.minute + 1) }];
  const between = Array.from({ length: days - 1 }, (_, index) => ({
    date: addDays(at.date, index + 1),
    from: 0,
    to: MINUTES_A_DAY,
  }));
  const last = until.minute > 0 ? [{ date: until.date, from: 0, to: until.minute }] : [];
  return [{ date: at.date, from: at.minute, to: MINUTES_A_DAY }, ...between, ...last];
}

function reasonsFor({ date, from, to }: Stretch, office: OfficeCalendar, isHoliday: IsHoliday): OutsideReasonCode[] {
  const weekday = dayOfWeek(date);
  const hours = office.weekly[weekday];
  const lifted = office.open.includes(date);
  const weekend = weekday === 'sat' || weekday === 'sun';
  const closures: OutsideReasonCode[] = [];
  if (weekend) closures.push('weekend');
  if (isHoliday(date)) closures.push('holiday');
  if (isYearEnd(date) && !lifted) closures.push('yearEndClosure');
  if (office.closed.includes(date) && !lifted) closures.push('officeClosed');
  if (closures.length > 0) return closures;
  if (!hours) return ['officeClosed'];
  const outside: OutsideReasonCode[] = [];
  if (from < hours.from) outside.push('beforeOpening');
  if (to > hours.to) outside.push('afterClosing');
  return outside;
}

/** 29 December to 3 January, when every office is closed unless it lifts the closure for the day. */
function isYearEnd(date: CivilDate): boolean {
  const monthAndDay = date.slice(5);
  return monthAndDay >= '12-29' || monthAndDay <= '01-03';
}
