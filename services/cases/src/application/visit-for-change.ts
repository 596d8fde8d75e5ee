import type { Action } from '@banso/domain/authorisation';
import { isUuid } from '@banso/domain/foundation';
import { absent, type Ending } from '@banso/service-kit';
import type { LockedCase } from '../persistence/cases.ts';
import { visitForChange as load, type VisitRow } from '../persistence/visits.ts';
import type { CasesScope, Tx } from '../scope.ts';
import { caseForChange } from './case-for-change.ts';
import { caseIdOf } from './case-id-of.ts';

/** The visit with its case locked; one beyond reach ends as one that does not exist. */
export async function visitForChange<A>(
  tx: Tx,
  scope: CasesScope,
  end: Ending<A>,
  action: Action,
  visitId: string,
): Promise<{ readonly supportCase: LockedCase; readonly visit: VisitRow }> {
  const caseId = await caseIdOf(tx, scope, 'visit', visitId);
  const supportCase = await caseForChange(tx, scope, end, action, caseId);
  const visit = isUuid(visitId) ? await load(tx, supportCase, visitId) : undefined;
  if (visit === undefined) return end.deny(action, absent, [visitId]);
  return { supportCase, visit };
}
