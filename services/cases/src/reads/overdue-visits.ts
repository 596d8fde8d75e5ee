import { hasRole } from '@banso/domain/authorisation';
import { alertReaches, visitAlert, visitSafetyOn } from '@banso/domain/casework';
import { reachValues } from '../persistence/reach.ts';
import { VISITS_WITHIN_REACH, type VisitRow, visitFacts } from '../persistence/visits.ts';
import type { CasesScope } from '../scope.ts';

/** Far more than are ever out at once. */
const MOST_ROWS = 300;

/**
 * Visits whose return does not come, as far as that concerns the caller by now: one statement, and the domain's rule.
 * Asked of what is stored and the clock, so that no restart loses one; the longest overdue first.
 */
export async function overdueVisits(scope: CasesScope): Promise<VisitRow[]> {
  if (!scope.permit('visit:read', { organisationId: scope.actor.organisationId }).allowed) return [];
  const safety = visitSafetyOn(scope.today);
  const now = scope.now().getTime();
  const rows = await scope.read.query<VisitRow>(
    'today_visits_overdue',
    `${VISITS_WITHIN_REACH} and v.state = 'OUT' and v.returns_at <= $5::timestamptz
     order by v.returns_at, v.id limit ${MOST_ROWS}`,
    [...reachValues(scope.actor), new Date(now - safety.graceMinutes * 60_000).toISOString()],
  );
  const answersForOffice = hasRole(scope.actor, 'officeSupervisor', 'chiefConsultationWorker');
  return rows.filter((row) =>
    alertReaches(visitAlert(visitFacts(row), now, safety), {
      isVisitor: row.visitorIds.includes(scope.actor.id),
      answersForOffice,
    }),
  );
}
