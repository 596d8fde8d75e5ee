import { type CivilDate, civilDate } from './civil-date.ts';

export type EraName = '明治' | '大正' | '昭和' | '平成' | '令和';

export type Era = {
  readonly name: EraName;
  readonly short: string;
  readonly letter: string;
  /** The figure that stands for the era in the seven-digit code of public offices. */
  readonly code: number;
  readonly firstYear: number;
  readonly first: CivilDate;
  readonly last: CivilDate;
};

/**
 * The eras by their own ordinances. An era that ended by death shares its last day with the next one (1912-07-30 and
 * 1926-12-25); since the Era Name Act of 1979 a new era begins on the following day.
 */
export const ERAS: readonly Era[] = [
  era('明治', 'M', 1, '1868-01-25', '1912-07-30'),
  era('大正', 'T', 2, '1912-07-30', '1926-12-25'),
  era('昭和', 'S', 3, '1926-12-25', '1989-01-07'),
  era('平成', 'H', 4, '1989-01-08', '2019-04-30'),
  era('令和', 'R', 5, '2019-05-01', '9999-12-31'),
];

/** Japan took the solar calendar on this day; before it 和暦 dates are lunar and cannot be read as they stand. */
export const EARLIEST_YEAR = 1873;

function era(name: EraName, letter: string, code: number, first: string, last: string): Era {
  return {
    name,
    short: name.slice(0, 1),
    letter,
    code,
    firstYear: Number(first.slice(0, 4)),
    first: civilDate(first),
    last: civilDate(last),
  };
}
