import type { Action } from '@banso/domain/authorisation';
import { isActiveStage } from '@banso/domain/casework';
import type { CaseRow } from '../persistence/cases.ts';
import type { CasesScope } from '../scope.ts';

const onAnyCase: readonly Action[] = [
  'case:edit',
  'case:close',
  'case:merge',
  'contact:record',
  'note:read',
  'consent:record',
  'hold:manage',
  'case:delete',
];
/** A case merged into another is read, and given back; all else is done in the survivor. */
const onMergedCase: readonly Action[] = ['case:merge', 'note:read'];
const onActiveCase: readonly Action[] = [
  'case:referOn',
  'case:screen',
  'case:urgent',
  'transfer:propose',
  'eligibility:record',
  'eligibility:approve',
  'assignment:manage',
  'visit:override',
  'visit:plan',
  'risk:raise',
  'plan:edit',
  'session:record',
  'meeting:manage',
  'support:decide',
  'decision:draft',
  'referral:send',
];

/** What the screen may offer; every use case asks again for itself. */
export function mayDo(scope: CasesScope, supportCase: CaseRow): string[] {
  if (supportCase.mergedIntoId !== null) return allowed(scope, supportCase, onMergedCase);
  const asked = isActiveStage(supportCase.stage) ? [...onAnyCase, ...onActiveCase] : onAnyCase;
  return allowed(scope, supportCase, asked);
}

const allowed = (scope: CasesScope, supportCase: CaseRow, asked: readonly Action[]): Action[] =>
  asked.filter((action) => scope.permit(action, supportCase).allowed);

/** Plans of visits are the office's: a town reads its cases and not these. */
export async function mayReadVisits(scope: CasesScope): Promise<boolean> {
  const permitted = scope.permit('visit:read', { organisationId: scope.actor.organisationId });
  if (!permitted.allowed) await scope.refuse('visit:read', permitted, []);
  return permitted.allowed;
}

/** May the caller see lists of cases at all? Reach alone is not enough; a refusal is recorded. */
export async function mayReadCases(scope: CasesScope): Promise<boolean> {
  const permitted = scope.permit('case:read', { organisationId: scope.actor.organisationId });
  if (!permitted.allowed) await scope.refuse('case:read', permitted, []);
  return permitted.allowed;
}
