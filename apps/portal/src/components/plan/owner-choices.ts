import type { PlanChoicesFragment } from '../../graphql/generated/graphql.ts';
import { agencyKindWord } from '../domain-words.ts';
import { agencyName } from './item-owner.ts';
import type { OwnerChoices } from './items-fields.tsx';
import { matchesColleague, staffChoices } from './staff-choices.ts';

/** Null where a part of the system that names them does not answer: then nobody could be chosen, and a choice made before would be lost. */
export function ownerChoices(
  { agencies, staffMembers }: PlanChoicesFragment,
  ownOffices: readonly string[],
): OwnerChoices | null {
  if (agencies === null || staffMembers === null) return null;
  return {
    agencies: agencies.nodes.map((agency) => ({
      value: agency.id,
      label: agencyName(agency),
      description: agencyKindWord(agency.kind),
    })),
    staff: staffChoices(staffMembers.nodes, ownOffices),
    matchesStaff: matchesColleague(staffMembers.nodes),
  };
}
