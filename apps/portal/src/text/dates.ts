import { type DateRefusal, formatWareki, type PartialDate, precisionOf } from '@banso/domain/foundation';
import { currentLocale, m } from './text.ts';

const TOKYO = 'Asia/Tokyo';

function utc(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

const englishParts: Record<'year' | 'month' | 'day', Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'short' },
  day: { year: 'numeric', month: 'short', day: 'numeric' },
};

function english(date: PartialDate, extra: Intl.DateTimeFormatOptions = {}): string {
  const padded = `${date}-01-01`.slice(0, 10);
  const options = { ...englishParts[precisionOf(date)], ...extra, timeZone: 'UTC' };
  return new Intl.DateTimeFormat('en-GB', options).format(utc(padded));
}

/** 令和8年11月23日, or 23 Nov 2026; a partial date as far as it is known. */
export function formatDate(date: string): string {
  return currentLocale() === 'ja' ? formatWareki(date as PartialDate) : english(date as PartialDate);
}

/** R8.11.23, or 23 Nov 2026: for tables. */
export function formatDateShort(date: string): string {
  return currentLocale() === 'ja' ? formatWareki(date as PartialDate, 'short') : english(date as PartialDate);
}

/** 令和8年11月23日（月）, or Mon, 23 Nov 2026. */
export function formatDay(date: string): string {
  if (currentLocale() === 'en') return english(date as PartialDate, { weekday: 'short' });
  const weekday = new Intl.DateTimeFormat('ja-JP', { weekday: 'short', timeZone: 'UTC' }).format(utc(date));
  return `${formatWareki(date as PartialDate)}（${weekday}）`;
}

/** The civil day in Japan of an instant. */
export function dayOf(instant: string | Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: TOKYO }).format(new Date(instant));
}

/** 10:32, in Japan. */
export function formatTime(instant: string | Date): string {
  const options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: TOKYO } as const;
  return new Intl.DateTimeFormat('en-GB', options).format(new Date(instant));
}

/** 08:30〜17:15, or 08:30–17:15. */
export const formatHours = (from: string, until: string): string =>
  `${from}${currentLocale() === 'ja' ? '〜' : '–'}${until}`;

/** R8.11.23 10:32 */
export function formatDateTime(instant: string | Date): string {
  return `${formatDateShort(dayOf(instant))} ${formatTime(instant)}`;
}

/** Today in Japan, `YYYY-MM-DD`. */
export const today = (): string => dayOf(new Date());

const englishEras: Record<string, string> = {
  明治: 'Meiji',
  大正: 'Taisho',
  昭和: 'Showa',
  平成: 'Heisei',
  令和: 'Reiwa',
};

const eraName = (era: string): string => (currentLocale() === 'ja' ? era : (englishEras[era] ?? era));

/** Says plainly why typed text is not a date. */
export function explainDateRefusal(refusal: DateRefusal): string {
  switch (refusal.reason) {
    case 'empty':
      return m.ui_date_empty();
    case 'notADate':
      return m.ui_date_unreadable();
    case 'eraNeeded':
      return m.ui_date_era_needed();
    case 'kanjiNumerals':
      return m.ui_date_kanji_numerals();
    case 'impossibleDay':
      if (refusal.day === undefined || refusal.month < 1 || refusal.month > 12) {
        return m.ui_date_impossible_month({ month: refusal.month });
      }
      return m.ui_date_impossible({ date: impossible(refusal.year, refusal.month, refusal.day) });
    case 'beforeEra':
      return m.ui_date_before_era({ era: eraName(refusal.era), day: formatDate(refusal.firstDay) });
    case 'beyondEra':
      return m.ui_date_beyond_era({ era: eraName(refusal.era), day: formatDate(refusal.lastDay) });
    case 'tooEarly':
      return m.ui_date_too_early({ day: formatDate(refusal.earliest) });
  }
}

function impossible(year: number, month: number, day: number): string {
  if (currentLocale() === 'en') return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return `${formatWareki(String(year) as PartialDate)}${month}月${day}日`;
}
