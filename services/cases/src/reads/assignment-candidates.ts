import type { AssignmentCandidate, TeamRole } from '../generated/graphql.ts';
import { type CaseRow, NOT_MERGED } from '../persistence/cases.ts';
import { groundsOn, isPlacedAs, type QualificationRow, qualificationsInOffice } from '../persistence/qualifications.ts';
import type { CasesScope } from '../scope.ts';

/**
 * Everyone in the case's office, each with what 3(3) says today and why they can or cannot take the role. The findings
 * tell a colleague's evidence: they are for who assigns, and each look at them is recorded.
 */
export async function assignmentCandidates(
  scope: CasesScope,
  supportCase: Pick<CaseRow, 'organisationId' | 'officeId'>,
  role: TeamRole,
): Promise<AssignmentCandidate[]> {
  if (!scope.permit('staff:read', supportCase).allowed) return [];
  const workers = await qualificationsInOffice(scope, supportCase.officeId);
  const load = await openCasesOf(
    scope,
    workers.map(({ staffId }) => staffId),
  );
  const mayAssign = scope.permit('assignment:manage', supportCase).allowed;
  if (mayAssign) {
    const judged = workers.filter(({ findings }) => findings.length > 0);
    scope.audit.shown(
      'staffEvidence',
      judged.map(({ staffId }) => staffId),
    );
  }
  return workers.map((worker) => {
    const reason = whyNot(worker, role, scope.today);
    return {
      worker: { id: worker.staffId },
      qualification: worker.outcome,
      metGrounds: groundsOn(worker, scope.today),
      assignable: reason === null,
      reason,
      openCases: load.get(worker.staffId) ?? 0,
      findings: mayAssign ? [...worker.findings] : [],
    };
  });
}

/** A stable code, or null. */
function whyNot(worker: QualificationRow, role: TeamRole, today: string): string | null {
  if (role === 'OUTREACH_WORKER') {
    if (worker.outcome !== 'MET') return 'NOT_QUALIFIED';
    if (groundsOn(worker, today).length === 0) return 'NOT_QUALIFIED_TODAY';
  }
  return isPlacedAs(worker, role) ? null : 'NOT_PLACED_IN_ROLE';
}

async function openCasesOf(scope: CasesScope, workerIds: readonly string[]): Promise<Map<string, number>> {
  if (workerIds.length === 0) return new Map();
  const rows = await scope.read.query<{ workerId: string; cases: number }>(
    'open_cases_of_workers',
    `select a.worker_id as "workerId", count(distinct a.case_id)::int as cases from assignment a
     join support_case c on c.organisation_id = a.organisation_id and c.id = a.case_id and ${NOT_MERGED}
     where a.organisation_id = $1::uuid and a.worker_id = any($2::uuid[]) and a.until_on is null group by a.worker_id`,
    [scope.actor.organisationId, workerIds],
  );
  return new Map(rows.map(({ workerId, cases }) => [workerId, cases]));
}
