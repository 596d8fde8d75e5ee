import { isCivilDate } from '@banso/domain/foundation';
import type { InputIssueAnswer } from '@banso/service-kit';
import { issue } from '../wording/issues.ts';

/** A day that exists and, unless `future` is allowed, is not after today. */
export function checkDay(
  path: string,
  day: string,
  today: string,
  future: 'past only' | 'future too',
): InputIssueAnswer[] {
  if (!isCivilDate(day)) return [issue(path, 'NOT_A_DATE')];
  return future === 'past only' && day > today ? [issue(path, 'IN_THE_FUTURE')] : [];
}

/** A period with both days included; an open end goes on. */
export function checkPeriod(from: string, until: string | null | undefined): InputIssueAnswer[] {
  return until !== null && until !== undefined && until < from ? [issue('until', 'ENDS_BEFORE_IT_BEGINS')] : [];
}

export function checkText(path: string, text: string): InputIssueAnswer[] {
  if (text.trim() === '') return [issue(path, 'REQUIRED')];
  return text.length > 2_000 ? [issue(path, 'TOO_LONG')] : [];
}
