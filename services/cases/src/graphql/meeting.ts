import { isUuid } from '@banso/domain/foundation';
import type {
  AgendaItemResolvers,
  AttendanceResolvers,
  MeetingResolvers,
  MeetingSavedResolvers,
} from '../generated/graphql.ts';
import type { MeetingRow } from '../persistence/meetings.ts';
import { placeOf } from '../persistence/sealed-columns.ts';
import { shownWords } from '../reads/shown-words.ts';
import type { CasesScope } from '../scope.ts';

/** A meeting that the caller may see: of an office within reach, by a role that reads cases. */
export async function meetingFor(scope: CasesScope, id: string): Promise<MeetingRow | null> {
  const meeting = isUuid(id) ? await scope.loaders.meetingById.load(id) : null;
  if (meeting === null) return null;
  const permitted = scope.permit('case:read', meeting);
  if (permitted.allowed) return meeting;
  await scope.refuse('case:read', permitted, [meeting.id]);
  return null;
}

export const Meeting: MeetingResolvers = {
  __resolveReference: ({ id }, scope) => meetingFor(scope, id),
  office: ({ officeId }) => ({ id: officeId }),
  attendance: ({ id }, _, scope) => scope.loaders.attendanceOfMeeting.load(id),
  agenda: ({ id }, _, scope) => scope.loaders.agendaOfMeeting.load(id),
  minutes: async (row, _, scope) => {
    if (row.minutesSealed === null || !scope.permit('note:read', row).allowed) return null;
    scope.audit.shown('plan', [row.id]);
    return scope.loaders.opened.load({
      place: placeOf(row.organisationId, 'meeting', 'minutes', row.id),
      sealed: row.minutesSealed,
    });
  },
};

export const Attendance: AttendanceResolvers = {
  staff: ({ staffId }) => (staffId === null ? null : { id: staffId }),
  agency: ({ agencyId }) => (agencyId === null ? null : { id: agencyId }),
};

export const AgendaItem: AgendaItemResolvers = {
  plan: async ({ planId }, _, scope) => {
    const plan = await scope.loaders.planById.load(planId);
    if (plan === null) throw new Error('an agenda is seen without its plan');
    return plan;
  },
  opinion: (row, _, scope) =>
    shownWords(scope, 'plan', row, { table: 'agenda_item', column: 'opinion', rowId: row.id }, row.opinionSealed),
};

export const MeetingSaved: MeetingSavedResolvers = {
  meeting: async ({ meetingId }, _, scope) => {
    const meeting = await meetingFor(scope, meetingId);
    if (meeting === null) throw new Error('a meeting that was just saved cannot be read');
    return meeting;
  },
};
