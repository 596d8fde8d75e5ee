import { AGENCY_OFFICES, addDays, type CivilDate } from '@banso/domain/foundation';
import { demoStaff } from '../demo/staff.data.ts';
import { workdayBefore } from './days.ts';
import type { Random } from './random.ts';
import type { Worker } from './step.ts';

/** Who works in an office, by what they do there. */
export interface Team {
  /** The outreach worker of this case, who qualifies. */
  readonly outreach: Worker;
  /** Who takes over, where someone does. */
  readonly successor: Worker;
  /** Has the role, but none of the grounds of 3(3). */
  readonly unqualified: Worker | null;
  readonly consult: Worker;
  readonly chief: Worker;
  readonly supervisor: Worker;
  readonly employment: Worker;
}

export const manager: Worker = 'manager';
/** Decides along an approval route; in the other offices one person decides. */
export const CIRCULATING_OFFICE = 'north';
/** Has nothing but a licence (`willLapse`), which ends within the year. */
export const LAPSING: Worker = 'outreach2-east';
export const lapseDay = (today: CivilDate): CivilDate => workdayBefore(addDays(today, -40));

export function staffByKey(key: Worker) {
  const found = demoStaff.find((person) => person.key === key);
  if (found === undefined) throw new Error(`nobody in the demo world is called ${key}`);
  return found;
}

export const townStaff = (code: string): Worker => (code === '113654' ? 'town-ogano' : `town-${code}`);

export const officeIndexOf = (officeKey: string): number => AGENCY_OFFICES.findIndex(({ id }) => id === officeKey);

export function teamOf(random: Random, officeKey: string, opened: CivilDate, today: CivilDate): Team {
  const [first, second] =
    officeKey === 'chichibu'
      ? ['outreach-chichibu', 'outreach3-chichibu']
      : [`outreach-${officeKey}`, `outreach2-${officeKey}`];
  // Nobody is assigned to whose licence is about to end.
  const free = second !== LAPSING || opened < addDays(lapseDay(today), -20);
  const swapped = random.chance(officeKey === 'chichibu' ? 0.25 : 0.45) && free;
  return {
    outreach: swapped ? second : first,
    // The second one's licence may run out, the first one's does not.
    successor: first,
    unqualified: officeKey === 'chichibu' ? 'outreach2-chichibu' : null,
    consult: `consult-${officeKey}`,
    chief: `chief-${officeKey}`,
    supervisor: `supervisor-${officeKey}`,
    employment: `employment-${officeKey}`,
  };
}
