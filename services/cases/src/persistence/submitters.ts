import type { CasesLoaderScope, Tx } from '../scope.ts';
import { WITHIN_REACH } from './cases.ts';
import { reachValues } from './reach.ts';

/** Who submitted each of these plans the last time; by the id of the plan. */
export async function submittersOf(
  tx: Tx,
  plans: readonly { readonly organisationId: string; readonly caseId: string; readonly planId: string }[],
): Promise<ReadonlyMap<string, string | null>> {
  const rows = await tx.query<{ planId: string; by: string | null }>(
    `select distinct on (e.data->>'planId') e.data->>'planId' as "planId", e.by from case_event e
     where e.organisation_id = $1::uuid and e.case_id = any($2::uuid[]) and e.type = 'planSubmitted'
       and e.data->>'planId' = any($3::text[])
     order by e.data->>'planId', e.sequence desc`,
    plans[0]?.organisationId ?? null,
    plans.map(({ caseId }) => caseId),
    plans.map(({ planId }) => planId),
  );
  return new Map(rows.map(({ planId, by }) => [planId, by]));
}

export interface PlanSubmitter {
  readonly planId: string;
  readonly by: string | null;
}

/** The same for a page that shows plans within the caller's reach. */
export function submittersOfPlans(scope: CasesLoaderScope, planIds: readonly string[]): Promise<PlanSubmitter[]> {
  return scope.read.query<PlanSubmitter>(
    'submitters_of_plans',
    `select distinct on (p.id) p.id as "planId", e.by from plan p
     join support_case c on c.organisation_id = p.organisation_id and c.id = p.case_id
     join case_event e on e.organisation_id = p.organisation_id and e.case_id = p.case_id
       and e.type = 'planSubmitted' and e.data->>'planId' = p.id::text
     where ${WITHIN_REACH} and p.id = any($5::uuid[]) order by p.id, e.sequence desc`,
    [...reachValues(scope.actor), planIds],
  );
}
