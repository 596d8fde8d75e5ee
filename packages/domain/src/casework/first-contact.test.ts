import { describe, expect, it } from 'vitest';
import { civilDate } from '../foundation/index.ts';
import { daysToFirstContact, waitFigures } from './first-contact.ts';

describe('from detection to the first contact with the person', () => {
  it('counts whole days, none where it came before, and nothing where nobody was met', () => {
    expect(daysToFirstContact(civilDate('2026-11-20'), civilDate('2026-11-20'))).toBe(0);
    expect(daysToFirstContact(civilDate('2026-11-20'), civilDate('2026-12-01'))).toBe(11);
    expect(daysToFirstContact(civilDate('2026-11-20'), civilDate('2026-11-19'))).toBe(0);
    expect(daysToFirstContact(civilDate('2026-11-20'), null)).toBeNull();
  });

  const counts = (...days: (number | null)[]) => waitFigures(days.map((each) => ({ days: each, count: 1 })));

  it('puts each wait into one bucket', () => {
    const found = counts(0, 7, 8, 30, 31, 90, 91, 180, 181, 4_000);
    expect(found.buckets.map(({ count }) => count)).toEqual([2, 2, 2, 2, 2]);
    expect(found.buckets.map(({ fromDays, untilDays }) => [fromDays, untilDays])).toEqual([
      [0, 7],
      [8, 30],
      [31, 90],
      [91, 180],
      [181, null],
    ]);
  });

  it('says the wait that half of those met did not exceed', () => {
    expect(counts().medianDays).toBeNull();
    expect(counts(null, null)).toMatchObject({ reached: 0, notYet: 2, medianDays: null });
    expect(counts(9).medianDays).toBe(9);
    expect(counts(40, 2).medianDays).toBe(2);
    expect(counts(40, 2, 9).medianDays).toBe(9);
    expect(counts(40, null, 2, 9, null, 10)).toMatchObject({ reached: 4, notYet: 2, medianDays: 9 });
    const weighted = waitFigures([
      { days: 100, count: 3 },
      { days: 1, count: 2 },
      { days: 0, count: 0 },
    ]);
    expect(weighted).toMatchObject({ reached: 5, medianDays: 100 });
    expect(waitFigures([{ days: 5, count: 0 }]).medianDays).toBeNull();
  });
});
