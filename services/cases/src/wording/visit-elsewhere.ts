import type { InputIssueAnswer } from '@banso/service-kit';
import { label } from './booked.ts';

/** Names the times of the other visits, and the number of a case that the caller may see; never for whom it was. */
export function visitElsewhere(path: string, others: readonly Parameters<typeof label>[0][]): InputIssueAnswer {
  const named = others.map(label);
  return {
    path,
    code: 'VISIT_ELSEWHERE',
    messageJa: `同じ時間に別の訪問の記録があります（${named.join('、')}）。始まりと終わりの時刻を確かめてください。`,
    messageEn: `Another visit is recorded for the same time (${named.join(', ')}). Check when this one began and ended.`,
  };
}
