import type { CasesLoaderScope, Tx } from '../scope.ts';
import { WITHIN_REACH } from './cases.ts';
import { reachValues } from './reach.ts';

export interface LegalHoldRow {
  readonly id: string;
  readonly organisationId: string;
  readonly caseId: string;
  readonly reasonSealed: Uint8Array;
  readonly reviewOn: string;
  readonly placedBy: string;
  readonly placedAt: Date;
  readonly liftedBy: string | null;
  readonly liftedAt: Date | null;
  readonly liftReasonSealed: Uint8Array | null;
}

const COLUMNS = `h.id, h.organisation_id as "organisationId", h.case_id as "caseId", h.reason_sealed as "reasonSealed",
 h.review_on::text as "reviewOn", h.placed_by as "placedBy", h.placed_at as "placedAt", h.lifted_by as "liftedBy",
 h.lifted_at as "liftedAt", h.lift_reason_sealed as "liftReasonSealed"`;

export function holdsOfCases(scope: CasesLoaderScope, caseIds: readonly string[]): Promise<LegalHoldRow[]> {
  return scope.read.query<LegalHoldRow>(
    'holds_of_cases',
    `select ${COLUMNS} from legal_hold h join support_case c on c.organisation_id = h.organisation_id and c.id = h.case_id
     where ${WITHIN_REACH} and h.case_id = any($5::uuid[]) order by h.lifted_at is not null, h.placed_at desc, h.id`,
    [...reachValues(scope.actor), caseIds],
  );
}

/** Every hold of a case that the caller has locked. */
export function holdsForChange(
  tx: Tx,
  { organisationId, id }: { readonly organisationId: string; readonly id: string },
): Promise<LegalHoldRow[]> {
  return tx.query<LegalHoldRow>(
    `select ${COLUMNS} from legal_hold h where h.organisation_id = $1::uuid and h.case_id = $2::uuid for update`,
    organisationId,
    id,
  );
}

export const holdFacts = ({ liftedAt }: LegalHoldRow) => ({ lifted: liftedAt !== null });
