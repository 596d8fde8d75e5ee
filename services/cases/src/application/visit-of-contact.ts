import { isUuid } from '@banso/domain/foundation';
import type { CaseRow } from '../persistence/cases.ts';
import { openText, placeOf } from '../persistence/sealed-columns.ts';
import { type VisitRow, visitForChange } from '../persistence/visits.ts';
import type { CasesScope, Tx } from '../scope.ts';
import { caseworkIssue } from '../wording/casework-issues.ts';
import type { InputCheck } from './input-check.ts';

/** A visit becomes a contact once, and only when those who went are back: what lies ahead was not done. */
export async function checkVisitOfContact(
  tx: Tx,
  check: InputCheck,
  supportCase: CaseRow,
  visitId: string | null,
): Promise<VisitRow | null> {
  if (visitId === null) return null;
  const visit = isUuid(visitId) ? await visitForChange(tx, supportCase, visitId) : undefined;
  if (visit === undefined) check.issues.push(caseworkIssue('visitId', 'UNKNOWN_VISIT'));
  else if (visit.state !== 'BACK') check.issues.push(caseworkIssue('visitId', 'VISIT_NOT_BACK'));
  else if (visit.contactId !== null) check.issues.push(caseworkIssue('visitId', 'VISIT_HAS_CONTACT'));
  return visit ?? null;
}

/** The reason that a supervisor gave for the visit, which holds for its contact too. */
export const overrideOf = (scope: CasesScope, visit: VisitRow | null): Promise<string | null> =>
  opened(scope, visit, 'override_reason', visit?.overrideReasonSealed);

/** What the visit was planned for, which its contact was for too unless it says otherwise. */
export const purposeOf = (scope: CasesScope, visit: VisitRow | null): Promise<string | null> =>
  opened(scope, visit, 'purpose', visit?.purposeSealed);

async function opened(scope: CasesScope, visit: VisitRow | null, column: string, sealed: Uint8Array | null = null) {
  if (visit === null) return null;
  return openText(scope.sealing, placeOf(visit.organisationId, 'visit', column, visit.id), sealed);
}

export async function becomeContact(tx: Tx, visit: VisitRow | null, contactId: string): Promise<void> {
  if (visit === null) return;
  const { organisationId, id } = visit;
  await tx.db.visit.update({
    where: { organisationId_id: { organisationId, id } },
    data: { contactId, version: { increment: 1 } },
  });
}
