import { isActiveStage, type TeamRole, teamRoles } from '@banso/domain/casework';
import { type CivilDate, isUuid } from '@banso/domain/foundation';
import { visitsSince, type Workload, workload } from '@banso/domain/worklist';
import { WITHIN_REACH } from '../persistence/cases.ts';
import { officeById } from '../persistence/offices.ts';
import { isPlacedAs, type QualificationRow, qualificationsInOffice } from '../persistence/qualifications.ts';
import { reachValues } from '../persistence/reach.ts';
import type { CasesScope } from '../scope.ts';
import { type LookedAt, looksInOffice } from './looks.ts';

export interface TeamMemberView {
  readonly workerId: string;
  /** For the order of lists; empty for one who is known here no more. */
  readonly kana: string;
  readonly placedHere: boolean;
  readonly roles: readonly TeamRole[];
  readonly workload: Workload;
  readonly casesToLookAt: number;
}

export interface TeamView {
  readonly officeId: string;
  readonly on: CivilDate;
  readonly members: readonly TeamMemberView[];
  /** Cases under way and cases set aside that somebody holds, those that ask for nothing included. */
  readonly cases: readonly LookedAt[];
}

/** The people of an office and what they carry: four statements, whatever the number of either. */
export async function team(scope: CasesScope, officeId: string): Promise<TeamView | null> {
  if (!isUuid(officeId)) return null;
  const { organisationId } = scope.actor;
  const permitted = scope.permit('team:read', { organisationId, officeId });
  if (!permitted.allowed) {
    await scope.refuse('team:read', permitted, [officeId]);
    return null;
  }
  if ((await officeById(scope, officeId)) === undefined) return null;
  const [cases, placed, visits] = await Promise.all([
    looksInOffice(scope, officeId),
    qualificationsInOffice(scope, officeId),
    visitsInOffice(scope, officeId),
  ]);
  return { officeId, on: scope.today, members: membersOf(cases, placed, visits, scope.today), cases };
}

interface VisitRow {
  readonly workers: readonly string[];
  readonly on: CivilDate;
}

function visitsInOffice(scope: CasesScope, officeId: string): Promise<VisitRow[]> {
  return scope.read.query<VisitRow>(
    'visits_in_office',
    `select array_append(k.companion_ids, k.worker_id) as workers, (k.started_at at time zone 'Asia/Tokyo')::date::text as "on"
     from contact k join support_case c on c.organisation_id = k.organisation_id and c.id = k.case_id
     where ${WITHIN_REACH} and c.office_id = $5::uuid and k.kind = 'VISIT'
       and k.started_at >= $6::date::timestamp at time zone 'Asia/Tokyo'`,
    [...reachValues(scope.actor), officeId, visitsSince(scope.today)],
  );
}

/** Whoever may join a team here, and whoever left and still holds cases: those before all must not be overlooked. */
function membersOf(
  cases: readonly LookedAt[],
  placed: readonly QualificationRow[],
  visits: readonly VisitRow[],
  today: CivilDate,
): TeamMemberView[] {
  const here = placed
    .map((row) => ({ row, roles: teamRoles.filter((role) => isPlacedAs(row, role)) }))
    .filter(({ roles }) => roles.length > 0);
  const known = new Set(here.map(({ row }) => row.staffId));
  const holding = new Set(cases.flatMap(({ team: held }) => held.map(({ workerId }) => workerId)));
  const underWay = cases.filter(({ stage }) => isActiveStage(stage));
  const carry = (workerId: string) => {
    const own = cases.filter(({ team: held }) => held.some((each) => each.workerId === workerId));
    return {
      workerId,
      workload: workload(
        {
          teams: own.flatMap(({ id: caseId, stage, team: held }) =>
            held.filter((each) => each.workerId === workerId).map(({ role }) => ({ caseId, role, stage })),
          ),
          visits: visits.filter(({ workers }) => workers.includes(workerId)).map(({ on }) => on),
          promises: underWay.flatMap(({ outreachWorkerId, promises }) =>
            promises.filter(({ madeBy }) => (outreachWorkerId ?? madeBy) === workerId),
          ),
        },
        today,
      ),
      casesToLookAt: own.filter(({ reasons }) => reasons.length > 0).length,
    };
  };
  return [
    ...here.map(({ row, roles }) => ({ ...carry(row.staffId), kana: row.kana, placedHere: true, roles })),
    ...[...holding]
      .filter((id) => !known.has(id))
      .toSorted()
      .map((id) => ({ ...carry(id), kana: '', placedHere: false, roles: [] })),
  ];
}
