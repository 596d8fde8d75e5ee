import type { PartialDate } from './civil-date.ts';
import { EARLIEST_YEAR, ERAS, type Era } from './eras-data.ts';
import { possibleRange } from './partial-date.ts';

export type WarekiStyle = 'long' | 'short';

/**
 * The date in the Japanese calendar: 令和8年11月23日, or R8.11.23 in short; a date known in part as far as it is known.
 * Where two eras share the day, month or year, the later one, as public offices print it.
 */
export function formatWareki(date: PartialDate, style: WarekiStyle = 'long'): string {
  return warekiReadings(date, style).at(-1) as string;
}

/** Every era's way to write the date, older first: 1989 is 昭和64年 and 平成元年. Each can be typed back. */
export function warekiReadings(date: PartialDate, style: WarekiStyle = 'long'): readonly string[] {
  const [year, ...rest] = date.split('-').map(Number) as [number, ...number[]];
  // Before the solar calendar an era year does not match the Gregorian one.
  if (year < EARLIEST_YEAR) return [style === 'long' ? inKanji(`${year}`, rest) : [year, ...rest].join('.')];
  const { first, last } = possibleRange(date);
  return ERAS.filter((era) => era.first <= last && first <= era.last).map((era) => write(era, year, rest, style));
}

/** 令和元年度: a fiscal year bears the era of its own 31 December. */
export function formatFiscalYear(fiscalYear: number, style: WarekiStyle = 'long'): string {
  const year = String(fiscalYear).padStart(4, '0') as PartialDate;
  return `${formatWareki(year, style)}${style === 'long' ? '度' : '年度'}`;
}

function write(era: Era, year: number, rest: readonly number[], style: WarekiStyle): string {
  const eraYear = year - era.firstYear + 1;
  if (style === 'short') return `${era.letter}${[eraYear, ...rest].join('.')}`;
  return `${era.name}${inKanji(eraYear === 1 ? '元' : `${eraYear}`, rest)}`;
}

function inKanji(year: string, [month, day]: readonly number[]): string {
  return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
}
