import { hasRole } from '@banso/domain/authorisation';
import { visitSafetyOn } from '@banso/domain/casework';
import { reachValues } from '../persistence/reach.ts';
import { VISITS_WITHIN_REACH, type VisitRow } from '../persistence/visits.ts';
import type { CasesScope } from '../scope.ts';

const MOST_ROWS = 50;

/**
 * Visits whose return does not come, as far as that concerns the caller by now. Asked of what is stored and the clock,
 * so that no restart loses one; the longest overdue first.
 */
export async function overdueVisits(scope: CasesScope): Promise<VisitRow[]> {
  if (!scope.permit('visit:read', { organisationId: scope.actor.organisationId }).allowed) return [];
  const { graceMinutes, supervisorAfterMinutes, officeAfterMinutes } = visitSafetyOn(scope.today);
  const before = (minutes: number) => new Date(scope.now().getTime() - minutes * 60_000).toISOString();
  return scope.read.query<VisitRow>(
    'today_visits_overdue',
    `${VISITS_WITHIN_REACH} and v.state = 'OUT' and (v.returns_at <= $9::timestamptz
       or ($6 and v.returns_at <= $8::timestamptz)
       or (v.returns_at <= $7::timestamptz and exists (select 1 from visit_visitor w
         where w.organisation_id = v.organisation_id and w.visit_id = v.id and w.worker_id = $5::uuid)))
     order by v.returns_at, v.id limit ${MOST_ROWS}`,
    [
      ...reachValues(scope.actor),
      scope.actor.id,
      hasRole(scope.actor, 'officeSupervisor', 'chiefConsultationWorker'),
      before(graceMinutes),
      before(supervisorAfterMinutes),
      before(officeAfterMinutes),
    ],
  );
}
