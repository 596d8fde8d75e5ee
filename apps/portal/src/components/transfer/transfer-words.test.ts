import { describe, expect, it } from 'vitest';
import { underWayDetail, underWayWord } from './transfer-words.ts';

const kinds = ['VISIT_BLOCK', 'PROMISE', 'REFERRAL', 'PLAN', 'CONSENT', 'DRAFT'] as const;

describe('進行中のこと', () => {
  it('どの種類にも名がある', () => {
    for (const kind of kinds) expect(underWayWord(kind)).not.toBe('');
  });

  it('状態と日を、あるだけ言う', () => {
    expect(underWayDetail({ kind: 'PROMISE', on: '2026-12-04', state: null, by: null })).toBe('令和8年12月4日まで');
    expect(underWayDetail({ kind: 'VISIT_BLOCK', on: '2026-12-24', state: 'VISITS', by: null })).toMatch(
      /　令和8年12月24日から再連絡可$/,
    );
    expect(underWayDetail({ kind: 'PLAN', on: null, state: 'DRAFT', by: null })).not.toBe('');
    expect(underWayDetail({ kind: 'DRAFT', on: null, state: null, by: null })).toBe('');
  });
});
