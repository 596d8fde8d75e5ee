import type { GoalDomain, Whose } from '@banso/domain/casework';
import type { CasesLoaderScope, Tx } from '../scope.ts';
import { WITHIN_REACH } from './cases.ts';
import { reachValues } from './reach.ts';

export interface ClosureRow {
  readonly id: string;
  readonly organisationId: string;
  readonly caseId: string;
  readonly suspended: boolean;
  readonly endedOn: string;
  readonly reason: string;
  readonly noteSealed: Uint8Array | null;
  readonly outcomesSealed: Uint8Array | null;
  readonly wishedNone: boolean;
  readonly endedBy: string;
  readonly endedAt: Date;
  readonly reopenedBy: string | null;
  readonly reopenedAt: Date | null;
  readonly reopenReasonSealed: Uint8Array | null;
  readonly fromCase: boolean;
}

/** What `outcomes_sealed` holds. */
export interface OutcomeSeen {
  readonly whose: Whose;
  readonly domain: GoalDomain;
  readonly changes: readonly string[];
  readonly words: string | null;
}

const COLUMNS = `k.id, k.organisation_id as "organisationId", k.case_id as "caseId", k.suspended,
 k.ended_on::text as "endedOn", k.reason, k.note_sealed as "noteSealed", k.outcomes_sealed as "outcomesSealed",
 k.wished_none as "wishedNone", k.ended_by as "endedBy", k.ended_at as "endedAt", k.reopened_by as "reopenedBy",
 k.reopened_at as "reopenedAt", k.reopen_reason_sealed as "reopenReasonSealed", k.from_case as "fromCase"`;

/** Every end of each case, the latest first. */
export function closuresOfCases(scope: CasesLoaderScope, caseIds: readonly string[]): Promise<ClosureRow[]> {
  return scope.read.query<ClosureRow>(
    'closures_of_cases',
    `select ${COLUMNS} from case_closure k
     join support_case c on c.organisation_id = k.organisation_id and c.id = k.case_id
     where ${WITHIN_REACH} and k.case_id = any($5::uuid[]) order by k.ended_at desc, k.id desc`,
    [...reachValues(scope.actor), caseIds],
  );
}

/** The end that holds now, of a case that is closed or suspended; the case is locked by the caller. */
export async function closureForChange(
  tx: Tx,
  { organisationId, id }: { readonly organisationId: string; readonly id: string },
): Promise<ClosureRow | undefined> {
  const [row] = await tx.query<ClosureRow>(
    `select ${COLUMNS} from case_closure k
     where k.organisation_id = $1::uuid and k.case_id = $2::uuid order by k.ended_at desc, k.id desc limit 1`,
    organisationId,
    id,
  );
  // A suspension that gave way to a closure was never reopened itself: only the latest can hold.
  return row?.reopenedAt === null ? row : undefined;
}

/** Where the words of a closure are sealed: those taken over from the case, still for their place there. */
export const closurePlace = (
  row: Pick<ClosureRow, 'id' | 'caseId' | 'fromCase'>,
  column: 'note' | 'reopen_reason' | 'outcomes',
): { readonly table: string; readonly column: string; readonly rowId: string } =>
  row.fromCase
    ? { table: 'support_case', column: column === 'note' ? 'closure_note' : column, rowId: row.caseId }
    : { table: 'case_closure', column, rowId: row.id };
