import type { CouncilSessionState } from '@banso/domain/council';
import type { CasesLoaderScope } from '../scope.ts';
import { councilValues, withinCouncil } from './councils.ts';

export interface CouncilSessionRow {
  readonly id: string;
  readonly organisationId: string;
  readonly councilId: string;
  readonly version: number;
  readonly at: Date;
  readonly placeSealed: Uint8Array | null;
  readonly state: CouncilSessionState;
  readonly minutesSealed: Uint8Array | null;
  readonly calledBy: string;
  readonly recordedBy: string | null;
  readonly recordedAt: Date | null;
  readonly confirmedBy: string | null;
  readonly confirmedAt: Date | null;
  readonly updatedBy: string;
  readonly updatedAt: Date;
}

export interface CouncilAttendanceRow {
  readonly id: string;
  readonly organisationId: string;
  readonly councilId: string;
  readonly sessionId: string;
  readonly memberId: string | null;
  readonly nameSealed: Uint8Array | null;
  readonly bodySealed: Uint8Array | null;
  readonly pledgedOn: string | null;
}

export const COUNCIL_SESSION_COLUMNS = `s.id, s.organisation_id as "organisationId", s.council_id as "councilId", s.version,
 s.at, s.place_sealed as "placeSealed", s.state, s.minutes_sealed as "minutesSealed", s.called_by as "calledBy",
 s.recorded_by as "recordedBy", s.recorded_at as "recordedAt", s.confirmed_by as "confirmedBy",
 s.confirmed_at as "confirmedAt", s.updated_by as "updatedBy", s.updated_at as "updatedAt"`;

export function sessionsOfCouncils(
  scope: CasesLoaderScope,
  councilIds: readonly string[],
): Promise<CouncilSessionRow[]> {
  return scope.read.query<CouncilSessionRow>(
    'sessions_of_councils',
    `select ${COUNCIL_SESSION_COLUMNS} from council_session s
     where ${withinCouncil('s')} and s.council_id = any($4::uuid[]) order by s.at desc, s.id desc`,
    [...councilValues(scope), councilIds],
  );
}

export function councilSessionsByIds(scope: CasesLoaderScope, ids: readonly string[]): Promise<CouncilSessionRow[]> {
  return scope.read.query<CouncilSessionRow>(
    'council_sessions_by_ids',
    `select ${COUNCIL_SESSION_COLUMNS} from council_session s where ${withinCouncil('s')} and s.id = any($4::uuid[])`,
    [...councilValues(scope), ids],
  );
}

export function attendanceOfCouncilSessions(
  scope: CasesLoaderScope,
  sessionIds: readonly string[],
): Promise<CouncilAttendanceRow[]> {
  return scope.read.query<CouncilAttendanceRow>(
    'attendance_of_council_sessions',
    `select a.id, a.organisation_id as "organisationId", a.council_id as "councilId", a.session_id as "sessionId",
       a.member_id as "memberId", a.name_sealed as "nameSealed", a.body_sealed as "bodySealed",
       a.pledged_on::text as "pledgedOn"
     from council_attendance a where ${withinCouncil('a')} and a.session_id = any($4::uuid[]) order by a.position`,
    [...councilValues(scope), sessionIds],
  );
}
