import type { ScreeningOutcome, UrgentHelpFacts } from '@banso/domain/casework';
import type { CasesLoaderScope, Tx } from '../scope.ts';
import { WITHIN_REACH } from './cases.ts';
import { reachValues } from './reach.ts';

interface OfCase {
  readonly id: string;
  readonly organisationId: string;
  readonly caseId: string;
  readonly reasonSealed: Uint8Array;
  readonly decidedBy: string;
  readonly decidedAt: Date;
}

export interface ScreeningRow extends OfCase {
  readonly outcome: ScreeningOutcome;
}

export interface UrgentHelpRow extends OfCase, UrgentHelpFacts {
  readonly endedBy: string | null;
  readonly endedAt: Date | null;
  readonly endReasonSealed: Uint8Array | null;
}

const DECIDED = `k.id, k.organisation_id as "organisationId", k.case_id as "caseId", k.reason_sealed as "reasonSealed",
 k.decided_by as "decidedBy", k.decided_at as "decidedAt"`;
const URGENT = `${DECIDED}, k.from_on::text as "from", k.until_on::text as "until",
 (k.ended_at at time zone 'Asia/Tokyo')::date::text as "endedOn", k.ended_by as "endedBy", k.ended_at as "endedAt",
 k.end_reason_sealed as "endReasonSealed"`;
const OF_CASES = `join support_case c on c.organisation_id = k.organisation_id and c.id = k.case_id
 where ${WITHIN_REACH} and k.case_id = any($5::uuid[]) order by k.decided_at desc, k.id desc`;

export function screeningsOfCases(scope: CasesLoaderScope, caseIds: readonly string[]): Promise<ScreeningRow[]> {
  const values = [...reachValues(scope.actor), caseIds];
  return scope.read.query<ScreeningRow>(
    'screenings_of_cases',
    `select ${DECIDED}, k.outcome from screening k ${OF_CASES}`,
    values,
  );
}

export function urgentHelpOfCases(scope: CasesLoaderScope, caseIds: readonly string[]): Promise<UrgentHelpRow[]> {
  const values = [...reachValues(scope.actor), caseIds];
  return scope.read.query<UrgentHelpRow>(
    'urgent_help_of_cases',
    `select ${URGENT} from urgent_help k ${OF_CASES}`,
    values,
  );
}

/** A statement goes on with what it looks for and its order. */
export const URGENT_WITHIN_REACH = `select ${URGENT} from urgent_help k
 join support_case c on c.organisation_id = k.organisation_id and c.id = k.case_id where ${WITHIN_REACH}`;

/** Every decision on urgent help of a case that the caller has locked. */
export function urgentHelpForChange(
  tx: Tx,
  { organisationId, id }: { readonly organisationId: string; readonly id: string },
): Promise<UrgentHelpRow[]> {
  return tx.query<UrgentHelpRow>(
    `select ${URGENT} from urgent_help k where k.organisation_id = $1::uuid and k.case_id = $2::uuid`,
    organisationId,
    id,
  );
}
