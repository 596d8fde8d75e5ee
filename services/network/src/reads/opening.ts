import { type CivilDate, dayOfWeek, toJapanTime } from '@banso/domain/foundation';
import { isHoliday } from '@banso/service-kit';

export interface OpeningMoment {
  /** mon … sun, or null on a national holiday, when weekly hours do not hold. */
  readonly day: string | null;
  /** HH:MM in Japan. */
  readonly time: string;
}

export function openingMoment(now: Date): OpeningMoment {
  const read = toJapanTime(now.toISOString());
  if (!read.ok) throw new RangeError('the clock is outside the calendar');
  const { date, minute } = read.value;
  const two = (value: number): string => String(value).padStart(2, '0');
  return { day: weekdayOf(date), time: `${two(Math.floor(minute / 60))}:${two(minute % 60)}` };
}

const weekdayOf = (date: CivilDate): string | null => (isHoliday(date) ? null : dayOfWeek(date));

/** From the opening minute up to, and without, the closing one. */
export function isOpenAt(
  weekly: readonly { readonly day: string; readonly opens: string; readonly closes: string }[],
  { day, time }: OpeningMoment,
): boolean {
  return weekly.some((hours) => hours.day === day && hours.opens <= time && time < hours.closes);
}
