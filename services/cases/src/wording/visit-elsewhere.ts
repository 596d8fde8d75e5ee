import type { InputIssueAnswer } from '@banso/service-kit';
import { label } from './booked.ts';

/**
 * Names the times of the other visits and the numbers of their cases where the caller may see them; of a case beyond
 * reach only who was elsewhere. Never for whom it was.
 */
export function visitElsewhere(path: string, others: readonly Parameters<typeof label>[0][]): InputIssueAnswer {
  const named = [...new Set(others.map((other) => (other.caseNumber === null ? other.name : label(other))))];
  return {
    path,
    code: 'VISIT_ELSEWHERE',
    messageJa: `同じ時間に別の訪問の記録があります（${named.join('、')}）。始まりと終わりの時刻を確かめてください。`,
    messageEn: `Another visit is recorded for the same time (${named.join(', ')}). Check when this one began and ended.`,
  };
}
