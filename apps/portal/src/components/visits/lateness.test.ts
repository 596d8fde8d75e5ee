import { describe, expect, it } from 'vitest';
import { inOrder, lateness } from './lateness.ts';

const at = (time: string) => `2026-11-24T${time}:00+09:00`;
const now = Date.parse(at('12:00'));
const visit = (id: string, state: 'PLANNED' | 'OUT' | 'BACK' | 'CANCELLED', startsAt: string, returnsAt: string) => ({
  id,
  state,
  startsAt: at(startsAt),
  returnsAt: at(returnsAt),
});

describe('戻りの遅れ', () => {
  it('は時計と戻る時刻だけから分かる', () => {
    expect(lateness(visit('a', 'OUT', '10:00', '11:56'), now)).toEqual({ minutes: 4, alert: null });
    expect(lateness(visit('a', 'OUT', '10:00', '11:45'), now)).toEqual({ minutes: 15, alert: 'SUPERVISOR' });
    expect(lateness(visit('a', 'BACK', '10:00', '11:00'), now)).toEqual({ minutes: 0, alert: null });
  });

  it('遅れている人、出ている人、時刻の順に並ぶ', () => {
    const visits = [
      visit('morning', 'BACK', '09:00', '10:00'),
      visit('late', 'OUT', '10:30', '11:50'),
      visit('out', 'OUT', '11:30', '12:30'),
      visit('latest', 'OUT', '10:45', '11:10'),
      visit('just over', 'OUT', '11:00', '11:58'),
      visit('later', 'PLANNED', '13:00', '14:00'),
    ];
    expect(inOrder(visits, now).map(({ id }) => id)).toEqual([
      'latest',
      'late',
      'just over',
      'out',
      'morning',
      'later',
    ]);
  });
});
