import {
  type BirthRefusal,
  type CivilDate,
  type DatePrecision,
  isPartialDate,
  type PartialDate,
  parseBirthText,
  parseDateText,
  possibleRange,
  precisionOf,
  warekiReadings,
} from '@banso/domain/foundation';
import { explainDateRefusal, formatDate, formatDateShort, formatDay, today } from '../text/dates.ts';
import { holidayName } from '../text/holidays.ts';
import { currentLocale, m } from '../text/text.ts';

const rank: Record<DatePrecision, number> = { year: 0, month: 1, day: 2 };

/**
 * A date field's value is an ISO date where the text can be read, and the text as typed where it cannot:
 * nothing typed is ever lost, and field and error summary find the same reason in it.
 */
export function readDateValue(text: string, coarsest: DatePrecision = 'day'): { date: string } | { problem: string } {
  const reading = isPartialDate(text) ? { ok: true as const, value: text } : parseDateText(text);
  if (!reading.ok) return { problem: explainDateRefusal(reading.error) };
  const precision = precisionOf(reading.value);
  if (rank[precision] >= rank[coarsest]) return { date: reading.value };
  return { problem: coarsest === 'month' ? m.ui_date_month_needed() : m.ui_date_day_needed() };
}

export type BirthValue = { date: string; isAbout: boolean } | { problem: string; isAtOnce: boolean };

/** A birth date as it is told: "about S54" is that year; an age, or a day to come, is answered while it is typed. */
export function readBirthValue(text: string): BirthValue {
  const reading = parseBirthText(text, today() as CivilDate);
  if (reading.ok) return reading.value;
  const { reason } = reading.error;
  return { problem: explainBirthRefusal(reading.error), isAtOnce: reason === 'ageAlone' || reason === 'inTheFuture' };
}

function explainBirthRefusal(refusal: BirthRefusal): string {
  if (refusal.reason === 'inTheFuture') return m.ui_date_in_future({ date: formatDate(refusal.date) });
  if (refusal.reason !== 'ageAlone') return explainDateRefusal(refusal);
  const [earlier, later] = refusal.years.map(formatDateShort) as [string, string];
  return m.ui_date_age_alone({ age: refusal.age, earlier, later });
}

/** Said below the box while a person still types: a day that has not come where only a past one can be meant. */
export function dayToCome(value: string, max: string | undefined): string {
  if (max === undefined || !isPartialDate(value) || possibleRange(value).first <= max) return '';
  return m.ui_date_in_future({ date: formatDate(value) });
}

/** What the box shows for a value: R8.11.23 for a date, the text itself otherwise. */
export function dateBoxText(value: string): string {
  return isPartialDate(value) ? formatDateShort(value) : value;
}

/** 令和8年11月23日（月）・勤労感謝の日, shown below the box. */
export function describeDate(value: string): string {
  if (!isPartialDate(value)) return '';
  const date: PartialDate = value;
  const precision = precisionOf(date);
  if (precision === 'day') {
    const holiday = holidayName(date, currentLocale());
    return holiday ? `${formatDay(date)}・${holiday}` : formatDay(date);
  }
  const unknown = precision === 'year' ? m.ui_date_precision_year() : m.ui_date_precision_month();
  const inBothCalendars = `${warekiReadings(date).join('・')}（西暦${date.slice(0, 4)}年）`;
  return m.ui_date_so_far({ known: currentLocale() === 'ja' ? inBothCalendars : date, unknown });
}
