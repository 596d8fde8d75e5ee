import { today } from './dates.ts';

/** Whole days from today in Japan to a day; negative once it has passed. */
export const daysUntil = (day: string): number =>
  Math.round((Date.parse(`${day}T00:00Z`) - Date.parse(`${today()}T00:00Z`)) / 86_400_000);
