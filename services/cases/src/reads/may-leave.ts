import type { VisitRow } from '../persistence/visits.ts';
import type { CasesScope } from '../scope.ts';

/** One of those who go, or who may know of every risk of the office: nobody else could be told why not. */
export function mayLeaveFor(scope: CasesScope, visit: VisitRow, officeId: string): boolean {
  const { organisationId, visitorIds } = visit;
  return visitorIds.includes(scope.actor.id) || scope.permit('risk:ease', { organisationId, officeId }).allowed;
}
