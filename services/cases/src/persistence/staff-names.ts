import type { Tx } from '../scope.ts';

/** Who changed a record, by name, for the one whose save came too late. */
export async function staffName(tx: Tx, staffId: string | null): Promise<string | null> {
  if (staffId === null) return null;
  const [row] = await tx.query<{ name: string }>('select display_name as name from actor where id = $1::uuid', staffId);
  return row?.name ?? null;
}
