import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDate, fromDayNumber, type PartialDate, toDayNumber } from './civil-date.ts';
import { parseDateText } from './date-text.ts';
import { partialDate } from './partial-date.ts';
import { formatFiscalYear, formatWareki, warekiReadings } from './wareki.ts';

describe('a date in the Japanese calendar', () => {
  it.each([
    ['2026-11-23', '令和8年11月23日', 'R8.11.23'],
    ['2019-05-01', '令和元年5月1日', 'R1.5.1'],
    ['2019-04-30', '平成31年4月30日', 'H31.4.30'],
    ['1989-01-08', '平成元年1月8日', 'H1.1.8'],
    ['1989-01-07', '昭和64年1月7日', 'S64.1.7'],
    ['1926-12-25', '昭和元年12月25日', 'S1.12.25'],
    ['1926-12-24', '大正15年12月24日', 'T15.12.24'],
    ['1912-07-30', '大正元年7月30日', 'T1.7.30'],
    ['1912-07-29', '明治45年7月29日', 'M45.7.29'],
    ['1873-01-01', '明治6年1月1日', 'M6.1.1'],
    ['1975', '昭和50年', 'S50'],
    ['1975-04', '昭和50年4月', 'S50.4'],
    ['2019', '令和元年', 'R1'],
    ['1872-12-31', '1872年12月31日', '1872.12.31'],
    ['1872-12', '1872年12月', '1872.12'],
    ['1872', '1872年', '1872'],
  ])('prints %s as %s and %s', (date, long, short) => {
    expect(formatWareki(partialDate(date), 'long')).toBe(long);
    expect(formatWareki(partialDate(date), 'short')).toBe(short);
    expect(formatWareki(partialDate(date))).toBe(long);
  });

  it('gives every reading of a time that two eras share', () => {
    expect(warekiReadings(partialDate('1989'))).toEqual(['昭和64年', '平成元年']);
    expect(warekiReadings(partialDate('1989-01'), 'short')).toEqual(['S64.1', 'H1.1']);
    expect(warekiReadings(partialDate('1926-12-25'))).toEqual(['大正15年12月25日', '昭和元年12月25日']);
    expect(warekiReadings(partialDate('1989-02'))).toEqual(['平成元年2月']);
    expect(warekiReadings(partialDate('1988-12'))).toEqual(['昭和63年12月']);
  });

  it('names fiscal years', () => {
    expect(formatFiscalYear(2019)).toBe('令和元年度');
    expect(formatFiscalYear(1988)).toBe('昭和63年度');
    expect(formatFiscalYear(2026, 'short')).toBe('R8年度');
    expect(formatFiscalYear(33)).toBe('33年度');
  });

  it('reads back every date that it prints, at every precision', () => {
    const day = fc.integer({ min: toDayNumber(civilDate('1873-01-01')), max: toDayNumber(civilDate('2117-12-31')) });
    fc.assert(
      fc.property(day, fc.constantFrom(4, 7, 10), fc.constantFrom('long', 'short'), (number, length, style) => {
        const date = fromDayNumber(number).slice(0, length) as PartialDate;
        for (const text of warekiReadings(date, style)) expect(parseDateText(text)).toEqual({ ok: true, value: date });
      }),
      { numRuns: 500 },
    );
  });
});
