import { parseDateText } from '@banso/domain/foundation';

/** 1978, S53, 昭和53年 or a whole birth date: the year in the Gregorian calendar, where it can be read. */
export function birthYearOf(typed: string): number | undefined {
  const reading = parseDateText(typed);
  return reading.ok ? Number(reading.value.slice(0, 4)) : undefined;
}
