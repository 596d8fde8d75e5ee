import type { Tx } from '../scope.ts';

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
