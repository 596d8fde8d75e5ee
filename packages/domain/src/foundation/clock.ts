import { addDays, type CivilDate, civilDate, parseCivilDate, toDayNumber } from './civil-date.ts';
import { err, ok, type Result } from './result.ts';

/** A moment as the wall clock in Japan shows it. */
export type JapanTime = {
  readonly date: CivilDate;
  /** Minutes since midnight, 0 to 1439. */
  readonly minute: number;
  readonly second: number;
};

export type InstantError = 'notAnInstant';

export const MINUTES_A_DAY = 1440;

/** Japan has kept +09:00 all year since 1952, so no time zone data is needed. */
const JAPAN_OFFSET = 9 * 60;
const INSTANT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:(Z)|([+-])(\d{2}):?(\d{2}))$/i;
const UNIX_EPOCH = civilDate('1970-01-01');

/** Reads an ISO 8601 date and time that states its offset, whichever it is. A time without offset is refused. */
export function toJapanTime(instant: string): Result<JapanTime, InstantError> {
  const match = INSTANT.exec(instant);
  const date = match && parseCivilDate(match[1] as string);
  // At the very ends of the calendar the day in Japan might have no date.
  if (!match || !date?.ok || date.value < '0002' || date.value >= '9999') return err('notAnInstant');
  const [hour, minute, second, offsetHours, offsetMinutes] = [2, 3, 4, 7, 8].map((group) =>
    Number(match[group] ?? 0),
  ) as [number, number, number, number, number];
  if (hour > 23 || minute > 59 || second > 59 || offsetHours > 14 || offsetMinutes > 59) return err('notAnInstant');
  const offset = (offsetHours * 60 + offsetMinutes) * (match[6] === '-' ? -1 : 1);
  const japanMinutes = toDayNumber(date.value) * MINUTES_A_DAY + hour * 60 + minute - offset + JAPAN_OFFSET;
  const day = Math.floor(japanMinutes / MINUTES_A_DAY);
  return ok({ date: addDays(UNIX_EPOCH, day), minute: japanMinutes - day * MINUTES_A_DAY, second });
}

/** Negative, zero or positive; to the second. */
export function compareJapanTimes(a: JapanTime, b: JapanTime): number {
  const days = toDayNumber(a.date) - toDayNumber(b.date);
  return (days * MINUTES_A_DAY + a.minute - b.minute) * 60 + a.second - b.second;
}
