import type { CivilDate } from '@banso/domain/foundation';

export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

const NINE_HOURS = 9 * 60 * 60 * 1000;

/** The civil day in Japan, which has had one offset and no summer time since 1951. */
export function civilDateInJapan(moment: Date): CivilDate {
  return new Date(moment.getTime() + NINE_HOURS).toISOString().slice(0, 10) as CivilDate;
}
