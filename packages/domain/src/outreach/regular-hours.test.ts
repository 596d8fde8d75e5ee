import holidayJp from '@holiday-jp/holiday_jp';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CivilDate, civilDate } from '../foundation/civil-date.ts';
import { DEFAULT_OFFICE_CALENDAR, readOfficeCalendar, type WrittenOfficeCalendar } from './office-calendar.ts';
import { outsideRegularHours } from './regular-hours.ts';

const isHoliday = (date: CivilDate) => Object.hasOwn(holidayJp.holidays, date);

function reasons(at: string, until?: string, written: WrittenOfficeCalendar = {}): string[] {
  const office = readOfficeCalendar(written);
  if (!office.ok) throw new Error(office.error.code);
  const japan = (text: string) => (/[Z+]/.test(text) ? text : `${text}+09:00`);
  const found = outsideRegularHours(
    { at: japan(at), until: until === undefined ? undefined : japan(until) },
    office.value,
    isHoliday,
  );
  if (!found.ok) return [found.error];
  expect(found.value.outside).toBe(found.value.reasons.length > 0);
  return found.value.reasons.map(({ date, reason }) => `${date} ${reason}`);
}

describe('a moment, at an office with the default week', () => {
  it.each([
    ['2026-11-24T08:30', []],
    ['2026-11-24T08:29', ['2026-11-24 beforeOpening']],
    ['2026-11-24T08:29:59', ['2026-11-24 beforeOpening']],
    ['2026-11-24T17:14:59', []],
    ['2026-11-24T17:15', ['2026-11-24 afterClosing']],
    ['2026-11-21T12:00', ['2026-11-21 weekend']],
    ['2026-11-22T20:00', ['2026-11-22 weekend']],
    ['2026-11-23T12:00', ['2026-11-23 holiday']],
    ['2026-12-28T12:00', []],
    ['2026-12-29T12:00', ['2026-12-29 yearEndClosure']],
    ['2026-12-31T12:00', ['2026-12-31 yearEndClosure']],
    ['2026-01-01T12:00', ['2026-01-01 holiday', '2026-01-01 yearEndClosure']],
    ['2025-01-03T12:00', ['2025-01-03 yearEndClosure']],
    ['2027-01-04T12:00', []],
    ['2026-01-03T12:00', ['2026-01-03 weekend', '2026-01-03 yearEndClosure']],
    ['2026-11-23T15:00Z', ['2026-11-24 beforeOpening']],
    ['2026-11-23T23:30Z', []],
  ])('%s', (at, expected) => expect(reasons(at)).toEqual(expected));
});

describe('a contact with an end', () => {
  it.each([
    ['2026-11-24T08:30', '2026-11-24T17:15', []],
    ['2026-11-24T16:30', '2026-11-24T17:16', ['2026-11-24 afterClosing']],
    ['2026-11-24T08:29', '2026-11-24T08:30', ['2026-11-24 beforeOpening']],
    ['2026-11-24T08:00', '2026-11-24T18:00', ['2026-11-24 beforeOpening', '2026-11-24 afterClosing']],
    ['2026-11-24T17:15', '2026-11-24T17:15', ['2026-11-24 afterClosing']],
    ['2026-11-24T17:14:10', '2026-11-24T17:14:50', []],
    ['2026-11-24T17:14', '2026-11-24T17:15:30', []],
    ['2026-11-24T16:00', '2026-11-25T00:00', ['2026-11-24 afterClosing']],
    ['2026-11-24T16:00', '2026-11-25T00:01', ['2026-11-24 afterClosing', '2026-11-25 beforeOpening']],
    [
      '2026-11-20T16:00',
      '2026-11-24T09:00',
      [
        '2026-11-20 afterClosing',
        '2026-11-21 weekend',
        '2026-11-22 weekend',
        '2026-11-23 holiday',
        '2026-11-24 beforeOpening',
      ],
    ],
    [
      '2026-11-24T09:00',
      '2026-11-26T09:00',
      ['2026-11-24 afterClosing', '2026-11-25 beforeOpening', '2026-11-25 afterClosing', '2026-11-26 beforeOpening'],
    ],
  ])('%s to %s', (at, until, expected) => expect(reasons(at, until)).toEqual(expected));

  it('is refused when it cannot be', () => {
    expect(reasons('2026-11-24T09:00', '2026-11-24T08:59')).toEqual(['untilBeforeAt']);
    expect(reasons('2026-11-24T09:00:01', '2026-11-24T09:00:00')).toEqual(['untilBeforeAt']);
    expect(reasons('2026-11-24T09:00', '2026-11-24T00:00:30Z')).toEqual([]);
    expect(reasons('2026-11-31T09:00')).toEqual(['atNotAnInstant']);
    expect(reasons('2026-11-24T09:00', 'later')).toEqual(['untilNotAnInstant']);
    expect(reasons('2026-11-24T09:00', '2027-11-25T09:00').at(-1)).toBe('2027-11-25 beforeOpening');
    expect(reasons('2026-11-24T09:00', '2027-11-26T09:00')).toEqual(['tooLong']);
  });
});

describe('an office with a calendar of its own', () => {
  const evenings = { weekly: { tue: '12:00-20:00', sat: '09:00-17:00' } };

  it('keeps its own hours, and is closed on a weekday that it does not name', () => {
    expect(reasons('2026-11-24T19:59', undefined, evenings)).toEqual([]);
    expect(reasons('2026-11-24T20:00', undefined, evenings)).toEqual(['2026-11-24 afterClosing']);
    expect(reasons('2026-11-24T11:59', undefined, evenings)).toEqual(['2026-11-24 beforeOpening']);
    expect(reasons('2026-11-25T12:00', undefined, evenings)).toEqual(['2026-11-25 officeClosed']);
    expect(reasons('2026-11-25T12:00', undefined, { ...evenings, open: ['2026-11-25'] })).toEqual([
      '2026-11-25 officeClosed',
    ]);
  });

  it('is outside on a Saturday also where it opens', () => {
    expect(reasons('2026-11-21T10:00', undefined, evenings)).toEqual(['2026-11-21 weekend']);
    expect(reasons('2026-11-21T10:00', undefined, { ...evenings, open: ['2026-11-21'] })).toEqual([
      '2026-11-21 weekend',
    ]);
  });

  it('closes on days of its own, and lifts a closure', () => {
    const closed = { closed: ['2026-11-24', '2026-11-25'], open: ['2026-11-25'] };
    expect(reasons('2026-11-24T10:00', undefined, closed)).toEqual(['2026-11-24 officeClosed']);
    expect(reasons('2026-11-25T10:00', undefined, closed)).toEqual([]);
    expect(reasons('2026-11-25T18:00', undefined, closed)).toEqual(['2026-11-25 afterClosing']);
    expect(reasons('2026-12-29T10:00', undefined, { open: ['2026-12-29'] })).toEqual([]);
    expect(reasons('2026-11-23T10:00', undefined, { open: ['2026-11-23'] })).toEqual(['2026-11-23 holiday']);
    expect(reasons('2026-12-30T10:00', undefined, { closed: ['2026-12-30'] })).toEqual([
      '2026-12-30 yearEndClosure',
      '2026-12-30 officeClosed',
    ]);
  });
});

describe('whatever the contact', () => {
  const pad = (value: number) => String(value).padStart(2, '0');
  const instant = (minutes: number) =>
    `${addDays(civilDate('2026-01-01'), Math.floor(minutes / 1440))}T${pad(Math.floor((minutes % 1440) / 60))}:${pad(minutes % 60)}+09:00`;
  const outside = (at: number, until: number) => {
    const found = outsideRegularHours({ at: instant(at), until: instant(until) }, DEFAULT_OFFICE_CALENDAR, isHoliday);
    if (!found.ok) throw new Error(found.error);
    return found.value.outside;
  };

  it('once outside it stays so as it grows longer, and it is outside just when a part of it is', () => {
    fc.assert(
      fc.property(
        fc.nat(525_600),
        fc.integer({ min: 1, max: 3000 }),
        fc.integer({ min: 1, max: 3000 }),
        (at, one, two) => {
          const [middle, end] = [at + one, at + one + two];
          expect(outside(at, end)).toBe(outside(at, middle) || outside(middle, end));
        },
      ),
    );
  });

  it('is at no time inside without all of its minutes being so', () => {
    fc.assert(
      fc.property(fc.nat(525_600), fc.integer({ min: 1, max: 600 }), (at, length) => {
        const minutes = Array.from({ length }, (_, index) => at + index);
        expect(outside(at, at + length)).toBe(minutes.some((minute) => outside(minute, minute)));
      }),
      { numRuns: 40 },
    );
  });
});
