import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareJapanTimes, type JapanTime, toJapanTime } from './clock.ts';

const at = (text: string): JapanTime => {
  const time = toJapanTime(text);
  if (!time.ok) throw new Error(text);
  return time.value;
};

describe('the wall clock in Japan', () => {
  it.each([
    ['2026-11-23T08:30+09:00', '2026-11-23', 510, 0],
    ['2026-11-23T08:30:15+09:00', '2026-11-23', 510, 15],
    ['2026-11-23T08:30:15.999+09:00', '2026-11-23', 510, 15],
    ['2026-11-22T23:30Z', '2026-11-23', 510, 0],
    ['2026-11-22t23:30z', '2026-11-23', 510, 0],
    ['2026-11-22 23:30+0000', '2026-11-23', 510, 0],
    ['2026-11-22T14:59Z', '2026-11-22', 1439, 0],
    ['2026-11-22T15:00Z', '2026-11-23', 0, 0],
    ['2026-11-22T18:30-05:00', '2026-11-23', 510, 0],
    ['2026-11-23T05:00+05:30', '2026-11-23', 510, 0],
    ['2026-11-23T13:30+14:00', '2026-11-23', 510, 0],
    ['2026-12-31T15:00Z', '2027-01-01', 0, 0],
    ['1969-12-31T00:00Z', '1969-12-31', 540, 0],
    ['0002-01-01T00:00Z', '0002-01-01', 540, 0],
    ['9998-12-31T23:00Z', '9999-01-01', 480, 0],
    ['2026-11-23T23:59:59+09:00', '2026-11-23', 1439, 59],
    ['2026-11-23T00:00-00:59', '2026-11-23', 599, 0],
  ])('%s', (text, date, minute, second) =>
    expect(toJapanTime(text)).toEqual({ ok: true, value: { date, minute, second } }),
  );

  it.each([
    '',
    '2026-11-23',
    '2026-11-23T08:30',
    '2026-11-23T8:30+09:00',
    '2026-02-30T08:30+09:00',
    '2026-11-23T24:00+09:00',
    '2026-11-23T08:60+09:00',
    '2026-11-23T08:30:60+09:00',
    '2026-11-23T08:30+15:00',
    '2026-11-23T08:30+09:60',
    '2026-11-23T08:30+09:00 ',
    ' 2026-11-23T08:30+09:00',
    '2026-11-23T08:30:1+09:00',
    '2026-11-23T08:30:10.+09:00',
    '2026-11-23X08:30+09:00',
    '0001-12-31T00:00Z',
    '9999-01-01T00:00Z',
  ])('"%s" is refused', (text) => expect(toJapanTime(text)).toEqual({ ok: false, error: 'notAnInstant' }));

  it('orders moments, to the second', () => {
    const early = at('2026-11-23T08:30+09:00');
    expect(compareJapanTimes(early, at('2026-11-22T23:30Z'))).toBe(0);
    expect(compareJapanTimes(early, at('2026-11-23T08:30:01+09:00'))).toBe(-1);
    expect(compareJapanTimes(at('2026-11-23T08:31+09:00'), early)).toBe(60);
    expect(compareJapanTimes(at('2026-11-24T08:30+09:00'), early)).toBe(86_400);
  });

  it('agrees with the platform clock', () => {
    const moment = fc.date({ min: new Date('1960-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, (instant) => {
        const shown = new Date(instant.getTime() + 9 * 3_600_000);
        expect(at(instant.toISOString())).toEqual({
          date: shown.toISOString().slice(0, 10),
          minute: shown.getUTCHours() * 60 + shown.getUTCMinutes(),
          second: shown.getUTCSeconds(),
        });
      }),
    );
  });
});
