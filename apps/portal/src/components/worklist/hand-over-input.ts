import type { HandOverCaseFragment, ReassignCaseInput, TeamRole } from '../../graphql/generated/graphql.ts';

export type Held = Pick<HandOverCaseFragment, 'id' | 'assignments'>;

/** Whose place is taken: the one whose cases these are, where they hold the role in it, else whoever holds it; null for nobody. */
export function holderOf({ assignments }: Held, role: TeamRole, worker: string | undefined) {
  const holders = assignments.filter((each) => each.role === role && each.until === null && each.worker !== null);
  return (holders.find((each) => each.worker?.id === worker) ?? holders[0])?.worker ?? null;
}

export interface HandOverChoice {
  readonly role: TeamRole;
  /** The one for all; empty where each case has its own. */
  readonly toAll: string;
  readonly toEach: ReadonlyMap<string, string>;
  readonly included: ReadonlySet<string>;
  readonly worker: string | undefined;
}

/** The cases that are chosen and have someone to go to. */
export function casesToHandOver(cases: readonly Held[], choice: HandOverChoice): ReassignCaseInput[] {
  const { role, toAll, toEach, included, worker } = choice;
  return cases
    .filter(({ id }) => included.has(id))
    .map((each) => ({
      caseId: each.id,
      fromWorkerId: holderOf(each, role, worker)?.id ?? null,
      toWorkerId: toAll || (toEach.get(each.id) ?? ''),
    }))
    .filter(({ toWorkerId }) => toWorkerId !== '');
}
