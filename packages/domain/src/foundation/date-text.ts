import { type CivilDate, type CivilDateError, civilDate, civilDateOf, type PartialDate } from './civil-date.ts';
import { EARLIEST_YEAR, ERAS, type Era, type EraName } from './eras-data.ts';
import { partialDate, possibleRange } from './partial-date.ts';
import { err, ok, type Result } from './result.ts';

/** Why a typed date was not taken, with what a page needs to tell the person plainly. */
export type DateRefusal =
  | { readonly reason: 'empty' | 'notADate' | 'eraNeeded' | 'kanjiNumerals' }
  | { readonly reason: 'impossibleDay'; readonly year: number; readonly month: number; readonly day?: number }
  | { readonly reason: 'beforeEra'; readonly era: EraName; readonly eraYear: number; readonly firstDay: CivilDate }
  | { readonly reason: 'beyondEra'; readonly era: EraName; readonly eraYear: number; readonly lastDay: CivilDate }
  | { readonly reason: 'tooEarly'; readonly earliest: CivilDate };

type Reading = Result<PartialDate, DateRefusal>;
type MonthAndDay = { readonly month: number | undefined; readonly day: number | undefined };

const ERA_TEXT = ERAS.flatMap(({ name, short, letter }) => [name, short, letter]).join('|');
const ONE_SEPARATOR = String.raw`([./-])(\d{1,2})(?:\3(\d{1,2}))?`;
const KANJI_UNITS = String.raw`年(?:(\d{1,2})月(?:(\d{1,2})日)?)?`;
const DATE = new RegExp(`^(${ERA_TEXT})?(\\d{1,4}|元)(?:${ONE_SEPARATOR}|${KANJI_UNITS})?$`, 'i');
const EIGHT_DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
const ERA_CODE = /^([1-5])(\d{2})(\d{2})(\d{2})$/;
const MONTH_WITHOUT_YEAR = /^\d{1,2}月(?:\d{1,2}日)?$/;
const KANJI_NUMERALS = new RegExp(
  `^(${ERA_TEXT})?[\\d元年月日]*[〇零一二三四五六七八九十廿百][〇零一二三四五六七八九十廿百\\d元年月日]*$`,
  'i',
);
/** What Japanese keyboards give for the minus key in full width; NFKC leaves these as they are. */
const DASHES = /[‐–—―−ー]/g;

/** Reads a date as a person types it, in the Gregorian or the Japanese calendar. Refuses, and never rounds. */
export function parseDateText(text: string): Reading {
  const typed = text.normalize('NFKC').trim().replace(DASHES, '-');
  if (typed === '') return err({ reason: 'empty' });
  const eight = EIGHT_DIGITS.exec(typed);
  if (eight) return inGregorian(Number(eight[1]), numbers(eight[2], eight[3]));
  const code = ERA_CODE.exec(typed);
  if (code) return inEra(ERAS[Number(code[1]) - 1] as Era, Number(code[2]), numbers(code[3], code[4]));
  const match = DATE.exec(typed);
  if (match) return fromMatch(match);
  if (MONTH_WITHOUT_YEAR.test(typed)) return err({ reason: 'eraNeeded' });
  return err({ reason: KANJI_NUMERALS.test(typed) ? 'kanjiNumerals' : 'notADate' });
}

function fromMatch(match: RegExpExecArray): Reading {
  const year = match[2] as string;
  const rest = numbers(match[4] ?? match[6], match[5] ?? match[7]);
  const era = findEra(match[1]);
  if (era) return year.length < 4 ? inEra(era, year === '元' ? 1 : Number(year), rest) : err({ reason: 'notADate' });
  if (year.length === 4) return inGregorian(Number(year), rest);
  return err({ reason: year.length < 3 ? 'eraNeeded' : 'notADate' });
}

function findEra(text: string | undefined): Era | undefined {
  const typed = text?.toUpperCase();
  return ERAS.find(({ name, short, letter }) => typed === name || typed === short || typed === letter);
}

function numbers(month: string | undefined, day: string | undefined): MonthAndDay {
  return { month: month === undefined ? undefined : Number(month), day: day === undefined ? undefined : Number(day) };
}

function inEra(era: Era, eraYear: number, rest: MonthAndDay): Reading {
  const year = era.firstYear + eraYear - 1;
  // The year alone comes first: of 平成38年2月29日 the year is what has to be put right, not the day.
  const refusal = outsideEra(era, eraYear, partialDate(String(year)));
  if (refusal) return err(refusal);
  const date = inGregorian(year, rest);
  if (!date.ok) return date;
  const dayRefusal = outsideEra(era, eraYear, date.value);
  return dayRefusal ? err(dayRefusal) : date;
}

/** A year or a month is of the era when any of its days is. */
function outsideEra(era: Era, eraYear: number, date: PartialDate): DateRefusal | undefined {
  const { first, last } = possibleRange(date);
  if (last < era.first) return { reason: 'beforeEra', era: era.name, eraYear, firstDay: era.first };
  if (first > era.last) return { reason: 'beyondEra', era: era.name, eraYear, lastDay: era.last };
  return undefined;
}

function inGregorian(year: number, { month, day }: MonthAndDay): Reading {
  if (year < EARLIEST_YEAR) return err({ reason: 'tooEarly', earliest: civilDate(`${EARLIEST_YEAR}-01-01`) });
  if (month === undefined) return ok(partialDate(String(year)));
  const date: Result<PartialDate, CivilDateError> = civilDateOf(year, month, day ?? 1);
  if (!date.ok) return err({ reason: 'impossibleDay', year, month, ...(day === undefined ? {} : { day }) });
  return ok(day === undefined ? partialDate(date.value.slice(0, 7)) : date.value);
}
