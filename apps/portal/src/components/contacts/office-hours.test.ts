import { DEFAULT_OFFICE_CALENDAR } from '@banso/domain/outreach';
import { describe, expect, it } from 'vitest';
import { calendarOf, outsideReasons } from './office-hours.ts';

const ask = (day: string, start: string, end = '', calendar = DEFAULT_OFFICE_CALENDAR) =>
  outsideReasons(calendar, { day, start, end });

describe('the hint beside the times of a contact', () => {
  it('calls a Sunday evening outside, and a Tuesday morning inside', () => {
    expect(ask('2026-11-22', '18:30')).toEqual(['weekend']);
    expect(ask('2026-11-24', '10:00', '11:00')).toEqual([]);
  });

  it('knows holidays, the end of the year and the closing time', () => {
    expect(ask('2026-11-23', '10:00')).toEqual(['holiday']);
    expect(ask('2026-12-30', '10:00')).toEqual(['yearEndClosure']);
    expect(ask('2026-11-24', '17:00', '17:30')).toEqual(['afterClosing']);
  });

  it('goes by the calendar that the office set', () => {
    const late = calendarOf({ weekly: [{ day: 'tue', opens: '10:00', closes: '20:00' }], closed: [], open: [] });
    expect(ask('2026-11-24', '18:00', '19:00', late)).toEqual([]);
    expect(ask('2026-11-24', '09:00', '', late)).toEqual(['beforeOpening']);
    expect(ask('2026-11-25', '12:00', '', late)).toEqual(['officeClosed']);
  });

  it('waits until day and time can be read', () => {
    expect(ask('2026-11', '10:00')).toBeUndefined();
    expect(ask('平成38年', '10:00')).toBeUndefined();
    expect(ask('2026-11-24', 'あさ')).toBeUndefined();
  });
});
