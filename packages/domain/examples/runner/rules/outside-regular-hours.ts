import holidayJp from '@holiday-jp/holiday_jp';
import { toJapanTime } from '../../../src/foundation/index.ts';
import { outsideRegularHours as derive, type OfficeCalendar, readOfficeCalendar } from '../../../src/outreach/index.ts';
import { compare, same } from '../comparison.ts';
import { flag, list, map, optional, type Raw, text } from '../fields.ts';
import { Malformed, quoted } from '../malformed.ts';
import { checkUnusedEdition } from './edition.ts';
import type { Rule } from './rule.ts';

const isHoliday = (date: string): boolean => Object.hasOwn(holidayJp.holidays, date);

/** Clause 3(1)イ: derived from the times and the office's calendar. */
export const outsideRegularHours: Rule = {
  caseKeys: [],
  run: ({ raw, edition }) => {
    checkUnusedEdition(edition);
    const given = map(raw.facts, 'facts', ['at', 'until', 'office']);
    const at = instant(given.at, 'facts.at');
    const until = optional(given.until, (value) => instant(value, 'facts.until'));
    const office = readOffice(given.office ?? {});
    return compare(
      raw.expect,
      { outside: same('outside', flag, (finding: { readonly outside: boolean }) => finding.outside) },
      () => derive({ at, until }, office, isHoliday),
    );
  },
};

function instant(value: Raw | undefined, at: string): string {
  const written = text(value, at);
  if (!toJapanTime(written).ok) throw new Malformed(`${at} is no date and time with offset: ${quoted(written)}`);
  return written;
}

function readOffice(value: Raw): OfficeCalendar {
  const given = map(value, 'facts.office', ['weekly', 'closed', 'open']);
  const calendar = readOfficeCalendar({
    weekly: optional(given.weekly, readWeekly),
    closed: optional(given.closed, (days) => texts(days, 'facts.office.closed')),
    open: optional(given.open, (days) => texts(days, 'facts.office.open')),
  });
  if (!calendar.ok) throw new Malformed(`facts.office: ${calendar.error.code} ${quoted(calendar.error.text)}`);
  return calendar.value;
}

const readWeekly = (value: Raw): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(map(value, 'facts.office.weekly')).map(([day, hours]) => [
      day,
      text(hours, `facts.office.weekly.${day}`),
    ]),
  );

const texts = (value: Raw, at: string): readonly string[] => list(value, at).map((each) => text(each, at));
