import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';

/** Connections for reads: pipelined, short statements, transactions that cannot be forgotten open. */
export function createPool(connectionString: string, size = 10): pg.Pool {
  return guarded({ connectionString, max: size, pipeline: true, statement_timeout: 10_000 });
}

/**
 * The adapter for a service's Prisma client. Prisma's own pool lets the process end when the server closes a connection
 * between checkout and first use; this one does not. Closed by the client's `$disconnect`.
 */
export function prismaAdapter(connectionString: string, size = 10): PrismaPg {
  const pool = guarded({ connectionString, max: size, statement_timeout: 15_000 });
  return new PrismaPg(pool, { disposeExternalPool: true });
}

function guarded(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ ...config, idle_in_transaction_session_timeout: 30_000, connectionTimeoutMillis: 5_000 });
  // A connection that breaks is replaced at its next use; unheard, the error would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => void client.on('error', () => {}));
  return pool;
}
