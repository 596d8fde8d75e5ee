import {
  addDays,
  type CivilDate,
  civilDateOf,
  type PartialDate,
  partsOf,
  possibleRange,
  statutoryAge,
} from '../foundation/index.ts';

/** Ages that a Saposute takes, both inclusive. Source: the ministry's outline of the programme (15 to 49). */
export const SAPOSUTE_AGES = { from: 15, until: 49 } as const;

export interface AgesServed {
  readonly from: number | null;
  readonly until: number | null;
}

/** `MET` or `NOT_MET` where every day that the birth date may be gives the same answer, else `UNDETERMINED`. */
export interface AgeServedAnswer {
  readonly outcome: 'MET' | 'NOT_MET' | 'UNDETERMINED';
  readonly reason: 'servedAtThisAge' | 'tooYoung' | 'tooOld' | 'birthDateUnknown' | 'birthDateTooVague';
  /** First and last day on which the person is surely of an age served; null where it has no bound or none is sure. */
  readonly startsOn: CivilDate | null;
  readonly endsOn: CivilDate | null;
}

/**
 * Does an agency that serves these ages take a person born then, on that day, and until when? Ages are statutory.
 * A warning for 3(2)イ(ｲ) and for sending a referral; it never decides eligibility.
 */
export function agesServed(birth: PartialDate | null, asOf: CivilDate, ages: AgesServed): AgeServedAnswer {
  if (birth === null) return { outcome: 'UNDETERMINED', reason: 'birthDateUnknown', startsOn: null, endsOn: null };
  const { first, last } = possibleRange(birth);
  const startsOn = ages.from === null ? null : dayOfAge(last, ages.from);
  const endsOn = ages.until === null ? null : lastDayBeforeAge(first, ages.until + 1);
  const eldest = at(first, asOf, ages);
  const youngest = at(last, asOf, ages);
  if (eldest !== youngest) return { outcome: 'UNDETERMINED', reason: 'birthDateTooVague', startsOn, endsOn };
  return { outcome: eldest === 'servedAtThisAge' ? 'MET' : 'NOT_MET', reason: eldest, startsOn, endsOn };
}

/** The same for a Saposute, with the last day on which the person is still 49. */
export function saposuteServes(birth: PartialDate | null, asOf: CivilDate): AgeServedAnswer {
  return agesServed(birth, asOf, SAPOSUTE_AGES);
}

function at(birth: CivilDate, asOf: CivilDate, ages: AgesServed): 'servedAtThisAge' | 'tooYoung' | 'tooOld' {
  const age = statutoryAge(birth, asOf);
  const years = age.ok ? age.value : -1;
  if (years < 0 || (ages.from !== null && years < ages.from)) return 'tooYoung';
  return ages.until !== null && years > ages.until ? 'tooOld' : 'servedAtThisAge';
}

/** The day on which an age is reached: the day before the birthday, 28 February for a 29 February birth. */
function dayOfAge(birth: CivilDate, years: number): CivilDate {
  const { year, month, day } = partsOf(birth);
  const birthday = civilDateOf(year + years, month, day);
  const fallback = civilDateOf(year + years, 3, 1);
  if (!fallback.ok) throw new RangeError('age beyond the calendar');
  return addDays(birthday.ok ? birthday.value : fallback.value, -1);
}

function lastDayBeforeAge(birth: CivilDate, years: number): CivilDate {
  return addDays(dayOfAge(birth, years), -1);
}
