import { describe, expect, it } from 'vitest';
import { spread } from './spread.ts';

describe('印の並び', () => {
  it('離れていれば、その日のところに置く', () => expect(spread([10, 40, 90], 0, 100, 15)).toEqual([10, 40, 90]));

  it('同じ日のものは、重ならないように少しずらす', () => {
    expect(spread([50, 50], 0, 100, 15)).toEqual([50, 65]);
    expect(spread([90, 100, 100], 0, 100, 15)).toEqual([70, 85, 100]);
  });

  it('入りきらなければ詰め、はみ出さない', () => {
    const places = spread(
      Array.from({ length: 21 }, () => 50),
      0,
      100,
      15,
    );
    expect([places[0], places.at(-1)]).toEqual([0, 100]);
  });
});
