import type { CasesLoaderScope, CasesScope, Tx } from '../scope.ts';

/** Somebody else at the same form, by name. */
export interface Writer {
  readonly name: string;
  readonly since: Date;
}

/** Minutes after which somebody who saved nothing no longer counts as writing. */
const SILENT_AFTER = 10;
const MINUTE = 60_000;

/** Says that the caller is writing there; of a case out of reach nothing is noted. */
export async function noteWriting(tx: Tx, scope: CasesScope, caseId: string, key: string): Promise<void> {
  const { organisationId, id } = scope.actor;
  const now = scope.now();
  await tx.execute(
    `insert into writing as w (organisation_id, case_id, key, author_id, since, at)
     select c.organisation_id, c.id, $3, $4::uuid, $5::timestamptz, $5::timestamptz from support_case c
     where c.organisation_id = $1::uuid and c.id = $2::uuid
     on conflict (organisation_id, case_id, key, author_id) do update
     set at = excluded.at, since = case when w.at < $6::timestamptz then excluded.since else w.since end`,
    organisationId,
    caseId,
    key,
    id,
    now,
    new Date(now.getTime() - SILENT_AFTER * MINUTE),
  );
}

export async function forgetWriting(tx: Tx, scope: CasesScope, key: string): Promise<void> {
  const { organisationId, id } = scope.actor;
  await tx.execute(
    'delete from writing where organisation_id = $1::uuid and key = $2 and author_id = $3::uuid',
    organisationId,
    key,
    id,
  );
}

/** Others who have saved something in the same form of the case within the last minutes, the first first. */
export function othersWriting(scope: CasesLoaderScope, caseId: string, key: string): Promise<Writer[]> {
  const { organisationId, id } = scope.actor;
  return scope.read.query<Writer>(
    'others_writing',
    `select a.display_name as name, w.since from writing w join actor a on a.id = w.author_id
     where w.organisation_id = $1::uuid and w.case_id = $2::uuid and w.key = $3 and w.author_id <> $4::uuid
       and w.at >= $5::timestamptz order by w.since, a.display_name`,
    [organisationId, caseId, key, id, new Date(scope.now().getTime() - SILENT_AFTER * MINUTE)],
  );
}
