import type { AttendeeInput } from '../generated/graphql.ts';
import type { Tx } from '../scope.ts';
import { caseworkIssue } from '../wording/casework-issues.ts';
import { type InputCheck, LINE } from './input-check.ts';

export interface Attendee {
  readonly id: string;
  readonly name: string;
  readonly affiliation: string;
  readonly staffId: string | null;
  readonly agencyId: string | null;
  readonly attended: boolean | null;
}

/** Who is asked to a meeting, or was there; ids are made by the caller. */
export function checkAttendees(check: InputCheck, given: readonly AttendeeInput[]): Attendee[] {
  const optional = (path: string, id: string | null | undefined) => (id ? check.id(path, id.toLowerCase()) : null);
  const seen = new Set<string>();
  return check.list('attendees', given).map((attendee, index) => {
    const path = `attendees.${index}`;
    const id = check.id(`${path}.id`, attendee.id.toLowerCase());
    if (seen.has(id)) check.issues.push(caseworkIssue(`${path}.id`, 'REPEATED'));
    seen.add(id);
    return {
      id,
      name: check.required(`${path}.name`, attendee.name, LINE),
      affiliation: check.required(`${path}.affiliation`, attendee.affiliation, LINE),
      staffId: optional(`${path}.staffId`, attendee.staffId),
      agencyId: optional(`${path}.agencyId`, attendee.agencyId),
      attended: attendee.attended ?? null,
    };
  });
}

/** An id that the caller made must not be another meeting's. */
export async function checkAttendeeIds(
  tx: Tx,
  check: InputCheck,
  organisationId: string,
  meetingId: string | null,
  attendees: readonly Attendee[],
): Promise<void> {
  const found = await tx.db.attendance.findMany({
    where: {
      organisationId,
      id: { in: attendees.map(({ id }) => id) },
      ...(meetingId === null ? {} : { NOT: { meetingId } }),
    },
    select: { id: true },
  });
  const taken = new Set(found.map(({ id }) => id));
  attendees.forEach((attendee, index) => {
    if (taken.has(attendee.id)) check.issues.push(caseworkIssue(`attendees.${index}.id`, 'USED_ELSEWHERE'));
  });
}

/** The list as it is now, in its order. */
export async function storeAttendees(
  tx: Tx,
  organisationId: string,
  meetingId: string,
  attendees: readonly Attendee[],
): Promise<void> {
  await tx.db.attendance.deleteMany({ where: { organisationId, meetingId } });
  await tx.db.attendance.createMany({
    data: attendees.map((attendee, position) => ({ ...attendee, organisationId, meetingId, position })),
  });
}
