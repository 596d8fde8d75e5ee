import type { Tx } from '../scope.ts';

const LOCK = 4_242_003;

/**
 * Who is told about people, until the transaction ends. While a newcomer is added nobody is announced, so that each
 * person is either in what the newcomer is given or announced to it afterwards.
 */
export async function lockListeners(tx: Tx, how: 'shared' | 'alone'): Promise<string[]> {
  const lock = how === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
  await tx.query(`select ${lock}(${LOCK})::text`);
  const rows = await tx.query<{ name: string }>('select name from listener order by name');
  return rows.map(({ name }) => name);
}

/** Makes the list what it should be: one that has gone and comes back is a newcomer again. */
export async function setListeners(tx: Tx, names: readonly string[]): Promise<void> {
  await tx.query('delete from listener where name <> all($1::text[])', names);
  await tx.query('insert into listener (name) select unnest($1::text[]) on conflict do nothing', names);
}
