import { addDays, type CivilDate, daysBetween } from '../foundation/index.ts';
import type { CaseEventType } from './case-event.ts';
import { deriveStage, isActiveStage, type Stage, stages } from './stage.ts';

/** What happened to one case, as far as the intensity of support follows from it. */
export interface CaseCourse {
  readonly openedOn: CivilDate;
  /** In the order in which they happened; those that move no stage may be left out. */
  readonly happenings: readonly { readonly type: CaseEventType; readonly on: CivilDate }[];
  readonly contacts: readonly CivilDate[];
}

export interface StageFrom {
  readonly stage: Stage;
  readonly from: CivilDate;
}

/** Contacts in a stage, beside the days that cases spent in it. */
export interface StageIntensity {
  readonly stage: Stage;
  readonly contacts: number;
  readonly days: number;
  /** To one decimal; null where all cases together spent less than a month there, which says nothing yet. */
  readonly perMonth: number | null;
}

/** As in the reckoning of service: thirty days are a month. */
const DAYS_OF_A_MONTH = 30;

/** From which day each stage held. On a day on which it changed, what it changed to holds for the whole day. */
export function stagesFrom({ openedOn, happenings }: Pick<CaseCourse, 'openedOn' | 'happenings'>): StageFrom[] {
  const course: StageFrom[] = [{ stage: 'INTAKE', from: openedOn }];
  happenings.forEach(({ on }, index) => {
    const stage = deriveStage(happenings.slice(0, index + 1));
    if (course.at(-1)!.from === on) course.pop();
    if (course.at(-1)?.stage !== stage) course.push({ stage, from: on });
  });
  return course;
}

/**
 * 3(1)ア, supporting intensively: contacts a month, for each stage in which a case is worked on. Every contact counts,
 * also the letter and the door that stayed shut: it says how close the support is, and ranks nobody.
 */
export function supportIntensity(
  courses: readonly CaseCourse[],
  period: { readonly from: CivilDate; readonly until: CivilDate },
): StageIntensity[] {
  const days = new Map<Stage, number>();
  const contacts = new Map<Stage, number>();
  for (const course of courses) {
    const stretches = stagesFrom(course);
    stretches.forEach(({ stage, from }, index) => {
      const next = stretches[index + 1]?.from;
      add(days, stage, daysWithin(period, from, next === undefined ? period.until : addDays(next, -1)));
    });
    for (const day of course.contacts) {
      if (day < period.from || day > period.until) continue;
      add(contacts, (stretches.findLast(({ from }) => from <= day) ?? stretches[0]!).stage, 1);
    }
  }
  return stages.filter(isActiveStage).map((stage) => {
    const [of, within] = [contacts.get(stage) ?? 0, days.get(stage) ?? 0];
    const perMonth = within < DAYS_OF_A_MONTH ? null : Math.round((of * DAYS_OF_A_MONTH * 10) / within) / 10;
    return { stage, contacts: of, days: within, perMonth };
  });
}

function daysWithin(
  period: { readonly from: CivilDate; readonly until: CivilDate },
  from: CivilDate,
  until: CivilDate,
) {
  const [first, last] = [from < period.from ? period.from : from, until > period.until ? period.until : until];
  return Math.max(0, daysBetween(first, last) + 1);
}

function add(counts: Map<Stage, number>, stage: Stage, more: number): void {
  counts.set(stage, (counts.get(stage) ?? 0) + more);
}
