import type { AttendeeChoicesFragment, PlanForMeetingFragment, TeamRole } from '../../graphql/generated/graphql.ts';
import { officesInWords } from '../plan/staff-choices.ts';

export interface TeamMember {
  readonly staffId: string;
  readonly name: string;
  readonly affiliation: string;
  readonly role: TeamRole;
}

/** Who now works on the cases whose plans are on the table, each once, without those who are asked already. */
export function teamAtTable(
  plans: readonly Pick<PlanForMeetingFragment, 'case'>[],
  choices: AttendeeChoicesFragment,
  taken: readonly (string | null)[],
): TeamMember[] {
  const found = new Map<string, TeamMember>();
  for (const { worker, role, until } of plans.flatMap((plan) => plan.case.assignments)) {
    if (until !== null || worker === null || taken.includes(worker.id) || found.has(worker.id)) continue;
    const colleague = choices.staffMembers?.nodes.find(({ id }) => id === worker.id);
    const affiliation = officesInWords(colleague?.offices ?? []);
    found.set(worker.id, { staffId: worker.id, name: worker.displayName, affiliation, role });
  }
  return [...found.values()];
}
