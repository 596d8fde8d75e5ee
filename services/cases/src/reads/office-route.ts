import { routeInForce } from '@banso/domain/casework';
import type { ApprovalRouteRow } from '../persistence/approval-routes.ts';
import type { CaseRow } from '../persistence/cases.ts';
import type { CasesScope } from '../scope.ts';

/** The approval route that a decision of this case takes today; null where one person decides. */
export async function routeOf(
  scope: CasesScope,
  { officeId }: Pick<CaseRow, 'officeId'>,
): Promise<ApprovalRouteRow | null> {
  return routeInForce(await scope.loaders.routesOfOffice.load(officeId), scope.today);
}
