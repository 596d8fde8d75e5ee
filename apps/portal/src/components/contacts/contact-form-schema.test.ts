import { describe, expect, it } from 'vitest';
import { notYet } from './contact-form-schema.ts';

/** 18:00 in Japan. */
const now = new Date('2026-12-01T09:00:00Z');
const today = '2026-12-01';

describe('接触の時刻', () => {
  it.each([
    [{ day: today, start: '18:30', end: '' }, ['start']],
    [{ day: today, start: '17:30', end: '19:00' }, ['end']],
    [{ day: today, start: '1830', end: '1900' }, ['start', 'end']],
    [{ day: today, start: '18:03', end: '' }, []],
    [{ day: '2026-11-30', start: '18:30', end: '' }, []],
    [{ day: today, start: 'あとで', end: '' }, []],
  ])('%j はまだ来ていない：%j', (made, names) => expect(notYet(made, now)).toEqual(names));
});
