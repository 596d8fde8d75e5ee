import type { MeetingOutcome, MeetingState } from '@banso/domain/casework';
import type { CasesLoaderScope, CasesScope, Tx } from '../scope.ts';
import { WITHIN_REACH } from './cases.ts';
import { reachValues } from './reach.ts';

export interface MeetingRow {
  readonly id: string;
  readonly organisationId: string;
  readonly officeId: string;
  readonly version: number;
  readonly at: Date;
  readonly place: string | null;
  readonly state: MeetingState;
  readonly minutesSealed: Uint8Array | null;
  readonly updatedBy: string;
  readonly updatedAt: Date;
}

export interface AttendanceRow {
  readonly id: string;
  readonly meetingId: string;
  readonly name: string;
  readonly affiliation: string;
  readonly staffId: string | null;
  readonly agencyId: string | null;
  readonly attended: boolean | null;
}

export interface AgendaRow {
  readonly id: string;
  readonly organisationId: string;
  readonly meetingId: string;
  readonly planId: string;
  readonly caseId: string;
  readonly outcome: MeetingOutcome | null;
  readonly opinionSealed: Uint8Array | null;
}

export const MEETING_COLUMNS = `m.id, m.organisation_id as "organisationId", m.office_id as "officeId", m.version, m.at,
 m.place, m.state, m.minutes_sealed as "minutesSealed", m.updated_by as "updatedBy", m.updated_at as "updatedAt"`;

export const AGENDA_COLUMNS = `a.id, a.organisation_id as "organisationId", a.meeting_id as "meetingId",
 a.plan_id as "planId", a.case_id as "caseId", a.outcome, a.opinion_sealed as "opinionSealed"`;

/** The second wall for meetings: they belong to an office; towns do not see them. `$1` to `$4` are `reachValues`. */
export const MEETINGS_WITHIN_REACH = `m.organisation_id = $1::uuid and ($2 = 'organisation'
 or ($2 = 'offices' and m.office_id = any($3::uuid[]))) and $4::text[] is not null`;

const OF_MEETING = 'm.organisation_id = a.organisation_id and m.id = a.meeting_id';

export function meetingsByIds(scope: CasesLoaderScope, ids: readonly string[]): Promise<MeetingRow[]> {
  return scope.read.query<MeetingRow>(
    'meetings_by_ids',
    `select ${MEETING_COLUMNS} from meeting m where ${MEETINGS_WITHIN_REACH} and m.id = any($5::uuid[])`,
    [...reachValues(scope.actor), ids],
  );
}

export function attendanceOfMeetings(scope: CasesLoaderScope, meetingIds: readonly string[]): Promise<AttendanceRow[]> {
  return scope.read.query<AttendanceRow>(
    'attendance_of_meetings',
    `select a.id, a.meeting_id as "meetingId", a.name, a.affiliation, a.staff_id as "staffId",
       a.agency_id as "agencyId", a.attended
     from attendance a join meeting m on ${OF_MEETING}
     where ${MEETINGS_WITHIN_REACH} and a.meeting_id = any($5::uuid[]) order by a.position`,
    [...reachValues(scope.actor), meetingIds],
  );
}

/** Without what went to another office since: an item is seen with its case. */
export function agendaOfMeetings(scope: CasesLoaderScope, meetingIds: readonly string[]): Promise<AgendaRow[]> {
  return scope.read.query<AgendaRow>(
    'agenda_of_meetings',
    `select ${AGENDA_COLUMNS} from agenda_item a join meeting m on ${OF_MEETING}
     join support_case c on c.organisation_id = a.organisation_id and c.id = a.case_id
     where ${MEETINGS_WITHIN_REACH} and ${WITHIN_REACH} and a.meeting_id = any($5::uuid[]) order by a.position`,
    [...reachValues(scope.actor), meetingIds],
  );
}

/** The meeting for a change, locked; undefined where absent or beyond the caller's reach. */
export async function lockMeeting(
  tx: Tx,
  scope: Pick<CasesScope, 'actor'>,
  id: string,
): Promise<MeetingRow | undefined> {
  const [row] = await tx.query<MeetingRow>(
    `select ${MEETING_COLUMNS} from meeting m where ${MEETINGS_WITHIN_REACH} and m.id = $5::uuid for update`,
    ...reachValues(scope.actor),
    id,
  );
  return row;
}
