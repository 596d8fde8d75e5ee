import type { TeamRole } from '@banso/domain/casework';
import type { ClauseId } from '@banso/domain/guideline';
import type { CasesLoaderScope, Tx } from '../scope.ts';
import { WITHIN_REACH } from './cases.ts';
import { reachValues } from './reach.ts';

export interface AssignmentRow {
  readonly id: string;
  readonly organisationId: string;
  readonly caseId: string;
  readonly workerId: string;
  readonly role: TeamRole;
  readonly fromOn: string;
  readonly untilOn: string | null;
  readonly grounds: ClauseId[];
  readonly handOverNoteSealed: Uint8Array | null;
  readonly leavingNoteSealed: Uint8Array | null;
}

const COLUMNS = `a.id, a.organisation_id as "organisationId", a.case_id as "caseId", a.worker_id as "workerId", a.role,
 a.from_on::text as "fromOn", a.until_on::text as "untilOn", a.grounds,
 a.hand_over_note_sealed as "handOverNoteSealed", a.leaving_note_sealed as "leavingNoteSealed"`;

export function assignmentsOfCases(scope: CasesLoaderScope, caseIds: readonly string[]): Promise<AssignmentRow[]> {
  return scope.read.query<AssignmentRow>(
    'assignments_of_cases',
    `select ${COLUMNS} from assignment a
     join support_case c on c.organisation_id = a.organisation_id and c.id = a.case_id
     where ${WITHIN_REACH} and a.case_id = any($5::uuid[]) order by a.from_on desc, a.id desc`,
    [...reachValues(scope.actor), caseIds],
  );
}

export function assignmentsForChange(
  tx: Tx,
  supportCase: { readonly organisationId: string; readonly id: string },
): Promise<AssignmentRow[]> {
  return tx.query<AssignmentRow>(
    `select ${COLUMNS} from assignment a where a.organisation_id = $1::uuid and a.case_id = $2::uuid
     order by a.from_on desc, a.id desc for update`,
    supportCase.organisationId,
    supportCase.id,
  );
}

/** Keeps the case's own copy of its outreach worker equal to the open assignment; called after every change of one. */
export async function refreshOutreachWorker(
  tx: Tx,
  supportCase: { readonly organisationId: string; readonly id: string },
): Promise<void> {
  await tx.query(
    `update support_case c set outreach_worker_id = (
       select a.worker_id from assignment a where a.organisation_id = c.organisation_id and a.case_id = c.id
         and a.role = 'OUTREACH_WORKER' and a.until_on is null)
     where c.organisation_id = $1::uuid and c.id = $2::uuid`,
    supportCase.organisationId,
    supportCase.id,
  );
}
