import { describe, expect, it } from 'vitest';
import { allClauses, clauseById, isWithin } from './catalogue.ts';
import { clauseIds, isClauseId } from './clause-id.ts';

describe('clause catalogue', () => {
  it('has the 37 clauses of the guideline, each once and in order', () => {
    expect(allClauses).toHaveLength(37);
    expect(allClauses.map(({ id }) => id)).toEqual(clauseIds);
    expect(new Set(clauseIds).size).toBe(37);
  });

  it('describes every clause in both languages', () => {
    for (const { title, summary } of allClauses) {
      for (const text of [title.ja, title.en, summary.ja, summary.en]) expect(text.trim()).not.toBe('');
    }
  });

  it('says how each clause gets its outcome', () => {
    const ofKind = (kind: string) => allClauses.filter((each) => each.kind === kind).map(({ id }) => id);
    expect(ofKind('group')).toEqual(['3(2)', '3(2)イ', '3(3)']);
    expect(ofKind('computed')).toEqual(['3(2)ア', '3(3)ア', '3(3)イ', '3(3)ウ', '3(3)エ', '3(3)オ']);
    expect(ofKind('partly')).toEqual(['3(2)イ(ｲ)']);
    expect(ofKind('judged')).toEqual(['3(2)柱書', '3(2)イ(ｱ)', '3(2)イ(ｳ)', '3(2)イ(ｴ)', '3(3)カ']);
  });

  it('knows children and parents', () => {
    expect(clauseById('3(2)イ').children).toEqual(['3(2)イ(ｱ)', '3(2)イ(ｲ)', '3(2)イ(ｳ)', '3(2)イ(ｴ)']);
    expect(clauseById('3').children).toEqual(['3(1)', '3(2)', '3(3)', '3(4)']);
    expect(clauseById('3(4)').children).toHaveLength(11);
    expect(clauseById('附則').parent).toBeNull();
    for (const { id, parent } of allClauses) {
      if (parent !== null) expect(id.startsWith(parent)).toBe(true);
    }
  });

  it('finds what lies within a clause', () => {
    expect(isWithin('3(2)イ(ｱ)', '3(2)')).toBe(true);
    expect(isWithin('3(2)', '3(2)')).toBe(true);
    expect(isWithin('3(3)ア', '3(2)')).toBe(false);
    expect(isWithin('3', '3(2)')).toBe(false);
  });

  it('refuses a clause that does not exist', () => {
    expect(() => clauseById('3(5)' as '3')).toThrow('3(5)');
  });

  it('compares ids character for character', () => {
    expect(isClauseId('3(2)イ(ｱ)')).toBe(true);
    for (const other of ['3(2)イ(ア)', '3(2)ｲ(ｱ)', '3（2）ア', ' 3', '3(5)', '']) expect(isClauseId(other)).toBe(false);
  });
});
