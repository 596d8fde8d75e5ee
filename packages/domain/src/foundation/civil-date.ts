import { err, ok, type Result } from './result.ts';

/** A date known to the year (`1980`), the month (`1980-04`) or the day (`1980-04-01`). */
export type PartialDate = string & { readonly __partialDate: true };

/** A day of the civil calendar, `YYYY-MM-DD`: no clock and no time zone. Compares as text in time order. */
export type CivilDate = PartialDate & { readonly __civilDate: true };

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

export type DateParts = { readonly year: number; readonly month: number; readonly day: number };

export type CivilDateError = 'notADate' | 'impossibleDay';

const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const MONTH_LENGTHS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days in a month (1 to 12); 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29;
  return MONTH_LENGTHS[month - 1] ?? 0;
}

/** Refuses a day that the calendar does not have: nothing is ever rounded to a near one. */
export function civilDateOf(year: number, month: number, day: number): Result<CivilDate, CivilDateError> {
  if (year < 1 || year > 9999) return err('notADate');
  if (day < 1 || day > daysInMonth(year, month)) return err('impossibleDay');
  return ok(write({ year, month, day }));
}

/** Reads exactly `YYYY-MM-DD`; what people type is read by `parseDateText`. */
export function parseCivilDate(text: string): Result<CivilDate, CivilDateError> {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return err('notADate');
  return civilDateOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

export function isCivilDate(text: string): text is CivilDate {
  return parseCivilDate(text).ok;
}

/** For dates written in the code; throws on one that does not exist. */
export function civilDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new RangeError(`not a civil date: ${text}`);
  return text;
}

export function partsOf(date: CivilDate): DateParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** Negative, zero or positive, as `Array.sort` wants it. */
export function compareDates(a: CivilDate, b: CivilDate): number {
  return toDayNumber(a) - toDayNumber(b);
}

/** Days since 1970-01-01, by integer arithmetic on years that begin in March so that the leap day comes last. */
export function toDayNumber(date: CivilDate): number {
  const { year, month, day } = partsOf(date);
  const marchYear = month > 2 ? year : year - 1;
  const monthsSinceMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthsSinceMarch + 2) / 5) + day - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + dayOfYear - 719468;
}

/** Throws outside the years 1 to 9999. */
export function fromDayNumber(dayNumber: number): CivilDate {
  const shifted = dayNumber + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const leapless =
    dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096);
  const yearOfEra = Math.floor(leapless / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthsSinceMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthsSinceMarch + 2) / 5) + 1;
  const month = ((monthsSinceMarch + 2) % 12) + 1;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  const date = civilDateOf(year, month, day);
  if (!date.ok) throw new RangeError(`no civil date for day ${dayNumber}`);
  return date.value;
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** How many days after `from` the day `to` is. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

export function dayOfWeek(date: CivilDate): Weekday {
  // 1970-01-01 was a Thursday; the double remainder keeps days before it positive.
  return WEEKDAYS[(((toDayNumber(date) + 3) % 7) + 7) % 7] as Weekday;
}

function write({ year, month, day }: DateParts): CivilDate {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CivilDate;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
