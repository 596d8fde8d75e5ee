import type {
  AgendaItemResolvers,
  AgendaOpinionResolvers,
  AttendanceResolvers,
  MeetingResolvers,
  MeetingSavedResolvers,
  MinutesOriginalResolvers,
} from '../generated/graphql.ts';
import { meetingFor, originalWords, wordsOfMeeting } from '../reads/meeting.ts';
import { shownWords } from '../reads/shown-words.ts';

export const Meeting: MeetingResolvers = {
  __resolveReference: ({ id }, scope) => meetingFor(scope, id),
  office: ({ officeId }) => ({ id: officeId }),
  attendance: ({ id }, _, scope) => scope.loaders.attendanceOfMeeting.load(id),
  agenda: ({ id }, _, scope) => scope.loaders.agendaOfMeeting.load(id),
  cancelledBy: ({ cancelledBy }) => (cancelledBy === null ? null : { id: cancelledBy }),
  cancelReason: (row, _, scope) => wordsOfMeeting(scope, row, 'cancel_reason', row.cancelReasonSealed),
  minutes: (row, _, scope) => wordsOfMeeting(scope, row, 'minutes', row.minutesSealed),
  confirmedBy: ({ confirmedBy }) => (confirmedBy === null ? null : { id: confirmedBy }),
  minutesOriginals: ({ id }, _, scope) => scope.loaders.minutesOriginalsOfMeeting.load(id),
};

export const Attendance: AttendanceResolvers = {
  staff: ({ staffId }) => (staffId === null ? null : { id: staffId }),
  agency: ({ agencyId }, _, scope) => (agencyId === null ? null : scope.loaders.agencyNames.load(agencyId)),
};

export const AgendaItem: AgendaItemResolvers = {
  plan: async ({ planId }, _, scope) => {
    const plan = await scope.loaders.planById.load(planId);
    if (plan === null) throw new Error('an agenda is seen without its plan');
    return plan;
  },
  opinion: (row, _, scope) =>
    shownWords(scope, 'plan', row, { table: 'agenda_item', column: 'opinion', rowId: row.id }, row.opinionSealed),
  opinions: ({ id }, _, scope) => scope.loaders.opinionsOfItem.load(id),
};

export const AgendaOpinion: AgendaOpinionResolvers = {
  inWriting: ({ by }) => by.attended === false,
  words: (row, _, scope) =>
    shownWords(scope, 'plan', row, { table: 'agenda_opinion', column: 'words', rowId: row.id }, row.wordsSealed),
};

export const MinutesOriginal: MinutesOriginalResolvers = {
  minutes: (row, _, scope) => originalWords(scope, row, 'minutes', row.minutesSealed),
  reason: (row, _, scope) => originalWords(scope, row, 'reason', row.reasonSealed),
  replacedBy: ({ replacedBy }) => ({ id: replacedBy }),
};

export const MeetingSaved: MeetingSavedResolvers = {
  meeting: async ({ meetingId }, _, scope) => {
    const meeting = await meetingFor(scope, meetingId);
    if (meeting === null) throw new Error('a meeting that was just saved cannot be read');
    return meeting;
  },
};
