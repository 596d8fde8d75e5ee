import {
  type CivilDate,
  type CivilDateError,
  civilDateOf,
  daysInMonth,
  type PartialDate,
  parseCivilDate,
} from './civil-date.ts';
import { err, ok, type Result } from './result.ts';

export type DatePrecision = 'year' | 'month' | 'day';

export type DateRange = { readonly first: CivilDate; readonly last: CivilDate };

/** Reads exactly `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function parsePartialDate(text: string): Result<PartialDate, CivilDateError> {
  const match = /^(\d{4})(?:-(\d{2}))?$/.exec(text);
  if (!match) return parseCivilDate(text);
  const first = civilDateOf(Number(match[1]), Number(match[2] ?? '1'), 1);
  return first.ok ? ok(text as PartialDate) : err(first.error);
}

export function isPartialDate(text: string): text is PartialDate {
  return parsePartialDate(text).ok;
}

/** For dates written in the code; throws on one that does not exist. */
export function partialDate(text: string): PartialDate {
  if (!isPartialDate(text)) throw new RangeError(`not a partial date: ${text}`);
  return text;
}

export function precisionOf(date: PartialDate): DatePrecision {
  if (date.length === 4) return 'year';
  return date.length === 7 ? 'month' : 'day';
}

/** The day itself when the date is known in full, otherwise undefined. */
export function fullDate(date: PartialDate): CivilDate | undefined {
  return precisionOf(date) === 'day' ? (date as CivilDate) : undefined;
}

/** The first and the last day that a date known in part may be. */
export function possibleRange(date: PartialDate): DateRange {
  const full = fullDate(date);
  if (full) return { first: full, last: full };
  if (precisionOf(date) === 'year') return { first: `${date}-01-01` as CivilDate, last: `${date}-12-31` as CivilDate };
  const length = daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
  return { first: `${date}-01` as CivilDate, last: `${date}-${length}` as CivilDate };
}
