import pg from 'pg';

export type Database = pg.Pool;

export function openDatabase(url: string): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: 8,
    connectionTimeoutMillis: 1500,
    idleTimeoutMillis: 30_000,
    statement_timeout: 5000,
    application_name: 'banso-gateway',
  });
  // An idle connection that the server drops must not end the process; the next query opens another.
  pool.on('error', () => undefined);
  return pool;
}

/** Whether the database cannot serve just now (away, full, too slow), which passes by itself; not a fault of ours. */
export function databaseIsAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code = '' } = error as { code?: unknown };
  // The pool gives no codes of its own for a connection that did not come in time.
  if (code === '') return /^(timeout exceeded when trying to connect|Connection terminated)/.test(error.message);
  return /^(08|53|57)[0-9A-Z]{3}$|^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT)$/.test(String(code));
}
