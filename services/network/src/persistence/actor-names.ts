import type { Tx } from '../scope.ts';

/** Null for someone whom the caller may not see. */
export async function nameOfActor(tx: Tx, id: string): Promise<string | null> {
  const [row] = await tx.query<{ name: string }>('select display_name as name from actor where id = $1::uuid', id);
  return row?.name ?? null;
}
