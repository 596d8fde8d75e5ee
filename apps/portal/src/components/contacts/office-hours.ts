import { type CivilDate, isPartialDate, precisionOf } from '@banso/domain/foundation';
import {
  DEFAULT_OFFICE_CALENDAR,
  type OfficeCalendar,
  outsideRegularHours,
  readOfficeCalendar,
} from '@banso/domain/outreach';
import { instantOf } from '../../forms/index.ts';
import { isHoliday } from '../../text/holidays.ts';
import { readTime } from '../../ui/time-text.ts';

export interface GivenCalendar {
  readonly weekly: readonly { readonly day: string; readonly opens: string; readonly closes: string }[];
  readonly closed: readonly string[];
  readonly open: readonly string[];
}

/** The calendar as the office set it; the default one where it cannot be had. */
export function calendarOf(given: GivenCalendar | null | undefined): OfficeCalendar {
  if (!given) return DEFAULT_OFFICE_CALENDAR;
  const weekly = Object.fromEntries(given.weekly.map(({ day, opens, closes }) => [day, `${opens}-${closes}`]));
  const read = readOfficeCalendar({ weekly, closed: given.closed, open: given.open });
  return read.ok ? read.value : DEFAULT_OFFICE_CALENDAR;
}

/** Why the times typed so far lie outside regular hours (3(1)イ), each reason once; empty inside, undefined while unknown. */
export function outsideReasons(
  calendar: OfficeCalendar,
  typed: { readonly day: string; readonly start: string; readonly end: string },
): string[] | undefined {
  const start = readTime(typed.start);
  if (start === undefined || !isPartialDate(typed.day) || precisionOf(typed.day) !== 'day') return undefined;
  const end = readTime(typed.end);
  const until = end !== undefined && end >= start ? instantOf(typed.day, end) : undefined;
  const holiday = (date: CivilDate) => isHoliday(date);
  const found = outsideRegularHours({ at: instantOf(typed.day, start), until }, calendar, holiday);
  return found.ok ? [...new Set(found.value.reasons.map(({ reason }) => reason))] : undefined;
}
