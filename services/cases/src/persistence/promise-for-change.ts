import type { SettledPromise } from '@banso/domain/casework';
import { isUuid } from '@banso/domain/foundation';
import type { Tx } from '../scope.ts';

/** A promise of this case as its rules ask for it; the case is locked by the caller. */
export async function promiseForChange(
  tx: Tx,
  { organisationId, id: caseId }: { readonly organisationId: string; readonly id: string },
  id: string,
): Promise<(SettledPromise & { readonly id: string }) | null> {
  if (!isUuid(id)) return null;
  const [row] = await tx.query<SettledPromise & { readonly id: string }>(
    `select p.id, p.state, p.settled_on::text as "settledOn", p.settled_by as "settledBy",
       exists (select 1 from promise_made f where f.organisation_id = p.organisation_id and f.follows_id = p.id) as "isFollowed"
     from promise_made p where p.organisation_id = $1::uuid and p.case_id = $2::uuid and p.id = $3::uuid`,
    organisationId,
    caseId,
    id,
  );
  return row ?? null;
}
