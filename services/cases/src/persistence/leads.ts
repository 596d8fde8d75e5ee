import type { LeadState } from '@banso/domain/casework';
import type { LeadEntryKind, NameKnown } from '../generated/graphql.ts';
import type { CasesLoaderScope, CasesScope, Tx } from '../scope.ts';
import { WITHIN_REACH } from './cases.ts';
import { reachValues } from './reach.ts';

export interface LeadRow {
  readonly id: string;
  readonly organisationId: string;
  readonly version: number;
  readonly officeId: string;
  readonly townCode: string | null;
  readonly state: LeadState;
  readonly source: string;
  readonly channel: string;
  readonly receivedAt: Date;
  readonly detectedOn: string;
  readonly displayName: string | null;
  readonly kana: string | null;
  readonly nameKnown: NameKnown;
  readonly birthDate: string | null;
  readonly addressSealed: Uint8Array | null;
  readonly phoneSealed: Uint8Array | null;
  readonly knownSealed: Uint8Array;
  readonly informantSealed: Uint8Array | null;
  readonly urgencySealed: Uint8Array | null;
  readonly searchKeys: readonly string[];
  readonly recordedBy: string;
  readonly recordedAt: Date;
  /** Who wrote the words as they stand. */
  readonly updatedBy: string;
  readonly updatedAt: Date;
  readonly lastTouchedOn: string;
  readonly followUps: number;
  readonly caseId: string | null;
  readonly caseDetectedOn: string | null;
  readonly settledAt: Date | null;
  readonly closeReason: string | null;
  readonly passedOnTo: string | null;
}

export interface LeadEntryRow {
  readonly id: string;
  readonly organisationId: string;
  readonly leadId: string;
  readonly kind: LeadEntryKind;
  readonly on: string;
  readonly at: Date;
  readonly by: string;
  readonly wordsSealed: Uint8Array | null;
}

/** For any statement that reads leads under the alias `l`. */
export const LEAD_COLUMNS = `l.id, l.organisation_id as "organisationId", l.version, l.office_id as "officeId",
 l.town_code as "townCode", l.state, l.source, l.channel, l.received_at as "receivedAt",
 l.detected_on::text as "detectedOn", l.display_name as "displayName", l.kana, l.name_known as "nameKnown",
 l.birth_date as "birthDate", l.address_sealed as "addressSealed", l.phone_sealed as "phoneSealed",
 l.known_sealed as "knownSealed", l.informant_sealed as "informantSealed", l.urgency_sealed as "urgencySealed",
 l.search_keys as "searchKeys", l.recorded_by as "recordedBy", l.recorded_at as "recordedAt",
 l.updated_by as "updatedBy", l.updated_at as "updatedAt", l.last_touched_on::text as "lastTouchedOn",
 l.follow_ups as "followUps", l.case_id as "caseId", l.case_detected_on::text as "caseDetectedOn",
 l.settled_at as "settledAt", l.close_reason as "closeReason", l.passed_on_to as "passedOnTo"`;

/** The second wall, as for cases: `$1` to `$4` are the values of `reachValues`. */
export const LEADS_WITHIN_REACH = `l.organisation_id = $1::uuid and ($2 = 'organisation'
 or ($2 = 'offices' and l.office_id = any($3::uuid[])) or ($2 = 'towns' and l.town_code = any($4::text[])))`;

export function leadsByIds(scope: CasesLoaderScope, ids: readonly string[]): Promise<LeadRow[]> {
  return scope.read.query<LeadRow>(
    'leads_by_ids',
    `select ${LEAD_COLUMNS} from lead l where ${LEADS_WITHIN_REACH} and l.id = any($5::uuid[])`,
    [...reachValues(scope.actor), ids],
  );
}

/** By whom the person of each case was found, the earliest notice first. */
export function leadsOfCases(scope: CasesLoaderScope, caseIds: readonly string[]): Promise<LeadRow[]> {
  return scope.read.query<LeadRow>(
    'leads_of_cases',
    `select ${LEAD_COLUMNS} from lead l
     join support_case c on c.organisation_id = l.organisation_id and c.id = l.case_id
     where ${WITHIN_REACH} and ${LEADS_WITHIN_REACH} and l.case_id = any($5::uuid[]) order by l.detected_on, l.id`,
    [...reachValues(scope.actor), caseIds],
  );
}

/** What was done about each lead, the latest first. */
export function entriesOfLeads(scope: CasesLoaderScope, leadIds: readonly string[]): Promise<LeadEntryRow[]> {
  return scope.read.query<LeadEntryRow>(
    'entries_of_leads',
    `select e.id, e.organisation_id as "organisationId", e.lead_id as "leadId", e.kind, e."on"::text as "on", e.at, e.by,
       e.words_sealed as "wordsSealed" from lead_entry e
     join lead l on l.organisation_id = e.organisation_id and l.id = e.lead_id
     where ${LEADS_WITHIN_REACH} and e.lead_id = any($5::uuid[]) order by e."on" desc, e.at desc, e.id desc`,
    [...reachValues(scope.actor), leadIds],
  );
}

/** Locked until the transaction ends; undefined where absent or beyond the caller's reach. */
export async function lockLead(tx: Tx, scope: Pick<CasesScope, 'actor'>, id: string): Promise<LeadRow | undefined> {
  const [row] = await tx.query<LeadRow>(
    `select ${LEAD_COLUMNS} from lead l where ${LEADS_WITHIN_REACH} and l.id = $5::uuid for update`,
    ...reachValues(scope.actor),
    id,
  );
  return row;
}

/** The leads merged into a case, while the case is locked. */
export function leadsMergedInto(
  tx: Tx,
  supportCase: { readonly organisationId: string; readonly id: string },
): Promise<LeadRow[]> {
  return tx.query<LeadRow>(
    `select ${LEAD_COLUMNS} from lead l where l.organisation_id = $1::uuid and l.case_id = $2::uuid and l.state = 'MERGED'`,
    supportCase.organisationId,
    supportCase.id,
  );
}
