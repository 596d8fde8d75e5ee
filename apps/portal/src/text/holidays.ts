import holidays from '@holiday-jp/holiday_jp/lib/holidays.js';

interface Holiday {
  readonly name: string;
  readonly name_en: string;
}

const byDate = ((holidays as { default?: unknown }).default ?? holidays) as Readonly<Record<string, Holiday>>;

/** National holidays of Japan, looked up by `YYYY-MM-DD`: a `Date` would bring the machine's time zone in. */
export function holidayName(date: string, locale: 'ja' | 'en'): string | undefined {
  const holiday = byDate[date];
  return locale === 'ja' ? holiday?.name : holiday?.name_en;
}

export const isHoliday = (date: string): boolean => date in byDate;
