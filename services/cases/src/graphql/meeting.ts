import type {
  AgendaItemResolvers,
  AttendanceResolvers,
  MeetingResolvers,
  MeetingSavedResolvers,
} from '../generated/graphql.ts';
import { meetingFor, minutesOf } from '../reads/meeting.ts';
import { shownWords } from '../reads/shown-words.ts';

export const Meeting: MeetingResolvers = {
  __resolveReference: ({ id }, scope) => meetingFor(scope, id),
  office: ({ officeId }) => ({ id: officeId }),
  attendance: ({ id }, _, scope) => scope.loaders.attendanceOfMeeting.load(id),
  agenda: ({ id }, _, scope) => scope.loaders.agendaOfMeeting.load(id),
  minutes: (row, _, scope) => minutesOf(scope, row),
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
