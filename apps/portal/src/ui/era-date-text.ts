import {
  type DatePrecision,
  isPartialDate,
  type PartialDate,
  parseDateText,
  precisionOf,
} from '@banso/domain/foundation';
import { explainDateRefusal, formatDateShort, formatDay } from '../text/dates.ts';
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
  return currentLocale() === 'ja'
    ? `西暦${date.replace('-', '年')}${precision === 'year' ? '年' : '月'}・${unknown}`
    : `${date}, ${unknown}`;
}
