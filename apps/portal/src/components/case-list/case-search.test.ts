import { describe, expect, it } from 'vitest';
import { caseFilter, caseSearch, ownFirst, searchOf } from './case-search.ts';

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

  it('is what a saved filter says, its words apart', () => {
    const none = {
      __typename: 'CaseFilterValues' as const,
      text: null,
      stages: null,
      officeId: null,
      townCode: null,
      workerId: null,
      mine: null,
      unassigned: null,
      overdue: null,
      contactStep: null,
      birthYear: null,
      look: null,
    };
    expect(searchOf(none)).toEqual({ search: {}, text: '' });
    const said = { ...none, text: '見本', stages: ['SUPPORT'], look: 'SILENT', mine: true } as const;
    const { search, text } = searchOf({ ...said, stages: [...said.stages] });
    expect([search, text]).toEqual([{ stage: 'SUPPORT', look: 'SILENT', mine: true }, '見本']);
    expect(caseFilter(search, text)).toEqual({ text: '見本', stages: ['SUPPORT'], look: 'SILENT', mine: true });
  });

  it('begins with the own cases of whoever has cases, until something is looked for', () => {
    expect(ownFirst({}, '', ['outreachWorker'])).toEqual({ mine: true });
    expect(ownFirst({ sort: 'KANA_ASC' }, ' ', ['employmentWorker'])).toEqual({ sort: 'KANA_ASC', mine: true });
    for (const search of [{ all: true as const }, { stage: 'SUPPORT' }, { saved: 'x' }])
      expect(ownFirst(search, '', ['outreachWorker'])).toEqual(search);
    expect(ownFirst({}, '見本', ['outreachWorker'])).toEqual({});
    expect(ownFirst({}, '', ['consultationWorker'])).toEqual({});
    expect(ownFirst({}, '', ['outreachWorker', 'officeSupervisor'])).toEqual({});
  });
});
