import { describe, expect, it } from 'vitest';
import { rowAfter, rowKeyOf } from './row-keys.ts';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) =>
  rowKeyOf({ key, ctrlKey: false, metaKey: false, altKey: false, ...held });

describe('一覧の中のキー', () => {
  it('j と下向きで次へ、k と上向きで前へ、x で選ぶ', () => {
    expect(['j', 'ArrowDown', 'k', 'ArrowUp', 'x', 'Escape'].map((key) => press(key))).toEqual([
      'next',
      'next',
      'previous',
      'previous',
      'select',
      'clear',
    ]);
  });

  it('ほかのキーは何もせず、修飾キーと一緒ならブラウザーのもの', () => {
    expect([press('a'), press('Enter'), press('toString')]).toEqual([undefined, undefined, undefined]);
    for (const held of ['ctrlKey', 'metaKey', 'altKey']) expect(press('j', { [held]: true })).toBeUndefined();
  });

  it('両端でとどまる', () => {
    expect([rowAfter(0, 3, 'next'), rowAfter(2, 3, 'next')]).toEqual([1, 2]);
    expect([rowAfter(2, 3, 'previous'), rowAfter(0, 3, 'previous')]).toEqual([1, 0]);
    expect(rowAfter(1, 3, 'select')).toBe(1);
  });
});
