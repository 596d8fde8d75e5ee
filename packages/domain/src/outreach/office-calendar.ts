import { type CivilDate, parseCivilDate, type Weekday } from '../foundation/civil-date.ts';
import { MINUTES_A_DAY } from '../foundation/clock.ts';
import { err, ok, type Result } from '../foundation/result.ts';

/** Minutes since midnight; the minute `to` is outside already. */
export type OpeningHours = { readonly from: number; readonly to: number };

/** When an office is open (3(1)イ). A weekday absent from `weekly` is closed. */
export type OfficeCalendar = {
  readonly weekly: Readonly<Partial<Record<Weekday, OpeningHours>>>;
  /** Days on which the office is closed beside those that every office is. */
  readonly closed: readonly CivilDate[];
  /** Days on which a closure is lifted; a weekend or a national holiday stays outside regular hours all the same. */
  readonly open: readonly CivilDate[];
};

/** A calendar as it is written down: hours as `08:30-17:15`, dates as `YYYY-MM-DD`. */
export type WrittenOfficeCalendar = {
  readonly weekly?: Readonly<Record<string, string>> | undefined;
  readonly closed?: readonly string[] | undefined;
  readonly open?: readonly string[] | undefined;
};

export type OfficeCalendarError = {
  readonly code: 'unknownWeekday' | 'badHours' | 'badDate';
  readonly text: string;
};

const DEFAULT_HOURS: OpeningHours = { from: 8 * 60 + 30, to: 17 * 60 + 15 };

/** Monday to Friday, 08:30 to 17:15: what an office has that sets no hours of its own. */
export const DEFAULT_WEEK: OfficeCalendar['weekly'] = {
  mon: DEFAULT_HOURS,
  tue: DEFAULT_HOURS,
  wed: DEFAULT_HOURS,
  thu: DEFAULT_HOURS,
  fri: DEFAULT_HOURS,
};

export const DEFAULT_OFFICE_CALENDAR: OfficeCalendar = { weekly: DEFAULT_WEEK, closed: [], open: [] };

const WEEKDAYS: readonly string[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] satisfies Weekday[];

/** No `weekly` means the default week; a `weekly` that is given is complete. */
export function readOfficeCalendar(written: WrittenOfficeCalendar): Result<OfficeCalendar, OfficeCalendarError> {
  const weekly = written.weekly === undefined ? ok(DEFAULT_WEEK) : readWeek(written.weekly);
  if (!weekly.ok) return weekly;
  const closed = readDates(written.closed ?? []);
  if (!closed.ok) return closed;
  const open = readDates(written.open ?? []);
  return open.ok ? ok({ weekly: weekly.value, closed: closed.value, open: open.value }) : open;
}

/** `08:30-17:15`; the end may be `24:00`. */
export function readOpeningHours(text: string): OpeningHours | undefined {
  const match = /^(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [fromHour, fromMinute, toHour, toMinute] = match.slice(1).map(Number) as [number, number, number, number];
  const [from, to] = [fromHour * 60 + fromMinute, toHour * 60 + toMinute];
  if (fromMinute > 59 || toMinute > 59 || from >= to || to > MINUTES_A_DAY) return undefined;
  return { from, to };
}

function readWeek(written: Readonly<Record<string, string>>): Result<OfficeCalendar['weekly'], OfficeCalendarError> {
  const weekly: Partial<Record<Weekday, OpeningHours>> = {};
  for (const [day, text] of Object.entries(written)) {
    if (!WEEKDAYS.includes(day)) return err({ code: 'unknownWeekday', text: day });
    const hours = readOpeningHours(text);
    if (!hours) return err({ code: 'badHours', text });
    weekly[day as Weekday] = hours;
  }
  return ok(weekly);
}

function readDates(texts: readonly string[]): Result<readonly CivilDate[], OfficeCalendarError> {
  const dates: CivilDate[] = [];
  for (const text of texts) {
    const date = parseCivilDate(text);
    if (!date.ok) return err({ code: 'badDate', text });
    dates.push(date.value);
  }
  return ok(dates);
}
