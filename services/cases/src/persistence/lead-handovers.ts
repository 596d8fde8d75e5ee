import { type LeadHandoverState, leadHandoverStates, mayReadHandedLead } from '@banso/domain/casework';
import type { CasesLoaderScope, CasesScope, Tx } from '../scope.ts';
import { LEADS_WITHIN_REACH } from './leads.ts';
import { reachValues } from './reach.ts';
import { markedPlace, waitingFirst } from './waiting-first.ts';

/** A lead's change of hands: what the other office was told, and both stamps. Of one withdrawn that office has the stamps alone. */
export interface LeadHandoverRow {
  readonly id: string;
  readonly organisationId: string;
  readonly leadId: string | null;
  readonly state: LeadHandoverState;
  readonly townCode: string | null;
  readonly source: string | null;
  readonly detectedOn: string | null;
  readonly isUrgent: boolean | null;
  readonly reasonSealed: Uint8Array | null;
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
  /** Whether the caller sees the lead itself. */
  readonly leadSeen: boolean;
}

const LEAD_SEEN = `exists (select 1 from lead l
 where ${LEADS_WITHIN_REACH} and l.organisation_id = h.organisation_id and l.id = h.lead_id)`;

const COLUMNS = `h.id, h.organisation_id as "organisationId", h.lead_id as "leadId", h.state, h.town_code as "townCode",
 h.source, h.detected_on::text as "detectedOn", h.is_urgent as "isUrgent", h.reason_sealed as "reasonSealed",
 h.from_office_id as "fromOfficeId", h.from_office_name as "fromOfficeName", h.to_office_id as "toOfficeId",
 h.to_office_name as "toOfficeName", h.given_by as "givenBy", h.given_by_name as "givenByName",
 h.given_role as "givenRole", h.given_at as "givenAt", h.settled_by as "settledBy",
 h.settled_by_name as "settledByName", h.settled_role as "settledRole", h.settled_at as "settledAt",
 h.settle_reason_sealed as "settleReasonSealed", h.lead_seen as "leadSeen"`;

/** From the rule of the domain; nothing that a caller says. */
const TOLD = leadHandoverStates
  .filter((state) => mayReadHandedLead(state).open)
  .map((state) => `'${state}'`)
  .join(', ');

/** The second wall: both offices know of it, and whoever sees the lead. `$1` to `$4` are `reachValues`. */
const SEEN = `select h.*, ${LEAD_SEEN} as lead_seen from lead_handover h where h.organisation_id = $1::uuid`;
const WHOLE = `select ${COLUMNS} from (${SEEN}) h
 where ($2 = 'organisation' or h.lead_seen or ($2 = 'offices' and (h.from_office_id = any($3::uuid[])
   or (h.to_office_id = any($3::uuid[]) and h.state in (${TOLD})))))`;

/** What stays known to an office that had been asked, through the door of the database that lets no more through. */
const STUB = `select w.id, $1::uuid, null::uuid, 'WITHDRAWN', null, null, null, null::boolean, null::bytea, w.from_office_id,
   w.from_office_name, w.to_office_id, w.to_office_name, w.given_by, w.given_by_name, w.given_role, w.given_at,
   w.settled_by, w.settled_by_name, w.settled_role, w.settled_at, null::bytea, false
 from lead_handovers_withdrawn() w where $2 = 'offices' and w.to_office_id = any($3::uuid[])`;

const FROM = `select h.* from (${WHOLE} union all ${STUB}) h where true`;

const PLACE = waitingFirst('h.state', 'coalesce(h."settledAt", h."givenAt")', 'h.id');

export interface HandoversAsked {
  readonly leadId: string | null;
  readonly states: readonly string[] | null;
  /** Either side. */
  readonly officeId: string | null;
  readonly first: number;
  readonly after: readonly unknown[] | null;
}

export function leadHandoversWithinReach(scope: CasesScope, asked: HandoversAsked): Promise<LeadHandoverRow[]> {
  const { leadId, states, officeId, first, after } = asked;
  return scope.read.query<LeadHandoverRow>(
    'lead_handovers_within_reach',
    `${FROM} and ($5::uuid is null or h."leadId" = $5::uuid) and ($6::text[] is null or h.state = any($6))
       and ($7::uuid is null or h."fromOfficeId" = $7::uuid or h."toOfficeId" = $7::uuid)
       and ($8::jsonb is null or (${PLACE}) > (${markedPlace('$8')})) order by ${PLACE} limit $9::int`,
    [...reachValues(scope.actor), leadId, states, officeId, after && JSON.stringify(after), first],
  );
}

export function leadHandoversByIds(scope: CasesLoaderScope, ids: readonly string[]): Promise<LeadHandoverRow[]> {
  return scope.read.query<LeadHandoverRow>('lead_handovers_by_ids', `${FROM} and h.id = any($5::uuid[])`, [
    ...reachValues(scope.actor),
    ids,
  ]);
}

export function handoversOfLeads(scope: CasesLoaderScope, leadIds: readonly string[]): Promise<LeadHandoverRow[]> {
  return scope.read.query<LeadHandoverRow>(
    'handovers_of_leads',
    `${FROM} and h."leadSeen" and h."leadId" = any($5::uuid[]) order by h."givenAt" desc, h.id`,
    [...reachValues(scope.actor), leadIds],
  );
}

/** For those of the office that is asked; the urgent ones first. */
export function leadHandoversAsked(
  scope: CasesScope,
  { first, skip }: { readonly first: number; readonly skip: number },
): Promise<(LeadHandoverRow & { readonly total: number })[]> {
  return scope.read.query<LeadHandoverRow & { readonly total: number }>(
    'today_lead_handovers',
    `select f.*, count(*) over ()::int as total from (${FROM} and h.state = 'PROPOSED' and h."toOfficeId" = any($3::uuid[])
     order by not h."isUrgent", h."givenAt", h.id) f limit $5::int offset $6::int`,
    [...reachValues(scope.actor), first, skip],
  );
}

/** A hand-over that is known to the caller, as it stands; what it waits for is locked by the doors of the database. */
export async function leadHandoverForChange(
  tx: Tx,
  scope: CasesScope,
  id: string,
): Promise<LeadHandoverRow | undefined> {
  const [row] = await tx.query<LeadHandoverRow>(`${FROM} and h.id = $5::uuid`, ...reachValues(scope.actor), id);
  return row;
}

/** Name of the office that was asked to take a locked lead and has not answered. */
export async function officeAwaited(
  tx: Tx,
  lead: { readonly organisationId: string; readonly id: string },
): Promise<string | null> {
  const [row] = await tx.query<{ name: string }>(
    `select to_office_name as name from lead_handover
     where organisation_id = $1::uuid and lead_id = $2::uuid and state = 'PROPOSED'`,
    lead.organisationId,
    lead.id,
  );
  return row?.name ?? null;
}
