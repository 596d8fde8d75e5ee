import { isUuid } from '@banso/domain/foundation';
import type { CasesScope, Tx } from '../scope.ts';

const statements = {
  contact: 'select case_id as "caseId" from contact where organisation_id = $1::uuid and id = $2::uuid',
  visit: 'select case_id as "caseId" from visit where organisation_id = $1::uuid and id = $2::uuid',
  circulation: 'select case_id as "caseId" from circulation where organisation_id = $1::uuid and id = $2::uuid',
  session: 'select case_id as "caseId" from support_session where organisation_id = $1::uuid and id = $2::uuid',
  planItem: 'select case_id as "caseId" from plan_item where organisation_id = $1::uuid and id = $2::uuid',
  plan: 'select case_id as "caseId" from plan where organisation_id = $1::uuid and id = $2::uuid',
} as const;

/** The case to which a record belongs. An id that is not there gives an id that no case has: both end as absent. */
export async function caseIdOf(
  tx: Tx,
  scope: Pick<CasesScope, 'actor'>,
  record: keyof typeof statements,
  id: string,
): Promise<string> {
  if (!isUuid(id)) return id;
  const [row] = await tx.query<{ caseId: string }>(statements[record], scope.actor.organisationId, id);
  return row?.caseId ?? id;
}
