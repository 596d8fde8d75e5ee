import { afterEach, describe, expect, it } from 'vitest';
import { formatHours } from './dates.ts';
import { setLocale } from './generated/runtime.js';
import { m } from './text.ts';

afterEach(() => setLocale('ja', { reload: false }));

describe('英語の日数', () => {
  it('一日は一日らしく言う', () => {
    setLocale('en', { reload: false });
    expect([m.ui_overdue({ days: 1 }), m.ui_overdue({ days: 3 })]).toEqual(['1 day overdue', '3 days overdue']);
    expect(m.cases_days_ago({ days: 1 })).toBe('1 day ago');
    expect(m.ui_due_in({ days: 21 })).toBe('21 days left');
  });
});

describe('時間帯', () => {
  it('どこでも同じ書き方をする', () => {
    expect(formatHours('08:30', '17:15')).toBe('08:30〜17:15');
    setLocale('en', { reload: false });
    expect(formatHours('08:30', '17:15')).toBe('08:30–17:15');
  });
});
