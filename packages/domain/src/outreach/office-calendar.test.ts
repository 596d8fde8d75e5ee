import { describe, expect, it } from 'vitest';
import { DEFAULT_OFFICE_CALENDAR, DEFAULT_WEEK, readOfficeCalendar, readOpeningHours } from './office-calendar.ts';

describe('an office calendar as written down', () => {
  it('has the default week when it gives none', () => {
    expect(readOfficeCalendar({})).toEqual({ ok: true, value: DEFAULT_OFFICE_CALENDAR });
    expect(DEFAULT_WEEK).toEqual(
      Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, { from: 510, to: 1035 }])),
    );
  });

  it('is complete when it gives a week', () => {
    expect(
      readOfficeCalendar({ weekly: { tue: '10:00-19:00' }, closed: ['2026-12-28'], open: ['2026-12-29'] }),
    ).toEqual({
      ok: true,
      value: { weekly: { tue: { from: 600, to: 1140 } }, closed: ['2026-12-28'], open: ['2026-12-29'] },
    });
    expect(readOfficeCalendar({ weekly: {} })).toEqual({ ok: true, value: { weekly: {}, closed: [], open: [] } });
    const everyDay = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, '09:00-17:00'] as const);
    expect(readOfficeCalendar({ weekly: Object.fromEntries(everyDay) }).ok).toBe(true);
  });

  it('names what it cannot read', () => {
    const refused = (code: string, text: string) => ({ ok: false, error: { code, text } });
    expect(readOfficeCalendar({ weekly: { monday: '08:30-17:15' } })).toEqual(refused('unknownWeekday', 'monday'));
    expect(readOfficeCalendar({ weekly: { mon: '8:30' } })).toEqual(refused('badHours', '8:30'));
    expect(readOfficeCalendar({ closed: ['2026-01-05', '2026-02-30'] })).toEqual(refused('badDate', '2026-02-30'));
    expect(readOfficeCalendar({ open: ['tomorrow'] })).toEqual(refused('badDate', 'tomorrow'));
  });
});

describe('opening hours', () => {
  it.each([
    ['08:30-17:15', 510, 1035],
    ['8:30-9:00', 510, 540],
    ['00:00-24:00', 0, 1440],
    ['09:59-10:00', 599, 600],
    ['00:00-00:59', 0, 59],
    ['00:59-01:00', 59, 60],
  ])('%s', (text, from, to) => expect(readOpeningHours(text)).toEqual({ from, to }));

  it.each([
    '17:15-08:30',
    '09:00-09:00',
    '09:00-24:01',
    '09:60-11:00',
    '09:00-10:60',
    '09:00–17:00',
    '09:00-17:00 ',
    ' 09:00-17:00',
    '009:00-17:00',
    '09:00-017:00',
    '09:0-17:00',
    '',
  ])('"%s" is refused', (text) => expect(readOpeningHours(text)).toBeUndefined());
});
