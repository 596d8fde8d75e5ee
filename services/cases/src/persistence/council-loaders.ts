import { accessOf } from '@banso/domain/council';
import { groupInOrder, inOrder } from '@banso/service-kit';
import DataLoader from 'dataloader';
import type { CasesLoaderScope } from '../scope.ts';
import { type CaseRow, casesByIds } from './cases.ts';
import { councilNotesOfCases } from './council-notes.ts';
import {
  councilOriginalsOf,
  peopleOfCouncilSessions,
  statementsOfCouncilPeople,
  transfersOfCouncilPeople,
  transfersOfNotes,
} from './council-people.ts';
import { attendanceOfCouncilSessions, councilSessionsByIds, sessionsOfCouncils } from './council-sessions.ts';
import { councilMembersByIds, membersOfCouncils, type OpenCouncilRow, openCouncils } from './councils.ts';

type Read<R> = (scope: CasesLoaderScope, ids: readonly string[]) => Promise<R[]>;

/** Everything of a council, each edge in one statement an operation, and each shut to whoever holds no key today. */
export function councilLoaders(scope: CasesLoaderScope) {
  /** Keyed by nothing but the caller: one look at the list of members an operation. The domain decides again. */
  const open = new DataLoader<'own', OpenCouncilRow[]>(async () => {
    if (!scope.permit('council:take', { organisationId: scope.actor.organisationId }).allowed) return [[]];
    const rows = (await openCouncils(scope)).filter(({ own }) => accessOf(own, scope.today).open);
    return [[...new Map(rows.map((row) => [row.id, row])).values()]];
  });
  const isOpen = async () => {
    const ids = new Set((await open.load('own')).map(({ id }) => id));
    return (row: { readonly councilId: string }) => ids.has(row.councilId);
  };
  const many = <R extends { readonly councilId: string }>(read: Read<R>, keyOf: (row: R) => string) =>
    new DataLoader<string, R[]>(async (ids) =>
      groupInOrder(ids, (await read(scope, ids)).filter(await isOpen()), keyOf),
    );
  const one = <R extends { readonly councilId: string }>(read: Read<R>, keyOf: (row: R) => string) =>
    new DataLoader<string, R | null>(async (ids) =>
      inOrder(ids, (await read(scope, ids)).filter(await isOpen()), keyOf),
    );
  return {
    openCouncils: open,
    membersOfCouncil: many(membersOfCouncils, (row) => row.councilId),
    councilMemberById: one(councilMembersByIds, (row) => row.id),
    sessionsOfCouncil: many(sessionsOfCouncils, (row) => row.councilId),
    councilSessionById: one(councilSessionsByIds, (row) => row.id),
    attendanceOfCouncilSession: many(attendanceOfCouncilSessions, (row) => row.sessionId),
    peopleOfCouncilSession: many(peopleOfCouncilSessions, (row) => row.sessionId),
    statementsOfCouncilPerson: many(statementsOfCouncilPeople, (row) => row.personId),
    councilOriginals: many(councilOriginalsOf, (row) => row.targetId),
    transfersOfCouncilPerson: many(transfersOfCouncilPeople, (row) => row.personId),
    transferOfNote: one(transfersOfNotes, (row) => row.noteId),
    /** A case into which something was moved: null where the member does not reach it, which is no attempt at it. */
    caseInSight: new DataLoader<string, CaseRow | null>(async (ids) =>
      inOrder(
        ids,
        (await casesByIds(scope, ids)).filter((row) => scope.permit('case:read', row).allowed),
        (row) => row.id,
      ),
    ),
    councilNotesOfCase: new DataLoader((ids: readonly string[]) =>
      councilNotesOfCases(scope, ids).then((rows) => groupInOrder(ids, rows, (row) => row.caseId)),
    ),
  };
}
