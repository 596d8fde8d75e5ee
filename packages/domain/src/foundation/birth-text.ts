import type { CivilDate, PartialDate } from './civil-date.ts';
import { type DateRefusal, parseDateText } from './date-text.ts';
import { partialDate, possibleRange } from './partial-date.ts';
import { err, ok, type Result } from './result.ts';

/** What was said of a birth date; `isAbout` where it was only about that year. */
export interface BirthReading {
  readonly date: PartialDate;
  readonly isAbout: boolean;
}

export type BirthRefusal =
  | DateRefusal
  | { readonly reason: 'inTheFuture'; readonly date: PartialDate }
  /** An age leaves two years open, and no date known in part holds both: the earlier and the later. */
  | { readonly reason: 'ageAlone'; readonly age: number; readonly years: readonly [PartialDate, PartialDate] };

const ABOUT = /(?:ごろ|ころ|頃|くらい|ぐらい)$/u;
const AGE = /^(?:満)?(\d{1,3})(?:歳|才)?$/u;
const OLDEST = 120;

/** Reads a birth date as it is told: a date known in part, "about S54", or an age, which is answered with its years. */
export function parseBirthText(text: string, today: CivilDate): Result<BirthReading, BirthRefusal> {
  const typed = text.normalize('NFKC').replace(/\s+/gu, '');
  const told = typed.replace(ABOUT, '');
  const age = Number(AGE.exec(told)?.[1] ?? Number.NaN);
  if (age <= OLDEST) return err({ reason: 'ageAlone', age, years: yearsOfAge(age, today) });
  const date = parseDateText(told);
  if (!date.ok) return date;
  if (possibleRange(date.value).first > today) return err({ reason: 'inTheFuture', date: date.value });
  return ok({ date: date.value, isAbout: told !== typed });
}

/** Whoever is of that age today was born in one of two years: before or after this year's birthday. */
function yearsOfAge(age: number, today: CivilDate): readonly [PartialDate, PartialDate] {
  const year = Number(today.slice(0, 4)) - age;
  return [partialDate(String(year - 1)), partialDate(String(year))];
}
