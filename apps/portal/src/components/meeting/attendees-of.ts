import type { MeetingDetailFragment } from '../../graphql/generated/graphql.ts';
import type { AttendeeValues } from './attendees-fields.tsx';

/** Those on the list of a meeting, as a form holds them; whoever did not say otherwise is taken to come. */
export const attendeesOf = (meeting: MeetingDetailFragment): AttendeeValues[] =>
  meeting.attendance.map(({ id, name, affiliation, attended, invitation, staff, agency }) => ({
    id,
    name,
    affiliation,
    attended: attended ?? invitation !== 'DECLINED',
    staffId: staff?.id ?? null,
    agencyId: agency?.id ?? null,
  }));
