import { routeInForce } from '@banso/domain/casework';
import { type ApprovalRouteRow, allRoutes } from '../persistence/approval-routes.ts';
import type { CaseRow } from '../persistence/cases.ts';
import type { CasesScope } from '../scope.ts';
import { mayReadCases } from './may-do.ts';

/** The approval route that a decision of this case takes today; null where one person decides. */
export async function routeOf(
  scope: CasesScope,
  { officeId }: Pick<CaseRow, 'officeId'>,
): Promise<ApprovalRouteRow | null> {
  return routeInForce(await scope.loaders.routesOfOffice.load(officeId), scope.today);
}

/** Every route of the organisation, for those who read cases at all. */
export async function approvalRoutes(scope: CasesScope): Promise<ApprovalRouteRow[]> {
  return (await mayReadCases(scope)) ? allRoutes(scope) : [];
}
