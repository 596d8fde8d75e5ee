import { describe, expect, it } from 'vitest';
import { type ProgressSession, progressOf, recordForEvaluation } from './support-progress.ts';

const session = (id: string, heldOn: string, ...practised: ProgressSession['practised']): ProgressSession => ({
  id,
  heldOn,
  practised,
});
const sessions = [
  session('c', '2026-11-10', { area: 'cooking', client: 'BY_ONESELF', worker: 'BESIDE' }),
  session('a', '2026-09-01', { area: 'cooking', client: null, worker: 'TOGETHER' }),
  session(
    'b',
    '2026-10-06',
    { area: 'cooking', client: 'TOGETHER', worker: 'TOGETHER' },
    { area: 'goingOut', client: 'RESTING', worker: null },
  ),
];

describe('the progress of an item', () => {
  it('stands area by area in the order of the days, as the client and as the worker see it', () => {
    expect(progressOf(sessions)).toEqual([
      {
        area: 'cooking',
        marks: [
          { sessionId: 'a', heldOn: '2026-09-01', startedAt: null, client: null, worker: 'TOGETHER' },
          { sessionId: 'b', heldOn: '2026-10-06', startedAt: null, client: 'TOGETHER', worker: 'TOGETHER' },
          { sessionId: 'c', heldOn: '2026-11-10', startedAt: null, client: 'BY_ONESELF', worker: 'BESIDE' },
        ],
        first: { client: 'TOGETHER', worker: 'TOGETHER' },
        latest: { client: 'BY_ONESELF', worker: 'BESIDE' },
      },
      {
        area: 'goingOut',
        marks: [{ sessionId: 'b', heldOn: '2026-10-06', startedAt: null, client: 'RESTING', worker: null }],
        first: { client: 'RESTING', worker: null },
        latest: { client: 'RESTING', worker: null },
      },
    ]);
    expect(progressOf([])).toEqual([]);
  });

  it('keeps the order of the times on one day, whatever the ids', () => {
    const at = (id: string, time: string) => ({
      ...session(id, '2026-11-10', { area: 'cooking', client: 'TOGETHER', worker: null }),
      startedAt: `2026-11-10T${time}:00.000Z`,
    });
    const [area] = progressOf([at('a', '06:00'), at('b', '01:30'), at('c', '01:00')]);
    expect(area?.marks.map(({ sessionId }) => sessionId)).toEqual(['c', 'b', 'a']);
    expect(area?.marks[0]?.startedAt).toBe('2026-11-10T01:00:00.000Z');
  });

  it('gives an evaluation what came after the day of the one before', () => {
    expect(recordForEvaluation(sessions, '2026-10-06')).toMatchObject({
      sessions: 1,
      firstOn: '2026-11-10',
      lastOn: '2026-11-10',
      areas: [{ area: 'cooking', first: { client: 'BY_ONESELF' } }],
    });
    expect(recordForEvaluation(sessions, null)).toMatchObject({
      sessions: 3,
      firstOn: '2026-09-01',
      lastOn: '2026-11-10',
    });
    expect(recordForEvaluation([], null)).toEqual({ sessions: 0, firstOn: null, lastOn: null, areas: [] });
  });
});
