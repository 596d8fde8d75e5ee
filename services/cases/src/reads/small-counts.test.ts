import { describe, expect, it } from 'vitest';
import { hiddenCounts } from './small-counts.ts';

const hidden = (...counts: number[]) => {
  const { few, beside } = hiddenCounts(counts.map((count, index) => ({ key: String(index), count })));
  return { few: [...few].map(Number), beside: [...beside].map(Number) };
};

describe('what is hidden of counts by town', () => {
  it('is nothing where no count is small', () => expect(hidden(5, 9)).toEqual({ few: [], beside: [] }));

  it('is the small ones, where they guard each other', () =>
    expect(hidden(4, 9, 2, 30)).toEqual({ few: [0, 2], beside: [] }));

  it('is the smallest other beside one that stands alone: the total would give it away', () =>
    expect(hidden(9, 3, 7, 30)).toEqual({ few: [1], beside: [2] }));

  it('is one more beside small ones that are few together', () =>
    expect(hidden(1, 1, 8, 6)).toEqual({ few: [0, 1], beside: [3] }));

  it('is all that there is, where there is no more', () => expect(hidden(2)).toEqual({ few: [0], beside: [] }));
});
