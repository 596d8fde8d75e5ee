import {
  isActiveStage,
  type PromiseState,
  promiseUrgency,
  type Stage,
  stages,
  type TeamRole,
  teamRoles,
} from '../casework/index.ts';
import { addDays, type CivilDate } from '../foundation/index.ts';

/** Visits are counted over so many days, today among them. */
export const VISITS_OVER_DAYS = 30;
export const visitsSince = (today: CivilDate): CivilDate => addDays(today, 1 - VISITS_OVER_DAYS);

export interface WorkloadFacts {
  /** Every team that the worker is on now, also of a case that is set aside. */
  readonly teams: readonly { readonly caseId: string; readonly role: TeamRole; readonly stage: Stage }[];
  /** Days of the worker's visits, as who went or as companion; a day for each visit. */
  readonly visits: readonly CivilDate[];
  /** Promises of the cases that the worker answers for. */
  readonly promises: readonly { readonly state: PromiseState; readonly dueOn: CivilDate }[];
}

/** What one person carries: figures for sharing the work fairly. Nothing in them speaks of a client, and they add up. */
export interface Workload {
  /** Cases under way, each once, whatever the number of roles in it. */
  readonly cases: number;
  /** Cases set aside of whose team the worker still is: suspended, before all. A list of what one holds has both. */
  readonly setAside: number;
  readonly byRole: readonly { readonly role: TeamRole; readonly count: number }[];
  readonly byStage: readonly { readonly stage: Stage; readonly count: number }[];
  readonly visits: number;
  readonly openPromises: number;
  readonly overduePromises: number;
}

/** 3(1)ア: support can be close only where nobody carries too much of it. Cases set aside are not carried. */
export function workload({ teams, visits, promises }: WorkloadFacts, today: CivilDate): Workload {
  const carried = teams.filter(({ stage }) => isActiveStage(stage));
  const aside = new Set(teams.filter(({ stage }) => !isActiveStage(stage)).map(({ caseId }) => caseId));
  const cases = new Map(carried.map(({ caseId, stage }) => [caseId, stage]));
  const open = promises.filter(({ state }) => state === 'OPEN');
  const from = visitsSince(today);
  return {
    cases: cases.size,
    setAside: aside.size,
    byRole: counted(
      teamRoles,
      carried.map(({ role }) => role),
    ).map(([role, count]) => ({ role, count })),
    byStage: counted(stages, [...cases.values()]).map(([stage, count]) => ({ stage, count })),
    visits: visits.filter((day) => from <= day && day <= today).length,
    openPromises: open.length,
    overduePromises: open.filter(({ state, dueOn }) => promiseUrgency(state, dueOn, today) === 'overdue').length,
  };
}

/** In the order of the list, and only what there is. */
function counted<Value extends string>(order: readonly Value[], found: readonly Value[]): [Value, number][] {
  return order
    .map((value): [Value, number] => [value, found.filter((each) => each === value).length])
    .filter(([, count]) => count > 0);
}
