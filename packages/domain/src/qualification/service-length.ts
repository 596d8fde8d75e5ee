import {
  type CivilDate,
  civilDate,
  daysBetween,
  daysInMonth,
  err,
  ok,
  partsOf,
  type Result,
  toDayNumber,
} from '../foundation/index.ts';
import { type Refusal, refusal } from '../guideline/index.ts';
import type { ServiceInterval } from './evidence.ts';

/** A length of service in completed years, months and days; fewer than 12 months and 30 days. */
export interface ServiceLength {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

/** An unbroken stretch of days, both included. */
export interface Run {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

const DAYS_IN_MONTH = 30;
const DAYS_IN_YEAR = 12 * DAYS_IN_MONTH;

/**
 * How long someone has served up to and including `asOf` (3(3)イ, ウ, オ). Overlapping and touching intervals merge;
 * each run is measured by Article 143 of the Civil Code; runs add field by field, then 30 days make a month and
 * 12 months a year. Intervals that begin after `asOf` add nothing. One that ends before it begins is refused.
 */
export function serviceLength(intervals: readonly ServiceInterval[], asOf: CivilDate): Result<ServiceLength, Refusal> {
  const backwards = intervals.find(endsBeforeItBegins);
  if (backwards !== undefined) return err(refusal('intervalEndsBeforeItBegins', { about: backwards.from }));
  return ok(lengthOfRuns(serviceRuns(intervals, asOf)));
}

export const endsBeforeItBegins = ({ from, to }: ServiceInterval): boolean => to !== undefined && to < from;

/** The intervals up to `asOf`, merged where they overlap or touch, oldest first. */
export function serviceRuns(intervals: readonly ServiceInterval[], asOf: CivilDate): readonly Run[] {
  const clipped = intervals
    .filter(({ from }) => from <= asOf)
    .map(({ from, to }): Run => ({ from, to: to === undefined || to > asOf ? asOf : to }))
    .sort((a, b) => daysBetween(b.from, a.from));
  const runs: Run[] = [];
  for (const next of clipped) {
    const last = runs.at(-1);
    if (last === undefined || daysBetween(last.to, next.from) > 1) runs.push(next);
    else if (next.to > last.to) runs[runs.length - 1] = { from: last.from, to: next.to };
  }
  return runs;
}

/** The sum of the runs, with 30 days to a month and 12 months to a year. */
export function lengthOfRuns(runs: readonly Run[]): ServiceLength {
  const total = runs.reduce((sum, run) => sum + daysCounted(run), 0);
  return {
    years: Math.floor(total / DAYS_IN_YEAR),
    months: Math.floor((total % DAYS_IN_YEAR) / DAYS_IN_MONTH),
    days: total % DAYS_IN_MONTH,
  };
}

/** One run in days of which a completed month counts 30: adding such figures is adding field by field. */
export function daysCounted(run: Run): number {
  const months = completedMonths(run);
  return months * DAYS_IN_MONTH + toDayNumber(run.to) - endOfMonths(run.from, months);
}

/** A month is completed when the day after the run has reached the day of the month on which the run began. */
function completedMonths({ from, to }: Run): number {
  const begin = partsOf(from);
  const end = partsOf(to);
  const isLastOfMonth = end.day === daysInMonth(end.year, end.month);
  const dayAfter = isLastOfMonth ? 1 : end.day + 1;
  const months = (end.year - begin.year) * 12 + end.month - begin.month + (isLastOfMonth ? 1 : 0);
  return dayAfter >= begin.day ? months : months - 1;
}

/**
 * The day number of the last day of a period of whole months (Civil Code, Art. 143): the day before the corresponding
 * one, or the last day of the month where that month has no corresponding day.
 */
function endOfMonths(from: CivilDate, months: number): number {
  const begin = partsOf(from);
  const monthIndex = begin.year * 12 + begin.month - 1 + months;
  const year = Math.floor(monthIndex / 12);
  const month = (monthIndex % 12) + 1;
  const length = daysInMonth(year, month);
  const lastDay = toDayNumber(civilDate(`${padded(year, 4)}-${padded(month, 2)}-${length}`));
  return begin.day > length ? lastDay : lastDay - length + begin.day - 1;
}

const padded = (value: number, width: number): string => String(value).padStart(width, '0');

/** True from the day on which the length reaches that many years. */
export const reachesYears = (length: ServiceLength, years: number): boolean => length.years >= years;
