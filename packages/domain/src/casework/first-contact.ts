import { type CivilDate, daysBetween } from '../foundation/index.ts';

/** 3(1)ア, finding people early: whole days from the day of detection to the day on which the person was first met. */
export function daysToFirstContact(detectedOn: CivilDate, metOn: CivilDate | null): number | null {
  // Met before anybody thought to write down a day of detection: there was no wait.
  return metOn === null ? null : Math.max(0, daysBetween(detectedOn, metOn));
}

/** So many people waited so many days; null for those whom nobody has met yet. */
export interface Waited {
  readonly days: number | null;
  readonly count: number;
}

export interface WaitBucket {
  readonly fromDays: number;
  readonly untilDays: number | null;
  readonly count: number;
}

export interface WaitFigures {
  readonly reached: number;
  readonly notYet: number;
  /** The wait that half of those who were met did not exceed; null where nobody was. */
  readonly medianDays: number | null;
  readonly buckets: readonly WaitBucket[];
}

/** A week, a month, three, half a year, longer. */
const bounds: readonly (readonly [from: number, until: number | null])[] = [
  [0, 7],
  [8, 30],
  [31, 90],
  [91, 180],
  [181, null],
];

/** Median and distribution. Who has not been met is counted apart, and never taken for a long or a short wait. */
export function waitFigures(waited: readonly Waited[]): WaitFigures {
  const met = waited.filter((each): each is Waited & { days: number } => each.days !== null);
  const reached = sum(met);
  return {
    reached,
    notYet: sum(waited) - reached,
    medianDays: medianOf(met, reached),
    buckets: bounds.map(([fromDays, untilDays]) => ({
      fromDays,
      untilDays,
      count: sum(met.filter(({ days }) => days >= fromDays && (untilDays === null || days <= untilDays))),
    })),
  };
}

const sum = (waited: readonly Waited[]): number => waited.reduce((total, { count }) => total + count, 0);

function medianOf(met: readonly { readonly days: number; readonly count: number }[], reached: number): number | null {
  let passed = 0;
  for (const { days, count } of [...met].sort((a, b) => a.days - b.days)) {
    passed += count;
    if (count > 0 && passed * 2 >= reached) return days;
  }
  return null;
}
