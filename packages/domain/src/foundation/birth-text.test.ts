import { describe, expect, it } from 'vitest';
import { parseBirthText } from './birth-text.ts';
import { civilDate } from './civil-date.ts';

const read = (text: string, today = '2026-12-01') => parseBirthText(text, civilDate(today));

describe('a birth date as it is told', () => {
  it.each([
    ['S54', '1979'],
    ['昭和54年6月', '1979-06'],
    ['1979', '1979'],
    ['S54.6.10', '1979-06-10'],
    ['R8.12.1', '2026-12-01'],
  ])('%s is %s', (text, date) => expect(read(text)).toEqual({ ok: true, value: { date, isAbout: false } }));

  it.each(['S54頃', '昭和54年ごろ', 'Ｓ５４　頃', '1979年くらい', '昭和54年ころ', 'S54ぐらい'])(
    '%s is that year, and only about',
    (text) => expect(read(text)).toEqual({ ok: true, value: { date: '1979', isAbout: true } }),
  );

  it.each([
    ['47歳', 47],
    ['47', 47],
    ['４７才', 47],
    ['満47歳', 47],
    ['47歳くらい', 47],
  ])('%s leaves two years open and is not rounded to one', (text, age) =>
    expect(read(text)).toEqual({ ok: false, error: { reason: 'ageAlone', age, years: ['1978', '1979'] } }),
  );

  it('of a child just born, too', () =>
    expect(read('0歳')).toMatchObject({ error: { age: 0, years: ['2025', '2026'] } }));

  it('has come', () => {
    expect(read('R9')).toEqual({ ok: false, error: { reason: 'inTheFuture', date: '2027' } });
    expect(read('R8.12.2')).toMatchObject({ ok: false, error: { reason: 'inTheFuture' } });
  });

  it.each([
    ['', 'empty'],
    ['頃', 'empty'],
    ['121', 'notADate'],
    ['若い', 'notADate'],
    ['H38', 'beyondEra'],
  ])('「%s」 is refused: %s', (text, reason) => expect(read(text)).toMatchObject({ ok: false, error: { reason } }));
});
