import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CivilDate, civilDate, daysBetween } from '../foundation/index.ts';
import type { ServiceInterval } from './evidence.ts';
import { firstDayReaching } from './measured-service.ts';
import { daysCounted, lengthOfRuns, serviceLength, serviceRuns } from './service-length.ts';

const base = civilDate('2014-01-01');
const span = 365 * 7;
const interval = fc
  .tuple(fc.integer({ min: 0, max: span }), fc.option(fc.integer({ min: 0, max: 900 }), { nil: undefined }))
  .map(
    ([begin, length]): ServiceInterval => ({
      from: addDays(base, begin),
      to: length === undefined ? undefined : addDays(base, begin + length),
    }),
  );
const intervals = fc.array(interval, { maxLength: 6 });
const asOf = fc.integer({ min: 0, max: span }).map((offset) => addDays(base, offset));
const total = ({ years, months, days }: { years: number; months: number; days: number }) =>
  years * 360 + months * 30 + days;

/** Every day served, one by one. */
function daySet(list: readonly ServiceInterval[], on: CivilDate): Set<number> {
  const days = new Set<number>();
  for (const { from, to } of list) {
    const last = to === undefined || to > on ? on : to;
    for (let day = daysBetween(base, from); day <= daysBetween(base, last); day += 1) days.add(day);
  }
  return days;
}

describe('length of service', () => {
  it('merges intervals into the runs of a day-by-day calendar', () => {
    fc.assert(
      fc.property(intervals, asOf, (list, on) => {
        const runs = serviceRuns(list, on);
        const days = [...daySet(list, on)].sort((a, b) => a - b);
        const fromRuns = runs.flatMap(({ from, to }) =>
          Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => daysBetween(base, from) + index),
        );
        expect(fromRuns).toEqual(days);
        for (const [index, run] of runs.slice(1).entries()) {
          expect(daysBetween(runs[index]!.to, run.from)).toBeGreaterThan(1);
        }
      }),
    );
  });

  it('does not care about order, splitting or doubling', () => {
    fc.assert(
      fc.property(intervals, interval, asOf, fc.integer({ min: 0, max: 900 }), (list, one, on, cut) => {
        const middle = addDays(one.from, cut);
        const split: ServiceInterval[] =
          one.to !== undefined && one.to <= middle
            ? [one]
            : [
                { from: one.from, to: middle },
                { ...one, from: addDays(middle, 1) },
              ];
        const whole = serviceLength([...list, one], on);
        expect(serviceLength([...split, ...list.toReversed(), ...list], on)).toEqual(whole);
      }),
    );
  });

  it('never shrinks as days pass or service is added', () => {
    fc.assert(
      fc.property(intervals, asOf, fc.integer({ min: 0, max: 400 }), (list, on, later) => {
        const now = lengthOfRuns(serviceRuns(list, on));
        expect(total(lengthOfRuns(serviceRuns(list, addDays(on, later))))).toBeGreaterThanOrEqual(total(now));
      }),
    );
  });

  it('carries days into months and months into years', () => {
    fc.assert(
      fc.property(intervals, asOf, (list, on) => {
        const runs = serviceRuns(list, on);
        const length = lengthOfRuns(runs);
        expect(length.days).toBeLessThan(30);
        expect(length.months).toBeLessThan(12);
        expect(total(length)).toBe(runs.reduce((sum, run) => sum + daysCounted(run), 0));
      }),
    );
  });

  it('finds the first day on which the years are reached', () => {
    fc.assert(
      fc.property(intervals, asOf, fc.integer({ min: 1, max: 4 }), (list, on, years) => {
        const reaches = (day: CivilDate) => lengthOfRuns(serviceRuns(list, day)).years >= years;
        const first = firstDayReaching(list, years, on);
        expect(first !== null).toBe(reaches(on));
        if (first !== null) {
          expect(reaches(first)).toBe(true);
          expect(reaches(addDays(first, -1))).toBe(false);
        }
      }),
    );
  });
});

/** One run by walking from corresponding day to corresponding day, as Article 143 is read aloud. */
function walked(from: CivilDate, to: CivilDate): [number, number] {
  const [year, month, day] = from.split('-').map(Number) as [number, number, number];
  const endOf = (months: number): CivilDate => {
    const index = year * 12 + month - 1 + months;
    const first = civilDate(
      `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`,
    );
    const next = civilDate(
      `${String(Math.floor((index + 1) / 12)).padStart(4, '0')}-${String(((index + 1) % 12) + 1).padStart(2, '0')}-01`,
    );
    return day > daysBetween(first, next) ? addDays(next, -1) : addDays(first, day - 2);
  };
  let months = 0;
  while (endOf(months + 1) <= to) months += 1;
  return [months, months === 0 ? daysBetween(from, to) + 1 : daysBetween(endOf(months), to)];
}

describe('one run', () => {
  it('is measured by Article 143 of the Civil Code', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 0, max: 900 }), (begin, length) => {
        const from = addDays(base, begin);
        const to = addDays(from, length);
        const [months, days] = walked(from, to);
        expect(daysCounted({ from, to })).toBe(months * 30 + days);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['2020-01-15', '2020-02-14', 1, 0],
    ['2020-01-15', '2020-02-13', 0, 30],
    ['2021-01-31', '2021-02-28', 1, 0],
    ['2021-01-31', '2021-03-30', 2, 0],
    ['2021-01-31', '2021-03-31', 2, 1],
    ['2016-02-29', '2017-02-28', 12, 0],
    ['2016-02-29', '2021-02-28', 60, 0],
    ['2020-12-31', '2020-12-31', 0, 1],
    ['2020-04-01', '2020-04-30', 1, 0],
    ['2020-10-31', '2020-11-30', 1, 0],
  ])('%s to %s is %i months and %i days', (from, to, months, days) => {
    expect(daysCounted({ from: civilDate(from), to: civilDate(to) })).toBe(months * 30 + days);
  });
});

describe('serviceLength', () => {
  const of = (...list: [string, string?][]) =>
    serviceLength(
      list.map(([from, to]) => ({ from: civilDate(from), to: to === undefined ? undefined : civilDate(to) })),
      civilDate('2021-03-31'),
    );

  it('adds runs field by field and then carries', () => {
    expect(of(['2015-01-15', '2017-07-20'], ['2018-01-01', '2020-06-25'])).toEqual({
      ok: true,
      value: { years: 5, months: 0, days: 1 },
    });
    expect(of(['2016-02-29', '2021-02-28'])).toEqual({ ok: true, value: { years: 5, months: 0, days: 0 } });
    expect(of()).toEqual({ ok: true, value: { years: 0, months: 0, days: 0 } });
  });

  it('counts up to and including the day, and nothing that begins after it', () => {
    expect(of(['2021-03-01'])).toEqual({ ok: true, value: { years: 0, months: 1, days: 0 } });
    expect(of(['2021-03-31', '2022-03-31'])).toEqual({ ok: true, value: { years: 0, months: 0, days: 1 } });
    expect(of(['2021-04-01', '2022-03-31'])).toEqual({ ok: true, value: { years: 0, months: 0, days: 0 } });
  });

  it('refuses an interval that ends before it begins, wherever it lies', () => {
    for (const [from, to] of [
      ['2020-02-02', '2020-02-01'],
      ['2022-02-02', '2022-02-01'],
    ] as const) {
      expect(of(['2019-01-01'], [from, to])).toEqual({
        ok: false,
        error: { code: 'intervalEndsBeforeItBegins', clause: null, about: from },
      });
    }
    expect(of(['2020-02-02', '2020-02-02']).ok).toBe(true);
  });
});
