import { recordedRole } from '@banso/domain/casework';
import { assignmentsForChange } from '../persistence/assignments.ts';
import type { CaseRow } from '../persistence/cases.ts';
import { groundsOn, qualificationForChange } from '../persistence/qualifications.ts';
import type { CasesScope, Tx } from '../scope.ts';

/** Under which role what the caller did on that day is recorded. */
export async function roleOn(tx: Tx, scope: CasesScope, supportCase: CaseRow, day: string) {
  const { id, organisationId, roles } = scope.actor;
  const own = (await assignmentsForChange(tx, supportCase)).filter(
    (row) => row.workerId === id && row.fromOn <= day && (row.untilOn === null || row.untilOn >= day),
  );
  const qualification = await qualificationForChange(tx, organisationId, id);
  return recordedRole({
    assignedAs: own.map((row) => row.role),
    qualified: qualification !== undefined && groundsOn(qualification, day).length > 0,
    houseRoles: roles,
  });
}
