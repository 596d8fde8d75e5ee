import { expect, it } from 'vitest';
import { civilDateInJapan } from './clock.ts';
import { holidayName, isHoliday } from './holidays.ts';

it('the day in Japan turns at 15:00 UTC', () => {
  expect(civilDateInJapan(new Date('2027-03-31T14:59:59.999Z'))).toBe('2027-03-31');
  expect(civilDateInJapan(new Date('2027-03-31T15:00:00Z'))).toBe('2027-04-01');
  expect(civilDateInJapan(new Date('2028-02-28T15:00:00Z'))).toBe('2028-02-29');
});

it('holidays are known by their date alone', () => {
  expect(isHoliday('2026-11-23')).toBe(true);
  expect(holidayName('2026-11-23')).toBe('勤労感謝の日');
  // A day between two holidays is one too.
  expect(isHoliday('2026-09-22')).toBe(true);
  for (const date of ['2026-11-24', '', 'constructor', '2026-11-23T00:00:00Z'])
    expect(isHoliday(date), date).toBe(false);
});
