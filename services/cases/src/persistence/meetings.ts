import type { MeetingOutcome, MeetingState } from '@banso/domain/casework';
import type { InvitationState } from '@banso/domain/partners';
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
  readonly confirmedAt: Date | null;
  readonly confirmedBy: string | null;
  readonly cancelledAt: Date | null;
  readonly cancelledBy: string | null;
  readonly cancelReasonSealed: Uint8Array | null;
}

/** What one of the table said of a plan. */
export interface OpinionRow {
  readonly id: string;
  readonly organisationId: string;
  readonly caseId: string;
  readonly agendaItemId: string;
  readonly wordsSealed: Uint8Array;
  readonly by: AttendanceRow;
}

export interface MinutesOriginalRow {
  readonly id: string;
  readonly organisationId: string;
  readonly officeId: string;
  readonly meetingId: string;
  readonly version: number;
  readonly minutesSealed: Uint8Array | null;
  readonly reasonSealed: Uint8Array;
  readonly replacedBy: string;
  readonly replacedAt: Date;
}

export interface AttendanceRow {
  readonly id: string;
  readonly meetingId: string;
  readonly name: string;
  readonly affiliation: string;
  readonly staffId: string | null;
  readonly agencyId: string | null;
  readonly attended: boolean | null;
  /** What the agency was told last and answered; null where nobody asked it. */
  readonly invitation: InvitationState | null;
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
 m.place, m.state, m.minutes_sealed as "minutesSealed", m.updated_by as "updatedBy", m.updated_at as "updatedAt",
 m.confirmed_at as "confirmedAt", m.confirmed_by as "confirmedBy",
 m.cancelled_at as "cancelledAt", m.cancelled_by as "cancelledBy", m.cancel_reason_sealed as "cancelReasonSealed"`;

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
       a.agency_id as "agencyId", a.attended, i.state as invitation
     from attendance a join meeting m on ${OF_MEETING}
     left join meeting_invitation i on i.organisation_id = a.organisation_id and i.meeting_id = a.meeting_id
       and i.agency_id = a.agency_id
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

/** A plan on the agenda of the meeting that spoke of it last. */
export function agendaItemsOfPlans(scope: CasesLoaderScope, planIds: readonly string[]): Promise<AgendaRow[]> {
  return scope.read.query<AgendaRow>(
    'agenda_items_of_plans',
    `select ${AGENDA_COLUMNS} from agenda_item a join meeting m on ${OF_MEETING}
     join plan p on p.organisation_id = a.organisation_id and p.id = a.plan_id and p.meeting_id = a.meeting_id
     where ${MEETINGS_WITHIN_REACH} and a.plan_id = any($5::uuid[])`,
    [...reachValues(scope.actor), planIds],
  );
}

export async function opinionsOfItems(scope: CasesLoaderScope, itemIds: readonly string[]): Promise<OpinionRow[]> {
  const rows = await scope.read.query<Omit<OpinionRow, 'by'> & { readonly attendee: string } & AttendanceRow>(
    'opinions_of_items',
    `select o.id, o.organisation_id as "organisationId", i.case_id as "caseId", o.agenda_item_id as "agendaItemId",
       o.words_sealed as "wordsSealed", a.id as attendee, a.meeting_id as "meetingId", a.name, a.affiliation,
       a.staff_id as "staffId", a.agency_id as "agencyId", a.attended, null as invitation
     from agenda_opinion o join agenda_item i on i.organisation_id = o.organisation_id and i.id = o.agenda_item_id
     join attendance a on a.organisation_id = o.organisation_id and a.id = o.attendance_id
     join meeting m on ${OF_MEETING}
     where ${MEETINGS_WITHIN_REACH} and o.agenda_item_id = any($5::uuid[]) order by o.position, o.id`,
    [...reachValues(scope.actor), itemIds],
  );
  return rows.map(
    ({ attendee, meetingId, name, affiliation, staffId, agencyId, attended, invitation, ...opinion }) => ({
      ...opinion,
      by: { id: attendee, meetingId, name, affiliation, staffId, agencyId, attended, invitation },
    }),
  );
}

/** What confirmed minutes said before each correction, the latest first. */
export function minutesOriginalsOfMeetings(
  scope: CasesLoaderScope,
  meetingIds: readonly string[],
): Promise<MinutesOriginalRow[]> {
  return scope.read.query<MinutesOriginalRow>(
    'minutes_originals_of_meetings',
    `select a.id, a.organisation_id as "organisationId", m.office_id as "officeId", a.meeting_id as "meetingId",
       a.version, a.minutes_sealed as "minutesSealed", a.reason_sealed as "reasonSealed",
       a.replaced_by as "replacedBy", a.replaced_at as "replacedAt"
     from minutes_original a join meeting m on ${OF_MEETING}
     where ${MEETINGS_WITHIN_REACH} and a.meeting_id = any($5::uuid[]) order by a.version desc`,
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
