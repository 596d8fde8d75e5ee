import { describe, expect, it } from 'vitest';
import { areWordsHidden } from './hidden-words.ts';

describe('the words of a plan', () => {
  it('are hidden where goals or items came without them, not where there are none', () => {
    expect(areWordsHidden({ goals: [], items: [] })).toBe(false);
    expect(areWordsHidden({ goals: [{ words: '散歩' }], items: [{ what: '見学' }] })).toBe(false);
    expect(areWordsHidden({ goals: [{ words: '' }], items: [] })).toBe(true);
    expect(areWordsHidden({ goals: [], items: [{ what: '' }] })).toBe(true);
  });
});
