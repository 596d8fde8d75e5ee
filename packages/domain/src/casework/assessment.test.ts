import { describe, expect, it } from 'vitest';
import { type AreaAssessed, type AssessmentAnswers, assessmentChanges } from './assessment.ts';

const area = (code: string, problem: string | null, strength: string | null, mostSerious = false): AreaAssessed => ({
  code,
  problem,
  strength,
  mostSerious,
});
const first: AssessmentAnswers = {
  items: [area('isolation', '十年外に出ていない', '絵を描く', true), area('money', '年金だけ', null)],
  summary: '絵を入口に',
};

describe('what an assessment says otherwise than before', () => {
  it('is every answer of the first', () => {
    expect(assessmentChanges(null, first)).toEqual([
      { part: 'PROBLEM', code: 'isolation', before: null, after: '十年外に出ていない' },
      { part: 'STRENGTH', code: 'isolation', before: null, after: '絵を描く' },
      { part: 'PROBLEM', code: 'money', before: null, after: '年金だけ' },
      { part: 'MOST_SERIOUS', code: null, before: null, after: 'isolation' },
      { part: 'SUMMARY', code: null, before: null, after: '絵を入口に' },
    ]);
  });

  it('is nothing where nothing changed, also in another order', () => {
    expect(assessmentChanges(first, { ...first, items: first.items.toReversed() })).toEqual([]);
  });

  it('is the answers that changed, those put in and those taken out', () => {
    const second = {
      items: [area('isolation', '月に一度は庭に出る', '絵を描く'), area('health', '眠れない', null, true)],
      summary: null,
    };
    expect(assessmentChanges(first, second)).toEqual([
      { part: 'PROBLEM', code: 'isolation', before: '十年外に出ていない', after: '月に一度は庭に出る' },
      { part: 'PROBLEM', code: 'health', before: null, after: '眠れない' },
      { part: 'PROBLEM', code: 'money', before: '年金だけ', after: null },
      { part: 'MOST_SERIOUS', code: null, before: 'isolation', after: 'health' },
      { part: 'SUMMARY', code: null, before: '絵を入口に', after: null },
    ]);
  });
});
