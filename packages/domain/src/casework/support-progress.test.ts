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
          { sessionId: 'a', heldOn: '2026-09-01', client: null, worker: 'TOGETHER' },
          { sessionId: 'b', heldOn: '2026-10-06', client: 'TOGETHER', worker: 'TOGETHER' },
          { sessionId: 'c', heldOn: '2026-11-10', client: 'BY_ONESELF', worker: 'BESIDE' },
        ],
        first: { client: 'TOGETHER', worker: 'TOGETHER' },
        latest: { client: 'BY_ONESELF', worker: 'BESIDE' },
      },
      {
        area: 'goingOut',
        marks: [{ sessionId: 'b', heldOn: '2026-10-06', client: 'RESTING', worker: null }],
        first: { client: 'RESTING', worker: null },
        latest: { client: 'RESTING', worker: null },
      },
    ]);
    expect(progressOf([])).toEqual([]);
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
