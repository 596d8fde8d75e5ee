import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, civilDate, fromDayNumber, toDayNumber } from './civil-date.ts';
import { statutoryAge } from './statutory-age.ts';

const age = (birth: string, asOf: string) => statutoryAge(civilDate(birth), civilDate(asOf));

describe('statutory age', () => {
  it.each([
    ['1985-04-01', '2020-03-31', 35],
    ['1985-04-02', '2020-04-01', 35],
    ['1985-04-03', '2020-04-01', 34],
    ['1975-04-02', '2020-04-01', 45],
    ['1984-02-29', '2021-02-28', 37],
    ['1984-02-29', '2021-02-27', 36],
    ['1984-02-29', '2020-02-28', 36],
    ['1984-02-29', '2020-02-27', 35],
    ['1985-03-01', '2021-02-28', 36],
    ['1985-03-01', '2020-02-28', 34],
    ['1985-03-01', '2020-02-29', 35],
    ['1985-01-01', '2019-12-31', 35],
    ['1985-01-01', '2019-12-30', 34],
    ['1985-12-31', '2020-12-30', 35],
    ['1985-12-31', '2020-12-29', 34],
    ['2020-04-01', '2020-04-01', 0],
    ['2020-04-02', '2021-04-01', 1],
    ['9990-01-01', '9999-12-31', 10],
  ])('born %s is on %s aged %i', (birth, asOf, expected) => {
    expect(age(birth, asOf)).toEqual({ ok: true, value: expected });
  });

  it('has no answer for a birth still to come', () => {
    expect(age('2020-04-02', '2020-04-01')).toEqual({ ok: false, error: 'bornLater' });
  });

  it('never falls as days pass, nor rises with a later birth', () => {
    const day = fc.integer({ min: toDayNumber(civilDate('1900-01-01')), max: toDayNumber(civilDate('2100-12-31')) });
    fc.assert(
      fc.property(day, fc.nat(40_000), fc.nat(800), (birthDay, lived, later) => {
        const birth = fromDayNumber(birthDay);
        const asOf = addDays(birth, lived + 800);
        const now = statutoryAge(birth, asOf);
        const then = statutoryAge(birth, addDays(asOf, later));
        const younger = statutoryAge(addDays(birth, later), asOf);
        if (!now.ok || !then.ok || !younger.ok) throw new Error('nobody here is born later');
        expect(then.value).toBeGreaterThanOrEqual(now.value);
        expect(younger.value).toBeLessThanOrEqual(now.value);
      }),
    );
  });
});
