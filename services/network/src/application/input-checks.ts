import { toJapanTime } from '@banso/domain/foundation';
import type { InputIssueAnswer } from '@banso/service-kit';
import { issue } from '../wording/input-issues.ts';

const LONGEST = 4_000;

export function textIssue(path: string, text: string | null | undefined): InputIssueAnswer | false {
  return (text ?? '').length > LONGEST && issue(path, 'TOO_LONG');
}

export function requiredTextIssue(path: string, text: string): InputIssueAnswer | false {
  return text.trim() === '' ? issue(path, 'BLANK') : textIssue(path, text);
}

/** A moment states its offset; otherwise nobody knows which hour is meant. */
export function instantIssue(path: string, at: string | null | undefined): InputIssueAnswer | false {
  return at !== null && at !== undefined && !toJapanTime(at).ok && issue(path, 'NOT_AN_INSTANT');
}

/** One way of writing a moment, after it was checked. */
export const instant = (at: string): string => new Date(at).toISOString();
