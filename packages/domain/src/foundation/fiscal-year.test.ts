import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, civilDate, fromDayNumber } from './civil-date.ts';
import { firstDayOfFiscalYear, fiscalYear, lastDayOfFiscalYear } from './fiscal-year.ts';

describe('fiscal year', () => {
  it('turns on 1 April', () => {
    expect(fiscalYear(civilDate('2020-03-31'))).toBe(2019);
    expect(fiscalYear(civilDate('2020-04-01'))).toBe(2020);
    expect(fiscalYear(civilDate('2020-12-31'))).toBe(2020);
    expect(fiscalYear(civilDate('2021-01-01'))).toBe(2020);
  });

  it('has a first and a last day', () => {
    expect(firstDayOfFiscalYear(2020)).toBe('2020-04-01');
    expect(lastDayOfFiscalYear(2020)).toBe('2021-03-31');
    expect(firstDayOfFiscalYear(33)).toBe('0033-04-01');
  });

  it('holds each of its days, and years follow each other without a gap', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 60_000 }), (day) => {
        const date = fromDayNumber(day);
        const year = fiscalYear(date);
        expect(firstDayOfFiscalYear(year) <= date && date <= lastDayOfFiscalYear(year)).toBe(true);
        expect(addDays(lastDayOfFiscalYear(year), 1)).toBe(firstDayOfFiscalYear(year + 1));
      }),
    );
  });
});
