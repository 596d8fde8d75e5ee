import { describe, expect, it } from 'vitest';
import { civilDate } from './civil-date.ts';
import { fullDate, isPartialDate, parsePartialDate, partialDate, possibleRange, precisionOf } from './partial-date.ts';

describe('a date known in part', () => {
  it.each(['1980', '1980-04', '1980-04-01', '0001', '9999-12'])('reads %s', (text) => {
    expect(parsePartialDate(text)).toEqual({ ok: true, value: text });
    expect(isPartialDate(text)).toBe(true);
  });

  it.each([
    ['1980-4', 'notADate'],
    ['198', 'notADate'],
    ['19800', 'notADate'],
    ['0000', 'notADate'],
    [' 1980', 'notADate'],
    ['1980 ', 'notADate'],
    ['1980-04-', 'notADate'],
    ['1980-13', 'impossibleDay'],
    ['1980-00', 'impossibleDay'],
    ['1981-02-29', 'impossibleDay'],
  ])('refuses "%s"', (text, error) => {
    expect(parsePartialDate(text)).toEqual({ ok: false, error });
    expect(isPartialDate(text)).toBe(false);
  });

  it('spans every day it may be', () => {
    expect(possibleRange(partialDate('1980'))).toEqual({ first: '1980-01-01', last: '1980-12-31' });
    expect(possibleRange(partialDate('1980-02'))).toEqual({ first: '1980-02-01', last: '1980-02-29' });
    expect(possibleRange(partialDate('1981-02'))).toEqual({ first: '1981-02-01', last: '1981-02-28' });
    expect(possibleRange(civilDate('1981-02-03'))).toEqual({ first: '1981-02-03', last: '1981-02-03' });
  });

  it('knows how precisely it is known', () => {
    expect(['1980', '1980-02', '1980-02-03'].map((text) => precisionOf(partialDate(text)))).toEqual([
      'year',
      'month',
      'day',
    ]);
    expect(fullDate(partialDate('1980-02-03'))).toBe('1980-02-03');
    expect(fullDate(partialDate('1980-02'))).toBeUndefined();
  });

  it('throws on an impossible date written in the code', () => {
    expect(() => partialDate('1980-13')).toThrow('not a partial date: 1980-13');
  });
});
