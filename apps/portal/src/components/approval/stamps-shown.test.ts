import { describe, expect, it } from 'vitest';
import { stampsShown } from './stamps-shown.ts';

type Shown = Parameters<typeof stampsShown>[0];
const steps = [{ kind: 'DRAFT' }, { kind: 'REVIEW' }, { kind: 'DECIDE' }];
const stamp = (id: string, position: number, act: string) => ({ id, position, act });
const first = [stamp('a', 0, 'DRAFTED'), stamp('b', 1, 'PASSED')];
const shown = (state: string, position: number, ...stamps: object[]) =>
  stampsShown({ state, position, steps, stamps } as unknown as Shown).map((each) => each?.id ?? null);

describe('決裁欄に見える印', () => {
  it('済んだ段にだけ立つ', () => {
    expect(shown('DRAFTED', 1, first[0]!)).toEqual(['a', null, null]);
    expect(shown('UNDER_REVIEW', 2, ...first)).toEqual(['a', 'b', null]);
    expect(shown('DECIDED', 2, ...first, stamp('c', 2, 'DECIDED'))).toEqual(['a', 'b', 'c']);
  });

  it('意見は印ではない', () =>
    expect(shown('UNDER_REVIEW', 2, ...first, stamp('x', 1, 'COMMENTED'))).toEqual(['a', 'b', null]));

  it('差し戻されたら欄は空き、二巡目の印が入る', () => {
    const back = [...first, stamp('r', 2, 'RETURNED')];
    expect(shown('RETURNED', 0, ...back)).toEqual([null, null, null]);
    expect(shown('DRAFTED', 1, ...back, stamp('d', 0, 'DRAFTED'))).toEqual(['d', null, null]);
    expect(shown('UNDER_REVIEW', 1, ...back)).toEqual(['a', null, null]);
    expect(shown('WITHDRAWN', 0, ...first)).toEqual([null, null, null]);
  });
});
