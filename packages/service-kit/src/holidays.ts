import holidayJp from '@holiday-jp/holiday_jp';

const days: Readonly<Record<string, { readonly name: string } | undefined>> = holidayJp.holidays;

/** Looked up by date string: the library's own date arithmetic depends on the machine's time zone. */
export function isHoliday(date: string): boolean {
  return Object.hasOwn(days, date);
}

export function holidayName(date: string): string | undefined {
  return Object.hasOwn(days, date) ? days[date]?.name : undefined;
}
