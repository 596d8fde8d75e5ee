import { describe, expect, it } from 'vitest';
import { handOversFor, mayMarkRead, type TeamPlace } from './hand-over.ts';

const place = (id: string, workerId: string, change: Partial<TeamPlace> = {}): TeamPlace => ({
  id,
  workerId,
  role: 'CONSULTATION_WORKER',
  fromOn: '2026-04-01',
  untilOn: null,
  hasNoteForNewcomer: false,
  hasNoteOnLeaving: false,
  ...change,
});
const today = '2026-11-24';
const left = place('old', 'sato', { untilOn: '2026-10-31', hasNoteOnLeaving: true });
const mine = place('mine', 'mori', { fromOn: '2026-11-01', hasNoteForNewcomer: true });
const beside = place('beside', 'kato', { role: 'EMPLOYMENT_WORKER' });

describe('hand-over notes of a team (3(4)ウ)', () => {
  it('go to whoever takes the place, and what was left goes to all of the team', () => {
    expect(handOversFor([left, mine, beside], 'mori', today)).toEqual([
      { placeId: 'old', kind: 'LEAVING' },
      { placeId: 'mine', kind: 'TAKING' },
    ]);
    expect(handOversFor([left, mine, beside], 'kato', today)).toEqual([{ placeId: 'old', kind: 'LEAVING' }]);
  });

  it('go to nobody outside the team, nor back to whoever left', () => {
    expect(handOversFor([left, mine], 'sato', today)).toEqual([]);
    expect(handOversFor([left, mine], 'ono', today)).toEqual([]);
    const lastDay = place('mine', 'mori', { untilOn: today, hasNoteForNewcomer: true });
    expect(handOversFor([lastDay], 'mori', today)).toEqual([{ placeId: 'mine', kind: 'TAKING' }]);
    expect(handOversFor([lastDay], 'mori', '2026-11-25')).toEqual([]);
  });

  it('are marked as read by those for whom they are', () => {
    const asked = (placeId: string, kind: 'TAKING' | 'LEAVING', who: string) => {
      const gate = mayMarkRead([left, mine, beside], { placeId, kind }, who, today);
      return gate.open ? [] : gate.reasons.map(({ code }) => code);
    };
    expect(asked('mine', 'TAKING', 'mori')).toEqual([]);
    expect(asked('old', 'LEAVING', 'kato')).toEqual([]);
    expect(asked('mine', 'TAKING', 'kato')).toEqual(['HAND_OVER_NOT_YOURS']);
    expect(asked('old', 'TAKING', 'mori')).toEqual(['NO_HAND_OVER_NOTE']);
    expect(asked('beside', 'LEAVING', 'mori')).toEqual(['NO_HAND_OVER_NOTE']);
    expect(asked('nowhere', 'TAKING', 'mori')).toEqual(['NO_HAND_OVER_NOTE']);
  });
});
