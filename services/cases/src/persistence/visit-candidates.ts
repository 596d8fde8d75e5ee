import type { Visitor } from '@banso/domain/casework';
import type { CasesLoaderScope, Tx } from '../scope.ts';
import { WITHIN_REACH } from './cases.ts';
import { reachValues } from './reach.ts';

export interface VisitCandidateRow extends Visitor {
  readonly caseId: string;
}

/** Those of the case's team and of its office who do casework and whose access goes on. */
const CANDIDATES = (cases: string) => `select c.id as "caseId", a.id, t.is_team as "ofTeam",
   c.office_id = any(a.office_ids) as "ofOffice", 'outreachWorker' = any(a.roles) as "isOutreachWorker"
 from support_case c
 join actor a on a.organisation_id = c.organisation_id and a.active and a.agency_id is null
 cross join lateral (select exists (select 1 from assignment s where s.organisation_id = c.organisation_id
   and s.case_id = c.id and s.worker_id = a.id and s.until_on is null) as is_team) t
 where ${cases} and (t.is_team or c.office_id = any(a.office_ids))
   and a.roles && array['consultationWorker', 'chiefConsultationWorker', 'employmentWorker', 'outreachWorker', 'officeSupervisor']`;

/** The team first, then colleagues by name. */
export function visitCandidatesOfCases(
  scope: CasesLoaderScope,
  caseIds: readonly string[],
): Promise<VisitCandidateRow[]> {
  return scope.read.query<VisitCandidateRow>(
    'visit_candidates_of_cases',
    `${CANDIDATES(`${WITHIN_REACH} and $2 <> 'towns' and c.id = any($5::uuid[])`)}
       and (a.access_ends_on is null or a.access_ends_on >= $6::date)
     order by t.is_team desc, a.display_name, a.id`,
    [...reachValues(scope.actor), caseIds, scope.today],
  );
}

/** What each of those named is to the case; whoever is no candidate at all belongs to neither team nor office. */
export async function visitorsNamed(
  tx: Tx,
  supportCase: { readonly organisationId: string; readonly id: string },
  ids: readonly string[],
  today: string,
): Promise<Visitor[]> {
  const rows = await tx.query<VisitCandidateRow>(
    `${CANDIDATES('c.organisation_id = $1::uuid and c.id = $2::uuid')} and a.id = any($3::uuid[])
       and (a.access_ends_on is null or a.access_ends_on >= $4::date)`,
    supportCase.organisationId,
    supportCase.id,
    ids,
    today,
  );
  const stranger = (id: string) => ({ id, ofTeam: false, ofOffice: false, isOutreachWorker: false });
  return ids.map((id) => rows.find((row) => row.id === id) ?? stranger(id));
}
