import type { AttendeeChoicesFragment } from '../../graphql/generated/graphql.ts';
import type { Viewer } from '../../graphql/viewer.tsx';
import { officesInWords } from '../plan/staff-choices.ts';
import type { AttendeeValues } from './attendees-fields.tsx';

/** Whoever calls a meeting or records it, as one of those on its list. */
export function ownAttendance(
  { id, displayName, organisation }: Pick<Viewer, 'id' | 'displayName' | 'organisation'>,
  choices: AttendeeChoicesFragment,
  attended: boolean,
): AttendeeValues {
  const offices = choices.staffMembers?.nodes.find((each) => each.id === id)?.offices ?? [];
  return {
    id: crypto.randomUUID(),
    name: displayName,
    affiliation: offices.length > 0 ? officesInWords(offices) : (organisation?.name ?? ''),
    staffId: id,
    agencyId: null,
    attended,
  };
}
