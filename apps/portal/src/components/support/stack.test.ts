import { describe, expect, it } from 'vitest';
import { stack } from './stack.ts';

describe('印の並び', () => {
  it('離れていれば、一列に並べる', () => expect(stack([10, 40, 90], 15)).toEqual([0, 0, 0]));

  it('同じ日のものは、時刻の順に下へ重ね、次の日はまた上から', () => {
    expect(stack([50, 50, 50, 70], 15)).toEqual([0, 1, 2, 0]);
  });

  it('近い日のものは、空いた列に置き、どの列でも隣とは重ならない', () => {
    const places = Array.from({ length: 40 }, (_, index) => index * 5);
    const lines = stack(places, 15);
    expect(Math.max(...lines)).toBe(2);
    for (const line of new Set(lines)) {
      const own = places.filter((_, index) => lines[index] === line);
      expect(own.every((place, index) => index === 0 || place - (own[index - 1] ?? 0) >= 15)).toBe(true);
    }
  });
});
