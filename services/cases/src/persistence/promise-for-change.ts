import type { Counterpart, SettledPromise } from '@banso/domain/casework';
import { isUuid } from '@banso/domain/foundation';
import type { Tx } from '../scope.ts';

type PromiseForChange = SettledPromise & {
  readonly id: string;
  readonly dueOn: string;
  /** With whom the contact was in which it was first made; null where it was made in none. */
  readonly madeWith: readonly Counterpart[] | null;
};

/** A promise of this case as its rules ask for it; the case is locked by the caller. */
export async function promiseForChange(
  tx: Tx,
  { organisationId, id: caseId }: { readonly organisationId: string; readonly id: string },
  id: string,
): Promise<PromiseForChange | null> {
  if (!isUuid(id)) return null;
  const [row] = await tx.query<PromiseForChange>(
    `select p.id, p.state, p.due_on::text as "dueOn", p.settled_on::text as "settledOn", p.settled_by as "settledBy",
       exists (select 1 from promise_made f where f.organisation_id = p.organisation_id and f.follows_id = p.id) as "isFollowed",
       (with recursive line as (
          select p.contact_id, p.follows_id
          union all select m.contact_id, m.follows_id from line
          join promise_made m on m.organisation_id = p.organisation_id and m.id = line.follows_id)
        select k.counterparts from line join contact k on k.organisation_id = p.organisation_id and k.id = line.contact_id
       ) as "madeWith"
     from promise_made p where p.organisation_id = $1::uuid and p.case_id = $2::uuid and p.id = $3::uuid`,
    organisationId,
    caseId,
    id,
  );
  return row ?? null;
}
