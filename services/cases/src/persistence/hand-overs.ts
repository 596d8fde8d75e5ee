import type { HandOverKind, TeamRole } from '@banso/domain/casework';
import type { CasesLoaderScope, Tx } from '../scope.ts';
import { WITHIN_REACH } from './cases.ts';
import { reachValues } from './reach.ts';

/** A place on a team with whether it has notes, and which of them the caller has read. */
export interface TeamPlaceRow {
  readonly id: string;
  readonly organisationId: string;
  readonly caseId: string;
  readonly workerId: string;
  readonly role: TeamRole;
  readonly fromOn: string;
  readonly untilOn: string | null;
  readonly hasNoteForNewcomer: boolean;
  readonly hasNoteOnLeaving: boolean;
  readonly read: readonly HandOverKind[];
}

const columns = (reader: string): string => `a.id, a.organisation_id as "organisationId", a.case_id as "caseId",
 a.worker_id as "workerId", a.role, a.from_on::text as "fromOn", a.until_on::text as "untilOn",
 a.hand_over_note_sealed is not null as "hasNoteForNewcomer", a.leaving_note_sealed is not null as "hasNoteOnLeaving",
 coalesce((select array_agg(h.kind) from hand_over_reading h where h.organisation_id = a.organisation_id
   and h.assignment_id = a.id and h.reader_id = ${reader}), '{}') as read`;

/** Places of each case's team, the latest first, as the caller has read of them. */
export function teamPlacesOfCases(scope: CasesLoaderScope, caseIds: readonly string[]): Promise<TeamPlaceRow[]> {
  return scope.read.query<TeamPlaceRow>(
    'team_places_of_cases',
    `select ${columns('$6::uuid')} from assignment a
     join support_case c on c.organisation_id = a.organisation_id and c.id = a.case_id
     where ${WITHIN_REACH} and a.case_id = any($5::uuid[]) order by a.from_on desc, a.id desc`,
    [...reachValues(scope.actor), caseIds, scope.actor.id],
  );
}

/** Nobody is of the team of so many. */
const MOST_TEAMS = 1_000;

/** Cases of whose team the caller is, and which have a note that the caller has not read. */
export async function casesWithUnreadNotes(scope: CasesLoaderScope, today: string): Promise<string[]> {
  const rows = await scope.read.query<{ caseId: string }>(
    'cases_with_unread_notes',
    `select c.id as "caseId" from support_case c where ${WITHIN_REACH} and c.merged_into_id is null
       and c.stage not in ('SUSPENDED', 'CLOSED', 'REFERRED_ON')
       and exists (select 1 from assignment o where o.organisation_id = c.organisation_id and o.case_id = c.id
         and o.worker_id = $5::uuid and (o.until_on is null or o.until_on >= $6::date))
       and exists (select 1 from assignment a where a.organisation_id = c.organisation_id and a.case_id = c.id and (
         (a.worker_id = $5::uuid and a.hand_over_note_sealed is not null and not exists (
           select 1 from hand_over_reading h where h.organisation_id = a.organisation_id and h.assignment_id = a.id
             and h.kind = 'TAKING' and h.reader_id = $5::uuid))
         or (a.worker_id <> $5::uuid and a.leaving_note_sealed is not null and not exists (
           select 1 from hand_over_reading h where h.organisation_id = a.organisation_id and h.assignment_id = a.id
             and h.kind = 'LEAVING' and h.reader_id = $5::uuid))))
     order by c.opened_at, c.id limit ${MOST_TEAMS}`,
    [...reachValues(scope.actor), scope.actor.id, today],
  );
  return rows.map(({ caseId }) => caseId);
}

export function teamPlacesForChange(
  tx: Tx,
  { organisationId, id }: { readonly organisationId: string; readonly id: string },
  readerId: string,
): Promise<TeamPlaceRow[]> {
  return tx.query<TeamPlaceRow>(
    `select ${columns('$3::uuid')} from assignment a
     where a.organisation_id = $1::uuid and a.case_id = $2::uuid order by a.from_on desc, a.id desc`,
    organisationId,
    id,
    readerId,
  );
}
