import type { TransferState, UnderWay } from '@banso/domain/casework';
import type { TeamRole } from '../generated/graphql.ts';
import type { CasesLoaderScope, CasesScope, Tx } from '../scope.ts';
import { WITHIN_REACH } from './cases.ts';
import { reachValues } from './reach.ts';
import { markedPlace, waitingFirst } from './waiting-first.ts';

/** A case's change of hands with both stamps; nothing in it is personal. */
export interface TransferRow {
  readonly id: string;
  readonly organisationId: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly state: TransferState;
  readonly reason: string;
  readonly ground: string;
  readonly fromOfficeId: string;
  readonly fromOfficeName: string;
  readonly toOfficeId: string;
  readonly toOfficeName: string;
  readonly givenBy: string;
  readonly givenByName: string;
  readonly givenRole: string;
  readonly givenAt: Date;
  readonly settledBy: string | null;
  readonly settledByName: string | null;
  readonly settledRole: string | null;
  readonly settledAt: Date | null;
  readonly settleReasonSealed: Uint8Array | null;
  readonly nextWorkerId: string | null;
  readonly nextRole: TeamRole | null;
}

/** With whether the caller sees the case itself. */
export interface TransferSeen extends TransferRow {
  readonly caseSeen: boolean;
}

export interface TransferSheetRow {
  readonly transferId: string;
  readonly organisationId: string;
  readonly caseId: string;
  readonly noteSealed: Uint8Array;
  readonly consentNoteSealed: Uint8Array | null;
  readonly movedToTownCode: string | null;
  readonly underWay: UnderWay[];
}

const COLUMNS = `t.id, t.organisation_id as "organisationId", t.case_id as "caseId", t.case_number as "caseNumber", t.state,
 t.reason, t.ground, t.from_office_id as "fromOfficeId", t.from_office_name as "fromOfficeName",
 t.to_office_id as "toOfficeId", t.to_office_name as "toOfficeName", t.given_by as "givenBy",
 t.given_by_name as "givenByName", t.given_role as "givenRole", t.given_at as "givenAt", t.settled_by as "settledBy",
 t.settled_by_name as "settledByName", t.settled_role as "settledRole", t.settled_at as "settledAt",
 t.settle_reason_sealed as "settleReasonSealed", t.next_worker_id as "nextWorkerId", t.next_role as "nextRole"`;

const CASE_SEEN = `exists (select 1 from support_case c
 where ${WITHIN_REACH} and c.organisation_id = t.organisation_id and c.id = t.case_id)`;

/** The second wall: both offices know of it, and whoever sees the case. `$1` to `$4` are `reachValues`. */
const SEEN = `select t.*, ${CASE_SEEN} as case_seen from case_transfer t where t.organisation_id = $1::uuid`;
const FROM = `select ${COLUMNS}, t.case_seen as "caseSeen" from (${SEEN}) t
 where ($2 = 'organisation' or t.case_seen
   or ($2 = 'offices' and (t.from_office_id = any($3::uuid[]) or t.to_office_id = any($3::uuid[]))))`;

const PLACE = waitingFirst('t.state', 'coalesce(t.settled_at, t.given_at)', 't.id');

export interface TransfersAsked {
  readonly states: readonly string[] | null;
  /** Either side. */
  readonly officeId: string | null;
  readonly first: number;
  readonly after: readonly unknown[] | null;
}

export function transfersWithinReach(scope: CasesScope, asked: TransfersAsked): Promise<TransferSeen[]> {
  const { states, officeId, first, after } = asked;
  return scope.read.query<TransferSeen>(
    'transfers_within_reach',
    `${FROM} and ($5::jsonb is null or (${PLACE}) > (${markedPlace('$5')})) and ($7::text[] is null or t.state = any($7))
     and ($8::uuid is null or t.from_office_id = $8::uuid or t.to_office_id = $8::uuid)
     order by ${PLACE} limit $6::int`,
    [...reachValues(scope.actor), after && JSON.stringify(after), first, states, officeId],
  );
}

export function transfersByIds(scope: CasesLoaderScope, ids: readonly string[]): Promise<TransferSeen[]> {
  return scope.read.query<TransferSeen>('transfers_by_ids', `${FROM} and t.id = any($5::uuid[])`, [
    ...reachValues(scope.actor),
    ids,
  ]);
}

export function transfersOfCases(scope: CasesLoaderScope, caseIds: readonly string[]): Promise<TransferSeen[]> {
  return scope.read.query<TransferSeen>(
    'transfers_of_cases',
    `${FROM} and t.case_seen and t.case_id = any($5::uuid[]) order by t.given_at desc, t.id`,
    [...reachValues(scope.actor), caseIds],
  );
}

/** For those of the office that is asked. */
export function transfersToAnswer(
  scope: CasesScope,
  { first, skip }: { readonly first: number; readonly skip: number },
): Promise<(TransferSeen & { readonly total: number })[]> {
  return scope.read.query<TransferSeen & { readonly total: number }>(
    'today_transfers',
    `select f.*, count(*) over ()::int as total from (${FROM} and t.state = 'PROPOSED'
     and t.to_office_id = any($3::uuid[]) order by t.given_at, t.id) f limit $5::int offset $6::int`,
    [...reachValues(scope.actor), first, skip],
  );
}

/** What is told of the person: with the case, and to the office that is asked until it answers. */
export function sheetsOfTransfers(
  scope: CasesLoaderScope,
  transferIds: readonly string[],
): Promise<TransferSheetRow[]> {
  return scope.read.query<TransferSheetRow>(
    'sheets_of_transfers',
    `select s.transfer_id as "transferId", s.organisation_id as "organisationId", s.case_id as "caseId",
       s.note_sealed as "noteSealed", s.consent_note_sealed as "consentNoteSealed",
       s.moved_to_town_code as "movedToTownCode", s.under_way as "underWay"
     from transfer_sheet s join case_transfer t on t.organisation_id = s.organisation_id and t.id = s.transfer_id
     where s.organisation_id = $1::uuid and s.transfer_id = any($5::uuid[]) and (${CASE_SEEN}
       or ($2 = 'offices' and t.state = 'PROPOSED' and t.to_office_id = any($3::uuid[])))`,
    [...reachValues(scope.actor), transferIds],
  );
}

/** A transfer that is known to the caller, as it stands; what it waits for is locked by the doors of the database. */
export async function transferForChange(tx: Tx, scope: CasesScope, id: string): Promise<TransferSeen | undefined> {
  const [row] = await tx.query<TransferSeen>(`${FROM} and t.id = $5::uuid`, ...reachValues(scope.actor), id);
  return row;
}

export async function isTransferProposed(
  tx: Tx,
  { organisationId, id }: { readonly organisationId: string; readonly id: string },
): Promise<boolean> {
  const rows = await tx.query(
    `select 1 from case_transfer where organisation_id = $1::uuid and case_id = $2::uuid and state = 'PROPOSED'`,
    organisationId,
    id,
  );
  return rows.length > 0;
}
