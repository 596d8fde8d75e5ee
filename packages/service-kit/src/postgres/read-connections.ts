import type pg from 'pg';
import { tidyPrepared } from './prepared-names.ts';

/** Milliseconds after which a transaction that only read is ended by itself. */
const LONGEST_OPEN = 100;

/**
 * Connections for reads. The end of a transaction that wrote nothing waits for the connection's next use and travels
 * with it: waking a server costs more than the `commit`. Meanwhile it holds no snapshot, and it is never long.
 */
export class ReadConnections {
  readonly #pool: pg.Pool;
  readonly #open = new Set<pg.PoolClient>();
  #sweeping = false;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /** A connection and the text that begins a transaction on it, which must be the first that is sent. */
  async take(): Promise<{ readonly client: pg.PoolClient; readonly begin: string }> {
    const client = await this.#pool.connect();
    const end = this.#open.delete(client) ? 'commit; ' : '';
    return { client, begin: `${end}${tidyPrepared(client)}begin` };
  }

  /** Gives back a connection whose transaction wrote nothing. */
  giveBack(client: pg.PoolClient): void {
    this.#open.add(client);
    client.release();
    if (this.#sweeping) return;
    this.#sweeping = true;
    setTimeout(() => this.#sweep(), LONGEST_OPEN).unref();
  }

  #sweep(): void {
    this.#sweeping = false;
    // A connection that cannot answer is replaced at its next use.
    for (const client of this.#open) client.query('commit').catch(() => {});
    this.#open.clear();
  }
}
