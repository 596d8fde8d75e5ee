import { type CivilDate, civilDate, partsOf } from './civil-date.ts';

/** The fiscal year runs from 1 April to 31 March and is named by the year it begins in: 2020-03-31 is of 2019. */
export function fiscalYear(date: CivilDate): number {
  const { year, month } = partsOf(date);
  return month >= 4 ? year : year - 1;
}

export function firstDayOfFiscalYear(year: number): CivilDate {
  return civilDate(`${fourDigits(year)}-04-01`);
}

export function lastDayOfFiscalYear(year: number): CivilDate {
  return civilDate(`${fourDigits(year + 1)}-03-31`);
}

function fourDigits(year: number): string {
  return String(year).padStart(4, '0');
}
