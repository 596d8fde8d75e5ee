import type { InputIssueAnswer } from '@banso/service-kit';
import type { HoursRow } from '../persistence/agency-hours.ts';
import { issue } from '../wording/input-issues.ts';

const DAYS: readonly string[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const OPENS = /^([01]\d|2[0-3]):[0-5]\d$/;
const CLOSES = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

/** A week of seven days, each opened and closed a dozen times. */
const MOST_SPANS = 100;

/** What is wrong with a week of opening hours; nothing where it can stand. */
export function hoursIssues(path: string, weekly: readonly HoursRow[]): InputIssueAnswer[] {
  if (weekly.length > MOST_SPANS) return [issue(path, 'TOO_MANY_SPANS')];
  return weekly.flatMap((hours, index) => {
    const at = `${path}.${index}`;
    if (!DAYS.includes(hours.day)) return [issue(`${at}.day`, 'NOT_A_DAY')];
    if (!OPENS.test(hours.opens)) return [issue(`${at}.opens`, 'NOT_A_TIME')];
    if (!CLOSES.test(hours.closes)) return [issue(`${at}.closes`, 'NOT_A_TIME')];
    if (hours.closes <= hours.opens) return [issue(`${at}.closes`, 'CLOSES_FIRST')];
    const earlier = weekly.slice(0, index).filter(({ day }) => day === hours.day);
    const overlaps = earlier.some((other) => hours.opens < other.closes && other.opens < hours.closes);
    return overlaps ? [issue(at, 'HOURS_OVERLAP')] : [];
  });
}
