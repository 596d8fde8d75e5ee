import type { DisclosableField, DisclosureConsent } from '@banso/domain/partners';
import type { CasesLoaderScope, Tx } from '../scope.ts';
import { WITHIN_REACH } from './cases.ts';
import { reachValues } from './reach.ts';

export interface ApplicationRow {
  readonly id: string;
  readonly organisationId: string;
  readonly caseId: string;
  readonly signedOn: string;
  readonly signedBy: string;
  readonly explainedBy: string;
  readonly agencyIds: string[];
  readonly fields: DisclosableField[];
  readonly noteSealed: Uint8Array | null;
  readonly withdrawnOn: string | null;
  readonly withdrawnReasonSealed: Uint8Array | null;
}

const COLUMNS = `a.id, a.organisation_id as "organisationId", a.case_id as "caseId", a.signed_on::text as "signedOn",
 a.signed_by as "signedBy", a.explained_by as "explainedBy", a.agency_ids as "agencyIds", a.fields,
 a.note_sealed as "noteSealed", a.withdrawn_on::text as "withdrawnOn",
 a.withdrawn_reason_sealed as "withdrawnReasonSealed"`;

export const consentOf = (row: ApplicationRow): DisclosureConsent => ({
  id: row.id,
  agencyIds: row.agencyIds,
  fields: row.fields,
  signedOn: row.signedOn,
  withdrawnOn: row.withdrawnOn,
});

export function applicationsOfCases(scope: CasesLoaderScope, caseIds: readonly string[]): Promise<ApplicationRow[]> {
  return scope.read.query<ApplicationRow>(
    'applications_of_cases',
    `select ${COLUMNS} from application a
     join support_case c on c.organisation_id = a.organisation_id and c.id = a.case_id
     where ${WITHIN_REACH} and a.case_id = any($5::uuid[]) order by a.signed_on desc, a.id desc`,
    [...reachValues(scope.actor), caseIds],
  );
}

/** All applications of a case that the caller has locked, withdrawn ones too. */
export function applicationsForChange(
  tx: Tx,
  supportCase: { readonly organisationId: string; readonly id: string },
): Promise<ApplicationRow[]> {
  return tx.query<ApplicationRow>(
    `select ${COLUMNS} from application a where a.organisation_id = $1::uuid and a.case_id = $2::uuid
     order by a.signed_on desc, a.id desc`,
    supportCase.organisationId,
    supportCase.id,
  );
}
