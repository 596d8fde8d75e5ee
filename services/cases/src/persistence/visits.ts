import type { ContactResult, Counterpart, VisitFacts, VisitKind, VisitState } from '@banso/domain/casework';
import type { ClauseId } from '@banso/domain/guideline';
import type { CasesLoaderScope, Tx } from '../scope.ts';
import { WITHIN_REACH } from './cases.ts';
import { reachValues } from './reach.ts';

export interface VisitRow {
  readonly id: string;
  readonly organisationId: string;
  readonly caseId: string;
  readonly version: number;
  readonly kind: VisitKind;
  readonly state: VisitState;
  readonly startsAt: Date;
  readonly returnsAt: Date;
  readonly placeSealed: Uint8Array | null;
  readonly purposeSealed: Uint8Array | null;
  readonly counterparts: Counterpart[];
  readonly duties: ClauseId[];
  readonly referralId: string | null;
  readonly visitBlockId: string | null;
  readonly overrideReasonSealed: Uint8Array | null;
  readonly soloAllowedBy: string | null;
  readonly soloReasonSealed: Uint8Array | null;
  readonly leftAt: Date | null;
  readonly backAt: Date | null;
  readonly result: ContactResult | null;
  readonly contactId: string | null;
  readonly cancelReasonSealed: Uint8Array | null;
  readonly plannedBy: string;
  readonly updatedBy: string;
  readonly updatedAt: Date;
  readonly visitorIds: readonly string[];
}

export const VISIT_COLUMNS = `v.id, v.organisation_id as "organisationId", v.case_id as "caseId", v.version, v.kind,
 v.state, v.starts_at as "startsAt", v.returns_at as "returnsAt", v.place_sealed as "placeSealed",
 v.purpose_sealed as "purposeSealed", v.counterparts, v.duties, v.referral_id as "referralId",
 v.visit_block_id as "visitBlockId", v.override_reason_sealed as "overrideReasonSealed",
 v.solo_allowed_by as "soloAllowedBy", v.solo_reason_sealed as "soloReasonSealed", v.left_at as "leftAt",
 v.back_at as "backAt", v.result, v.contact_id as "contactId", v.cancel_reason_sealed as "cancelReasonSealed",
 v.planned_by as "plannedBy", v.updated_by as "updatedBy", v.updated_at as "updatedAt",
 array(select w.worker_id from visit_visitor w where w.organisation_id = v.organisation_id and w.visit_id = v.id
   order by w.worker_id) as "visitorIds"`;

/** Plans of visits are the office's: a town reaches the case and not these. */
export const VISITS_WITHIN_REACH = `select ${VISIT_COLUMNS} from visit v
 join support_case c on c.organisation_id = v.organisation_id and c.id = v.case_id where ${WITHIN_REACH} and $2 <> 'towns'`;

/** To come or under way first, the nearest first; then those of the last thirty days, the latest first. */
export function visitsOfCases(scope: CasesLoaderScope, caseIds: readonly string[]): Promise<VisitRow[]> {
  return scope.read.query<VisitRow>(
    'visits_of_cases',
    `${VISITS_WITHIN_REACH} and v.case_id = any($5::uuid[])
       and (v.state in ('PLANNED', 'OUT') or v.starts_at > $6::timestamptz - interval '30 days')
     order by v.state in ('BACK', 'CANCELLED'), case when v.state in ('PLANNED', 'OUT') then v.starts_at end,
       v.starts_at desc, v.id`,
    [...reachValues(scope.actor), caseIds, scope.now().toISOString()],
  );
}

export function visitsByIds(scope: CasesLoaderScope, ids: readonly string[]): Promise<VisitRow[]> {
  return scope.read.query<VisitRow>('visits_by_ids', `${VISITS_WITHIN_REACH} and v.id = any($5::uuid[])`, [
    ...reachValues(scope.actor),
    ids,
  ]);
}

/** One visit of a case that the caller has locked. */
export async function visitForChange(
  tx: Tx,
  supportCase: { readonly organisationId: string; readonly id: string },
  id: string,
): Promise<VisitRow | undefined> {
  const [row] = await tx.query<VisitRow>(
    `select ${VISIT_COLUMNS} from visit v
     where v.organisation_id = $1::uuid and v.case_id = $2::uuid and v.id = $3::uuid`,
    supportCase.organisationId,
    supportCase.id,
    id,
  );
  return row;
}

/** Those of a locked case to which nobody has left yet. */
export function plannedVisitsForChange(
  tx: Tx,
  supportCase: { readonly organisationId: string; readonly id: string },
): Promise<VisitRow[]> {
  return tx.query<VisitRow>(
    `select ${VISIT_COLUMNS} from visit v
     where v.organisation_id = $1::uuid and v.case_id = $2::uuid and v.state = 'PLANNED' order by v.starts_at, v.id`,
    supportCase.organisationId,
    supportCase.id,
  );
}

/** The visit as the domain's rules read it. */
export const visitFacts = (row: VisitRow): VisitFacts => ({
  state: row.state,
  startsAt: row.startsAt.getTime(),
  returnsAt: row.returnsAt.getTime(),
  visitorIds: row.visitorIds,
  soloAllowed: row.soloAllowedBy !== null,
});
