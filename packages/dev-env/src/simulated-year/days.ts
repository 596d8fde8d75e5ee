import { addDays, type CivilDate, dayOfWeek, toDayNumber } from '@banso/domain/foundation';
import { isHoliday } from '@banso/service-kit';
import type { Random } from './random.ts';

/** 29 December to 3 January counts as closed. */
const atYearsEnd = (day: CivilDate): boolean => day.slice(5) >= '12-29' || day.slice(5) <= '01-03';

export const isWorkday = (day: CivilDate): boolean =>
  !['sat', 'sun'].includes(dayOfWeek(day)) && !isHoliday(day) && !atYearsEnd(day);

/** The day itself where the office works on it, else the next one. */
export function workdayFrom(day: CivilDate): CivilDate {
  let found = day;
  while (!isWorkday(found)) found = addDays(found, 1);
  return found;
}

export function workdayBefore(day: CivilDate): CivilDate {
  let found = addDays(day, -1);
  while (!isWorkday(found)) found = addDays(found, -1);
  return found;
}

/** A day for a contact: a working day as a rule, a weekend or holiday when the family can only then. */
export const contactDay = (random: Random, day: CivilDate): CivilDate =>
  isWorkday(day) || (random.chance(0.25) && !atYearsEnd(day)) ? day : workdayFrom(day);

/** A first call comes on a working day as a rule. */
export const openingDay = (random: Random, day: CivilDate): CivilDate =>
  isWorkday(day) || (random.chance(0.06) && !atYearsEnd(day)) ? day : workdayBefore(day);

/** An office's coordination meetings: every second Thursday, the offices taking turns. */
export function meetingDayFrom(officeIndex: number, from: CivilDate): CivilDate {
  for (let day = from; ; day = addDays(day, 1)) {
    const week = Math.floor(toDayNumber(day) / 7);
    if (dayOfWeek(day) === 'thu' && (week + officeIndex) % 2 === 0 && isWorkday(day)) return day;
  }
}

/** Minutes of the day as the moment that they are in Japan. */
export function momentOf(day: CivilDate, minutes: number): string {
  const part = (value: number) => String(value).padStart(2, '0');
  return `${day}T${part(Math.floor(minutes / 60))}:${part(minutes % 60)}:00+09:00`;
}

const EARLIEST = 8 * 60 + 30;
/** The last moment at which a contact ends. */
const LATEST = 21 * 60 + 15;

/** When each worker is taken, so that nobody is in two places at once. */
export class Diary {
  readonly #taken = new Map<string, [from: number, until: number][]>();

  /** The wished time, or the next one after it that is free, or else one before it; on a full day, how long is not known. */
  place(worker: string, day: CivilDate, wished: number, minutes: number): { start: number; isFree: boolean } {
    const key = `${worker}|${day}`;
    const taken = this.#taken.get(key) ?? [];
    const free = (start: number) => taken.every(([from, until]) => start >= until || from >= start + minutes);
    const last = LATEST - minutes;
    const first = Math.min(wished, last);
    let start = first;
    while (!free(start) && start < last) start = Math.min(start + 15, last);
    if (!free(start)) start = first;
    while (!free(start) && start > EARLIEST) start -= 15;
    const isFree = free(start);
    if (isFree) taken.push([start, start + minutes]);
    this.#taken.set(key, taken);
    return { start, isFree };
  }
}

/** When in the day: office hours, or an evening; on a free day between ten and four. */
export function hourOf(random: Random, day: CivilDate, eveningShare: number): number {
  if (!isWorkday(day)) return random.between(40, 64) * 15;
  return random.chance(eveningShare) ? random.between(70, 78) * 15 : random.between(35, 65) * 15;
}
