import type { Outcome } from '@banso/domain/guideline';
import type { CasesLoaderScope, Tx } from '../scope.ts';
import { WITHIN_REACH } from './cases.ts';
import { reachValues } from './reach.ts';

export interface DeterminationRow {
  readonly id: string;
  readonly organisationId: string;
  readonly caseId: string;
  readonly edition: string;
  readonly asOf: string;
  readonly outcome: Outcome;
  /** Outcome of every clause, for drift and for the support decision. */
  readonly outcomes: Readonly<Record<string, Outcome>>;
  readonly canonicalSealed: Uint8Array;
  readonly digest: string;
  readonly reasonSealed: Uint8Array;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly needsApproval: boolean;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  readonly returnedAt: Date | null;
  readonly returnedReasonSealed: Uint8Array | null;
}

const COLUMNS = `d.id, d.organisation_id as "organisationId", d.case_id as "caseId", d.edition,
 d.as_of::text as "asOf", d.outcome, d.outcomes,
 d.canonical_sealed as "canonicalSealed", d.digest, d.reason_sealed as "reasonSealed",
 d.recorded_by as "recordedBy", d.recorded_at as "recordedAt", d.needs_approval as "needsApproval",
 d.approved_by as "approvedBy", d.approved_at as "approvedAt", d.returned_at as "returnedAt",
 d.returned_reason_sealed as "returnedReasonSealed"`;

/** Latest first. */
export function determinationsOfCases(
  scope: CasesLoaderScope,
  caseIds: readonly string[],
): Promise<DeterminationRow[]> {
  return scope.read.query<DeterminationRow>(
    'determinations_of_cases',
    `select ${COLUMNS} from determination d
     join support_case c on c.organisation_id = d.organisation_id and c.id = d.case_id
     where ${WITHIN_REACH} and d.case_id = any($5::uuid[]) order by d.recorded_at desc, d.id desc`,
    [...reachValues(scope.actor), caseIds],
  );
}

export function determinationsForChange(
  tx: Tx,
  supportCase: { readonly organisationId: string; readonly id: string },
): Promise<DeterminationRow[]> {
  return tx.query<DeterminationRow>(
    `select ${COLUMNS} from determination d where d.organisation_id = $1::uuid and d.case_id = $2::uuid
     order by d.recorded_at desc, d.id desc`,
    supportCase.organisationId,
    supportCase.id,
  );
}

/** The latest that was not sent back. */
export const standing = (latestFirst: readonly DeterminationRow[]): DeterminationRow | undefined =>
  latestFirst.find((row) => row.returnedAt === null);
