import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  civilDate,
  civilDateOf,
  compareDates,
  dayOfWeek,
  daysBetween,
  daysInMonth,
  fromDayNumber,
  isCivilDate,
  isLeapYear,
  parseCivilDate,
  partsOf,
  toDayNumber,
} from './civil-date.ts';

const FIRST_DAY = toDayNumber(civilDate('0001-01-01'));
const LAST_DAY = toDayNumber(civilDate('9999-12-31'));
const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY });

describe('a civil date', () => {
  it.each(['2026-11-23', '0001-01-01', '9999-12-31', '2024-02-29', '2000-02-29'])('reads %s', (text) => {
    expect(parseCivilDate(text)).toEqual({ ok: true, value: text });
    expect(isCivilDate(text)).toBe(true);
  });

  it.each(['2026-1-3', '2026-11-23 ', ' 2026-11-23', '12026-11-23', '2026-11-231', '', '0000-01-01', '2026/11/23'])(
    'refuses "%s" as no date',
    (text) => expect(parseCivilDate(text)).toEqual({ ok: false, error: 'notADate' }),
  );

  it.each(['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '2026-01-32'])(
    'refuses %s as a day that does not exist',
    (text) => expect(parseCivilDate(text)).toEqual({ ok: false, error: 'impossibleDay' }),
  );

  it('throws on an impossible date written in the code', () => {
    expect(() => civilDate('2026-02-30')).toThrow('not a civil date: 2026-02-30');
  });

  it('is made from parts, with zeros before', () => {
    expect(civilDateOf(33, 4, 5)).toEqual({ ok: true, value: '0033-04-05' });
    expect(civilDateOf(1, 1, 1).ok).toBe(true);
    expect(civilDateOf(0, 1, 1)).toEqual({ ok: false, error: 'notADate' });
    expect(civilDateOf(9999, 12, 31).ok).toBe(true);
    expect(civilDateOf(10000, 1, 1)).toEqual({ ok: false, error: 'notADate' });
    expect(partsOf(civilDate('0033-04-05'))).toEqual({ year: 33, month: 4, day: 5 });
  });

  it('knows leap years and month lengths', () => {
    expect([2000, 2024, 1900, 2026, 2100, 400].map(isLeapYear)).toEqual([true, true, false, false, false, true]);
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => daysInMonth(2026, month))).toEqual([
      31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ]);
    expect(daysInMonth(2024, 2)).toBe(29);
    expect(daysInMonth(2024, 3)).toBe(31);
    expect([daysInMonth(2026, 0), daysInMonth(2026, 13)]).toEqual([0, 0]);
  });

  it('counts days from 1970-01-01', () => {
    expect(toDayNumber(civilDate('1970-01-01'))).toBe(0);
    expect(toDayNumber(civilDate('1969-12-31'))).toBe(-1);
    expect(toDayNumber(civilDate('2000-03-01'))).toBe(11017);
    expect(fromDayNumber(11016)).toBe('2000-02-29');
    expect(() => fromDayNumber(LAST_DAY + 1)).toThrow(`no civil date for day ${LAST_DAY + 1}`);
    expect(() => fromDayNumber(FIRST_DAY - 1)).toThrow(RangeError);
  });

  it('agrees with the platform calendar on every day it has', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = fromDayNumber(day);
        expect(date).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
        expect(toDayNumber(date)).toBe(day);
      }),
      { numRuns: 2000 },
    );
  });

  it('adds days and finds them again', () => {
    expect(addDays(civilDate('2026-12-31'), 1)).toBe('2027-01-01');
    expect(addDays(civilDate('2024-03-01'), -1)).toBe('2024-02-29');
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const [from, to] = [fromDayNumber(a), fromDayNumber(b)];
        expect(addDays(from, daysBetween(from, to))).toBe(to);
        expect(Math.sign(compareDates(from, to))).toBe(from < to ? -1 : from > to ? 1 : 0);
      }),
    );
  });

  it('knows the day of the week, also before 1970', () => {
    expect(dayOfWeek(civilDate('2026-11-23'))).toBe('mon');
    expect(
      ['2026-11-22', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28'].map((text) =>
        dayOfWeek(civilDate(text)),
      ),
    ).toEqual(['sun', 'tue', 'wed', 'thu', 'fri', 'sat']);
    expect(dayOfWeek(civilDate('1969-12-31'))).toBe('wed');
    expect(dayOfWeek(civilDate('1873-01-01'))).toBe('wed');
  });
});
