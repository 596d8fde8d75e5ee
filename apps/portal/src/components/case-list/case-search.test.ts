import { describe, expect, it } from 'vitest';
import { caseFilter, caseSearch } from './case-search.ts';

describe('the address of the case list', () => {
  it('keeps what it knows and drops the rest', () => {
    const given = { stage: 'SUPPORT', step: 'NOWHERE', town: '113654', mine: true, sort: 'KANA_ASC', text: '見本' };
    expect(caseSearch.parse(given)).toEqual({ stage: 'SUPPORT', town: '113654', mine: true, sort: 'KANA_ASC' });
  });

  it('becomes the filter that is asked, with what was typed beside it', () => {
    expect(caseFilter({ stage: 'SUPPORT', born: 1983, overdue: true }, ' 見本 ')).toEqual({
      text: '見本',
      stages: ['SUPPORT'],
      birthYear: 1983,
      overdue: true,
    });
    expect(caseFilter({}, '')).toEqual({});
  });
});
