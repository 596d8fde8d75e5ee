import { addDays } from '@banso/domain/foundation';
import type { CaseWriter } from '../case-writer.ts';
import { anotherRelative, assign, intake } from './intake.ts';

/** Contacts until the horizon. */
export const live = (w: CaseWriter): void => w.until(addDays(w.setting.horizon, 1));

export const begin = (w: CaseWriter): void => {
  intake(w);
  w.wait(0, 4);
  if (w.random.chance(0.25)) anotherRelative(w);
  assign(w);
  w.pace = w.random.chance(0.5) ? [2, 7] : [3, 10];
};
