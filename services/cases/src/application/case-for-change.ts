import type { Action, Resource } from '@banso/domain/authorisation';
import { isUuid } from '@banso/domain/foundation';
import { absent, type DeniedPermit, type Ending, type RefusalAnswer } from '@banso/service-kit';
import { type LockedCase, lockCase, WITHIN_REACH } from '../persistence/cases.ts';
import { reachValues } from '../persistence/reach.ts';
import type { CasesScope, Tx } from '../scope.ts';
import { mergedRefusal } from '../wording/case-refusals.ts';

/**
 * Loads and locks the case and asks for the permit; a case beyond reach ends as one that does not exist, and one that
 * was merged into another takes no change.
 */
export async function caseForChange<A>(
  tx: Tx,
  scope: CasesScope,
  end: Ending<A | RefusalAnswer>,
  action: Action,
  caseId: string,
): Promise<LockedCase> {
  const supportCase = await caseEvenMerged(tx, scope, end, action, caseId);
  if (supportCase.mergedIntoId === null) return supportCase;
  // Named to those who may see it, and to nobody else.
  const [survivor] = await tx.query<{ number: string }>(
    `select c.number from support_case c where ${WITHIN_REACH} and c.id = $5::uuid`,
    ...reachValues(scope.actor),
    supportCase.mergedIntoId,
  );
  return end.refuse(action, mergedRefusal(survivor?.number ?? null), [caseId]);
}

/** For merging and its undoing alone: also a case that was merged already. */
export async function caseEvenMerged<A>(
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
