import pg from 'pg';
import { gatheringSocket } from './postgres/gathering-socket.ts';
import { LendingAdapter } from './postgres/lent-connection.ts';
import { rowValues } from './postgres/row-values.ts';

/** Connections for reads: pipelined, short statements, transactions that cannot be forgotten open. */
export function createPool(connectionString: string, size = 10): pg.Pool {
  return guarded({
    connectionString,
    max: size,
    pipeline: true,
    stream: gatheringSocket,
    types: rowValues(),
    statement_timeout: 10_000,
  });
}

/**
 * The adapter for a service's Prisma client. Prisma's own pool lets the process end when the server closes a connection
 * between checkout and first use; this one does not. Closed by the client's `$disconnect`.
 */
export function prismaAdapter(connectionString: string, size = 10): LendingAdapter {
  const pool = guarded({ connectionString, max: size, types: rowValues(), statement_timeout: 15_000 });
  return new LendingAdapter(pool, statementNames());
}

/** A server keeps every prepared statement until its connection ends, so their number is bounded. */
const MOST_PREPARED = 500;

/**
 * Names for the texts that come first, which are the usual ones: the server then parses and plans each only once a
 * connection. What comes after (lists of unusual length) stays unnamed.
 */
export function statementNames(most = MOST_PREPARED): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    const name = names.size < most ? `prisma_${names.size}` : '';
    if (name !== '') names.set(sql, name);
    return name;
  };
}

function guarded(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ ...config, idle_in_transaction_session_timeout: 30_000, connectionTimeoutMillis: 5_000 });
  // A connection that breaks is replaced at its next use; unheard, the error would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => void client.on('error', () => {}));
  return pool;
}
