import { addDays, civilDate, civilDateOf, dayOfWeek, daysInMonth, partsOf } from '@banso/domain/foundation';

const weekdays = '月火水木金土日';
const inWords: Readonly<Record<string, number>> = { 今日: 0, 本日: 0, 明日: 1, あした: 1, 明後日: 2, あさって: 2 };

/**
 * A day soon to come, as people say it: 12/3, 1203, 12月3日, 木曜, 来週木曜, 明日. Only for what is promised, never for
 * what happened: the year is not asked, so the next such day from today on is meant. Anything else is undefined.
 */
export function readNearDate(text: string, today: string): string | undefined {
  const typed = text.normalize('NFKC').replaceAll(/\s/g, '');
  const from = civilDate(today);
  const days = inWords[typed];
  if (days !== undefined) return addDays(from, days);
  const named = /^(今週|来週|再来週)?の?([月火水木金土日])(?:曜日?)?$/.exec(typed);
  if (named) return weekdayNear(today, named[1], weekdays.indexOf(named[2] ?? ''));
  const written =
    /^(\d{1,2})[/.](\d{1,2})$/.exec(typed) ?? /^(\d{1,2})月(\d{1,2})日?$/.exec(typed) ?? /^(\d{2})(\d{2})$/.exec(typed);
  return written ? nextOf(today, Number(written[1]), Number(written[2])) : undefined;
}

const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

export const daysSinceMonday = (day: string): number => week.indexOf(dayOfWeek(civilDate(day)));

/** Without a week, the next such weekday from tomorrow on; with one, the day in that week, which begins on Monday. */
function weekdayNear(today: string, inWeek: string | undefined, weekday: number): string | undefined {
  const from = civilDate(today);
  const now = daysSinceMonday(today);
  if (inWeek === undefined) return addDays(from, (weekday - now + 7) % 7 || 7);
  const ahead = weekday - now + { 今週: 0, 来週: 7, 再来週: 14 }[inWeek as '今週'];
  return ahead < 0 ? undefined : addDays(from, ahead);
}

function nextOf(today: string, month: number, day: number): string | undefined {
  const { year } = partsOf(civilDate(today));
  const days = [year, year + 1].map((each) => civilDateOf(each, month, day));
  return days.flatMap((each) => (each.ok && each.value >= today ? [each.value] : []))[0];
}

/** The same day some months later, or that month's last. */
export function monthsAfter(day: string, months: number): string {
  const { year, month, day: date } = partsOf(civilDate(day));
  const index = year * 12 + month - 1 + months;
  const [inYear, inMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const found = civilDateOf(inYear, inMonth, Math.min(date, daysInMonth(inYear, inMonth)));
  if (!found.ok) throw new Error('a month has no last day');
  return found.value;
}
