import { isUuid } from '@banso/domain/foundation';
import type { CaseRow } from '../persistence/cases.ts';
import type { Tx } from '../scope.ts';
import { caseworkIssue } from '../wording/casework-issues.ts';
import type { InputCheck } from './input-check.ts';

/** What is named as the referral must be one of this case. */
export async function checkReferral(
  tx: Tx,
  check: InputCheck,
  { organisationId, id: caseId }: CaseRow,
  referralId: string | null | undefined,
): Promise<void> {
  if (!referralId) return;
  const where = { organisationId, caseId, id: referralId };
  const known = isUuid(referralId) && (await tx.db.referral.count({ where })) > 0;
  if (!known) check.issues.push(caseworkIssue('referralId', 'UNKNOWN_REFERRAL'));
}
