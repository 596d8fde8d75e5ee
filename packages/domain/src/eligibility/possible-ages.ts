import {
  addDays,
  type CivilDate,
  type DateRange,
  daysBetween,
  type PartialDate,
  possibleRange,
  statutoryAge,
} from '../foundation/index.ts';
import type { AgeRange } from '../guideline/index.ts';

/** A day on which the person may have been born, with the statutory age that it gives. */
export interface PossibleBirth {
  readonly on: CivilDate;
  readonly age: number;
}

/** Every day on which a person alive on `asOf` may have been born; empty if the whole date lies after it. */
export function possibleBirths(birthDate: PartialDate, asOf: CivilDate): readonly PossibleBirth[] {
  const { first, last } = possibleRange(birthDate);
  const births: PossibleBirth[] = [];
  for (let offset = 0; offset <= daysBetween(first, last); offset += 1) {
    const on = addDays(first, offset);
    const age = statutoryAge(on, asOf);
    if (age.ok) births.push({ on, age: age.value });
  }
  return births;
}

export const isAgeWithin = (age: number, range: AgeRange): boolean => age >= range.from && age <= range.to;

export const isDayWithin = (day: CivilDate, range: DateRange): boolean => day >= range.first && day <= range.last;

/** The age, or the lowest and highest possible one: `40` or `39-40`. */
export function ageText(births: readonly PossibleBirth[]): string {
  const ages = births.map((birth) => birth.age);
  const [lowest, highest] = [Math.min(...ages), Math.max(...ages)];
  return lowest === highest ? String(lowest) : `${lowest}-${highest}`;
}
