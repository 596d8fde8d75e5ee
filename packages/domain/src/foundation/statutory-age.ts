import { type CivilDate, compareDates, type DateParts, daysInMonth, partsOf } from './civil-date.ts';
import { err, ok, type Result } from './result.ts';

export type AgeError = 'bornLater';

/**
 * Age in completed years by the Act on Calculation of Ages with Article 143 of the Civil Code, as 3(2)ア needs it:
 * a year is completed at the end of the day before the birthday, so at day precision it is reached on that day,
 * and a birth on 29 February reaches it on 28 February.
 */
export function statutoryAge(birth: CivilDate, asOf: CivilDate): Result<number, AgeError> {
  if (compareDates(birth, asOf) > 0) return err('bornLater');
  const born = partsOf(birth);
  const tomorrow = dayAfter(partsOf(asOf));
  const birthdayReached = tomorrow.month * 100 + tomorrow.day >= born.month * 100 + born.day;
  return ok(tomorrow.year - born.year - (birthdayReached ? 0 : 1));
}

/** In parts and not through `addDays`, which ends with the year 9999. */
function dayAfter({ year, month, day }: DateParts): DateParts {
  if (day < daysInMonth(year, month)) return { year, month, day: day + 1 };
  if (month < 12) return { year, month: month + 1, day: 1 };
  return { year: year + 1, month: 1, day: 1 };
}
