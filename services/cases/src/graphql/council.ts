import { accessOf, keepsRoster } from '@banso/domain/council';
import type {
  CouncilAttendanceResolvers,
  CouncilMemberResolvers,
  CouncilResolvers,
  CouncilSavedResolvers,
  CouncilSessionResolvers,
} from '../generated/graphql.ts';
import type { CouncilMemberRow } from '../persistence/councils.ts';
import { councilWords, openCouncil, optionalCouncilWords } from '../reads/council.ts';

/** Article 9 of the Act. Whatever comes here was loaded for a member with access. */
export const Council: CouncilResolvers = {
  name: ({ id, organisationId, nameSealed }, _, scope) =>
    councilWords(scope, { organisationId, councilId: id }, { table: 'council', column: 'name', rowId: id }, nameSealed),
  members: ({ id }, _, scope) => scope.loaders.membersOfCouncil.load(id),
  sessions: ({ id }, _, scope) => scope.loaders.sessionsOfCouncil.load(id),
  keepsRoster: async ({ id, own }, _, scope) =>
    keepsRoster(own, await scope.loaders.membersOfCouncil.load(id), scope.today),
  ownMemberId: ({ own }) => own.id,
};

const ofMember = (column: string, row: CouncilMemberRow) => ({ table: 'council_member', column, rowId: row.id });

export const CouncilMember: CouncilMemberResolvers = {
  name: (row, _, scope) => councilWords(scope, row, ofMember('name', row), row.nameSealed),
  body: (row, _, scope) => optionalCouncilWords(scope, row, ofMember('body', row), row.bodySealed),
  staff: ({ staffId }) => (staffId === null ? null : { id: staffId }),
  endedBy: ({ endedBy }) => (endedBy === null ? null : { id: endedBy }),
  endReason: (row, _, scope) => optionalCouncilWords(scope, row, ofMember('end_reason', row), row.endReasonSealed),
  hasAccess: (row, _, { today }) => accessOf(row, today).open,
  accessReasons: (row, _, { today }) => {
    const access = accessOf(row, today);
    return access.open ? [] : [...access.reasons];
  },
};

const ofSession = (column: string, rowId: string) => ({ table: 'council_session', column, rowId });

export const CouncilSession: CouncilSessionResolvers = {
  council: async ({ councilId }, _, scope) => {
    const council = await openCouncil(scope, councilId);
    if (council === null) throw new Error('a session is seen without its council');
    return council;
  },
  place: (row, _, scope) => optionalCouncilWords(scope, row, ofSession('place', row.id), row.placeSealed),
  minutes: (row, _, scope) => optionalCouncilWords(scope, row, ofSession('minutes', row.id), row.minutesSealed),
  minutesOriginals: ({ id }, _, scope) => scope.loaders.councilOriginals.load(id),
  attendance: ({ id }, _, scope) => scope.loaders.attendanceOfCouncilSession.load(id),
  people: ({ id }, _, scope) => scope.loaders.peopleOfCouncilSession.load(id),
  calledBy: ({ calledBy }) => ({ id: calledBy }),
  recordedBy: ({ recordedBy }) => (recordedBy === null ? null : { id: recordedBy }),
  confirmedBy: ({ confirmedBy }) => (confirmedBy === null ? null : { id: confirmedBy }),
};

export const CouncilAttendance: CouncilAttendanceResolvers = {
  name: async (row, _, scope) => {
    const place = { table: 'council_attendance', column: 'name', rowId: row.id };
    if (row.nameSealed !== null) return councilWords(scope, row, place, row.nameSealed);
    const member = await scope.loaders.councilMemberById.load(row.memberId ?? '');
    return member === null ? '' : councilWords(scope, member, ofMember('name', member), member.nameSealed);
  },
  body: async (row, _, scope) => {
    const place = { table: 'council_attendance', column: 'body', rowId: row.id };
    if (row.memberId === null) return optionalCouncilWords(scope, row, place, row.bodySealed);
    const member = await scope.loaders.councilMemberById.load(row.memberId);
    return member === null ? null : optionalCouncilWords(scope, member, ofMember('body', member), member.bodySealed);
  },
  member: ({ memberId }, _, scope) => (memberId === null ? null : scope.loaders.councilMemberById.load(memberId)),
  pledgedOn: async ({ memberId, pledgedOn }, _, scope) =>
    memberId === null ? pledgedOn : ((await scope.loaders.councilMemberById.load(memberId))?.pledgedOn ?? null),
};

export const CouncilSaved: CouncilSavedResolvers = {
  council: ({ councilId }, _, scope) => openCouncil(scope, councilId),
  session: ({ sessionId }, _, scope) => (sessionId === null ? null : scope.loaders.councilSessionById.load(sessionId)),
  case: ({ caseId }, _, scope) => (caseId === null ? null : scope.loaders.caseById.load(caseId)),
};
