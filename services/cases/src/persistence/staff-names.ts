import type { Tx } from '../scope.ts';

/** Who changed a record, by name, for the one whose save came too late. */
export async function staffName(tx: Tx, staffId: string | null): Promise<string | null> {
  if (staffId === null) return null;
  const [row] = await tx.query<{ name: string }>('select display_name as name from actor where id = $1::uuid', staffId);
  return row?.name ?? null;
}

/** Those of the ids that are members of the organisation's staff, each once; people of agencies are guests. */
export async function staffAmong(tx: Tx, organisationId: string, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    'select id from actor where organisation_id = $1::uuid and agency_id is null and id = any($2::uuid[])',
    organisationId,
    ids,
  );
  return rows.map(({ id }) => id);
}

/** Names of members of the staff, in one order. */
export async function staffNames(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ name: string }>(
    'select display_name as name from actor where id = any($1::uuid[]) order by display_name, id',
    ids,
  );
  return rows.map(({ name }) => name);
}
