import { addDays, type CivilDate, daysBetween } from '../foundation/index.ts';
import type { Measure, ServiceKind, ServiceNeeded } from '../guideline/index.ts';
import type { Service, ServiceInterval } from './evidence.ts';
import { lengthOfRuns, reachesYears, serviceRuns } from './service-length.ts';

export const serviceOf = (service: readonly Service[], kinds: readonly ServiceKind[]): readonly Service[] =>
  service.filter(({ kind }) => kinds.includes(kind));

/** What of the intervals lies on or after a day. */
export const from = (day: CivilDate, intervals: readonly ServiceInterval[]): readonly ServiceInterval[] =>
  intervals
    .filter(({ to }) => to === undefined || to >= day)
    .map((interval) => (interval.from < day ? { ...interval, from: day } : interval));

/** Past service counts; whether it still ran on the day is shown only. */
export function measure(
  of: Measure['of'],
  intervals: readonly ServiceInterval[],
  needed: ServiceNeeded,
  asOf: CivilDate,
): Measure {
  const runs = serviceRuns(intervals, asOf);
  return { of, ...lengthOfRuns(runs), yearsNeeded: needed.years, serving: runs.at(-1)?.to === asOf };
}

export const isLongEnough = (measured: Measure): boolean => reachesYears(measured, measured.yearsNeeded);

/** The first day on which the intervals reach that many years, or null if they do not by `asOf`. */
export function firstDayReaching(
  intervals: readonly ServiceInterval[],
  years: number,
  asOf: CivilDate,
): CivilDate | null {
  const reaches = (day: CivilDate): boolean => reachesYears(lengthOfRuns(serviceRuns(intervals, day)), years);
  const begin = serviceRuns(intervals, asOf)[0]?.from;
  if (begin === undefined || !reaches(asOf)) return null;
  // The length never shrinks as the day moves on, so the first such day is found by halving.
  let [tooEarly, longEnough] = [-1, daysBetween(begin, asOf)];
  while (longEnough - tooEarly > 1) {
    const middle = Math.floor((tooEarly + longEnough) / 2);
    if (reaches(addDays(begin, middle))) longEnough = middle;
    else tooEarly = middle;
  }
  return addDays(begin, longEnough);
}
