import type { Action, Resource } from '@banso/domain/authorisation';
import { isUuid } from '@banso/domain/foundation';
import { absent, type DeniedPermit, type Ending } from '@banso/service-kit';
import { type LockedCase, lockCase } from '../persistence/cases.ts';
import type { CasesScope, Tx } from '../scope.ts';

/** Loads and locks the case and asks for the permit; a case beyond reach ends as one that does not exist. */
export async function caseForChange<A>(
  tx: Tx,
  scope: CasesScope,
  end: Ending<A>,
  action: Action,
  caseId: string,
): Promise<LockedCase> {
  const supportCase = isUuid(caseId) ? await lockCase(tx, scope, caseId) : undefined;
  if (supportCase === undefined) return end.deny(action, absent, [caseId]);
  const permitted = scope.permit(action, supportCase);
  if (!permitted.allowed) return end.deny(action, asKnown(scope, supportCase, permitted), [caseId]);
  return supportCase;
}

/** A role that reads no cases learns nothing from a refusal: not even that the record is there. */
export function asKnown(scope: CasesScope, resource: Resource, denied: DeniedPermit): DeniedPermit {
  return scope.permit('case:read', resource).allowed ? denied : absent;
}
