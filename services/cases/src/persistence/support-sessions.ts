import type { Counterpart, RecordedDuty, RecordedRole } from '@banso/domain/casework';
import type { CasesLoaderScope, Tx } from '../scope.ts';
import { WITHIN_REACH, withinReach } from './cases.ts';
import { ITEM_COLUMNS, type PlanItemRow } from './plans.ts';
import { reachValues } from './reach.ts';

/** A session with its times, place and company where they stand: its own, or those of the contact that it was. */
export interface SupportSessionRow {
  readonly id: string;
  readonly organisationId: string;
  readonly caseId: string;
  readonly itemId: string;
  readonly contactId: string | null;
  readonly version: number;
  readonly duty: RecordedDuty;
  readonly heldOn: string;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly placeSealed: Uint8Array | null;
  readonly atHome: boolean | null;
  readonly counterparts: Counterpart[];
  readonly companySealed: Uint8Array | null;
  readonly outsideRegularHours: boolean;
  readonly practisedSealed: Uint8Array;
  readonly clientDidSealed: Uint8Array | null;
  readonly helpedSealed: Uint8Array | null;
  readonly nextSealed: Uint8Array | null;
  readonly urgentHelpId: string | null;
  readonly urgentReasonSealed: Uint8Array | null;
  readonly workerId: string;
  readonly workerRole: RecordedRole;
  readonly updatedBy: string;
  readonly updatedAt: Date;
}

export interface SupportSessionOriginalRow {
  readonly organisationId: string;
  readonly sessionId: string;
  readonly caseId: string;
  readonly version: number;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  readonly counterparts: Counterpart[];
  readonly placeSealed: Uint8Array | null;
  readonly atHome: boolean | null;
  readonly companySealed: Uint8Array | null;
  readonly practisedSealed: Uint8Array;
  readonly clientDidSealed: Uint8Array | null;
  readonly helpedSealed: Uint8Array | null;
  readonly nextSealed: Uint8Array | null;
  readonly reasonSealed: Uint8Array;
  readonly replacedAt: Date;
  readonly replacedBy: string;
}

const STARTED = 'coalesce(k.started_at, s.started_at)';
const COLUMNS = `s.id, s.organisation_id as "organisationId", s.case_id as "caseId", s.item_id as "itemId",
 s.contact_id as "contactId", s.version, s.duty, (${STARTED} at time zone 'Asia/Tokyo')::date::text as "heldOn",
 ${STARTED} as "startedAt", case when k.id is null then s.ended_at else k.ended_at end as "endedAt",
 case when k.id is null then s.place_sealed else k.place_sealed end as "placeSealed",
 s.at_home as "atHome", coalesce(k.counterparts, s.counterparts) as counterparts, s.company_sealed as "companySealed",
 coalesce(k.outside_regular_hours, s.outside_regular_hours) as "outsideRegularHours",
 s.practised_sealed as "practisedSealed", s.client_did_sealed as "clientDidSealed", s.helped_sealed as "helpedSealed",
 s.next_sealed as "nextSealed", s.urgent_help_id as "urgentHelpId", s.urgent_reason_sealed as "urgentReasonSealed", s.worker_id as "workerId",
 s.worker_role as "workerRole", s.updated_by as "updatedBy", s.updated_at as "updatedAt"`;
const FROM = `from support_session s
 left join contact k on k.organisation_id = s.organisation_id and k.id = s.contact_id`;
const OF_CASE = 'join support_case c on c.organisation_id = s.organisation_id and c.id = s.case_id';
const NEWEST_FIRST = `order by ${STARTED} desc, s.id desc`;

function sessions(name: string, condition: string) {
  return (scope: CasesLoaderScope, ids: readonly string[]): Promise<SupportSessionRow[]> =>
    scope.read.query<SupportSessionRow>(
      name,
      `select ${COLUMNS} ${FROM} ${OF_CASE} where ${WITHIN_REACH} and ${condition} ${NEWEST_FIRST}`,
      [...reachValues(scope.actor), ids],
    );
}

export const sessionsByIds = sessions('support_sessions_by_ids', 's.id = any($5::uuid[])');
export const sessionsOfItems = sessions('support_sessions_of_items', 's.item_id = any($5::uuid[])');
export const sessionsOfContacts = sessions('support_sessions_of_contacts', 's.contact_id = any($5::uuid[])');

export function originalsOfSessions(
  scope: CasesLoaderScope,
  sessionIds: readonly string[],
): Promise<SupportSessionOriginalRow[]> {
  return scope.read.query<SupportSessionOriginalRow>(
    'support_originals_of_sessions',
    `select s.organisation_id as "organisationId", s.session_id as "sessionId", s.case_id as "caseId", s.version,
       s.started_at as "startedAt", s.ended_at as "endedAt", s.counterparts, s.place_sealed as "placeSealed",
       s.at_home as "atHome", s.company_sealed as "companySealed", s.practised_sealed as "practisedSealed",
       s.client_did_sealed as "clientDidSealed", s.helped_sealed as "helpedSealed", s.next_sealed as "nextSealed",
       s.reason_sealed as "reasonSealed", s.replaced_at as "replacedAt", s.replaced_by as "replacedBy"
     from support_session_original s ${OF_CASE}
     where ${WITHIN_REACH} and s.session_id = any($5::uuid[]) order by s.version desc`,
    [...reachValues(scope.actor), sessionIds],
  );
}

/** Items of カ and キ of each case, and of what was merged into it; the newest plan first. */
export function supportItemsOfCases(
  scope: CasesLoaderScope,
  caseIds: readonly string[],
): Promise<(PlanItemRow & { readonly ofCase: string })[]> {
  return scope.read.query(
    'support_items_of_cases',
    `select c.id as "ofCase", ${ITEM_COLUMNS} from support_case c
     join support_case o on o.organisation_id = c.organisation_id and (o.id = c.id or o.merged_into_id = c.id)
       and ${withinReach('o')}
     join plan p on p.organisation_id = o.organisation_id and p.case_id = o.id
     join plan_item i on i.organisation_id = p.organisation_id and i.plan_id = p.id
     where ${WITHIN_REACH} and c.id = any($5::uuid[]) and i.duty in ('3(4)カ', '3(4)キ')
     order by o.id = c.id desc, p.number desc, i.position`,
    [...reachValues(scope.actor), caseIds],
  );
}

type OfCase = { readonly organisationId: string; readonly id: string };

export async function sessionForChange(
  tx: Tx,
  { organisationId, id }: OfCase,
  sessionId: string,
): Promise<SupportSessionRow | undefined> {
  const [row] = await tx.query<SupportSessionRow>(
    `select ${COLUMNS} ${FROM}
     where s.organisation_id = $1::uuid and s.case_id = $2::uuid and s.id = $3::uuid for update of s`,
    organisationId,
    id,
    sessionId,
  );
  return row;
}

/** A session as its contact carries it, with the place of its item in the plan. */
export type CarriedSession = Pick<
  SupportSessionRow,
  'id' | 'itemId' | 'duty' | 'heldOn' | 'urgentHelpId' | 'urgentReasonSealed'
> & { readonly position: number };

export function sessionsOfContactForChange(tx: Tx, { organisationId, id }: OfCase, contactId: string) {
  return tx.query<CarriedSession>(
    `select ${COLUMNS}, i.position ${FROM}
     join plan_item i on i.organisation_id = s.organisation_id and i.id = s.item_id
     where s.organisation_id = $1::uuid and s.case_id = $2::uuid and s.contact_id = $3::uuid
     order by i.position, s.id for update of s`,
    organisationId,
    id,
    contactId,
  );
}

/** Items of a plan with which a session was recorded, each with the duty under which that was. */
export function itemsWithSessions(tx: Tx, { organisationId, id }: OfCase, itemIds: readonly string[]) {
  return tx.query<{ readonly itemId: string; readonly duty: string }>(
    `select distinct s.item_id as "itemId", s.duty from support_session s
     where s.organisation_id = $1::uuid and s.case_id = $2::uuid and s.item_id = any($3::uuid[])`,
    organisationId,
    id,
    itemIds,
  );
}

/** The item and what decides whether a session may be recorded with it; its case is locked by the caller. */
export async function supportItemForChange(tx: Tx, { organisationId, id }: OfCase, itemId: string) {
  const [row] = await tx.query<Pick<PlanItemRow, 'id' | 'planId' | 'duty'>>(
    `select i.id, i.plan_id as "planId", i.duty from plan_item i
     where i.organisation_id = $1::uuid and i.case_id = $2::uuid and i.id = $3::uuid`,
    organisationId,
    id,
    itemId,
  );
  return row;
}
