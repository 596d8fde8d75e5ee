import { describe, expect, it } from 'vitest';
import {
  assessmentInput,
  assessmentSchema,
  assessmentValues,
  fieldOfIssue,
  problemField,
  strengthField,
} from './assessment-content.ts';

const codes = ['poverty', 'health', 'hopes'];
const saved = {
  __typename: 'Assessment' as const,
  version: 3,
  edition: '2020-04-01',
  summary: null,
  formAnswers: null,
  savedAt: '2026-11-24T01:00:00Z',
  savedBy: null,
  items: [
    { __typename: 'AssessmentItem' as const, code: 'health', problem: '眠れない', strength: null, mostSerious: true },
    { __typename: 'AssessmentItem' as const, code: 'hopes', problem: null, strength: '絵を描く', mostSerious: false },
  ],
};

describe('what an assessment says', () => {
  it('is sent as it was read, only where something is said, on the version that was open', () => {
    const values = assessmentValues(saved, codes);
    expect(assessmentInput('case', values, codes)).toEqual({
      commandId: values.commandId,
      caseId: 'case',
      version: 3,
      summary: null,
      items: saved.items.map(({ __typename, ...item }) => item),
    });
    expect(assessmentInput('case', assessmentValues(null, codes), codes)).toMatchObject({ version: null, items: [] });
  });

  it('needs words somewhere, and words for what is called most serious', () => {
    const check = (changes: Record<string, string>) => {
      const result = assessmentSchema(codes).safeParse({ ...assessmentValues(null, codes), ...changes });
      return result.error?.issues.map(({ path }) => path.join('.')) ?? [];
    };
    expect(check({})).toEqual(['summary']);
    expect(check({ summary: '強みを入口に' })).toEqual([]);
    expect(check({ [strengthField('hopes')]: '絵' })).toEqual([]);
    expect(check({ [strengthField('hopes')]: '絵', mostSerious: 'hopes' })).toEqual([problemField('hopes')]);
    expect(check({ [problemField('health')]: 'あ'.repeat(4_001) })).toEqual([problemField('health')]);
  });

  it('finds the field of what the server refused', () => {
    const written = ['health', 'hopes'];
    expect(fieldOfIssue('items.1.strength', written)).toBe(strengthField('hopes'));
    expect(fieldOfIssue('items.0.code', written)).toBe(problemField('health'));
    expect(fieldOfIssue('items', written)).toBe('mostSerious');
    expect(fieldOfIssue('summary', written)).toBe('summary');
  });
});
