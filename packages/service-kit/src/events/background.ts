import type pg from 'pg';
import { SEAL_BATCH, sealAudit } from '../audit/sealer.ts';
import type { Clock } from '../clock.ts';
import { type Logger, logFailure } from '../log.ts';
import type { SystemScope } from '../scope/system.ts';
import { clearOld } from './outbox.ts';
import type { Relay } from './relay.ts';

export interface Timer<Db = unknown> {
  readonly name: string;
  readonly everySeconds: number;
  run(system: SystemScope<Db>): Promise<void>;
}

export interface BackgroundSources<Db> {
  readonly pool: pg.Pool;
  readonly relay: Relay;
  readonly anchorFile: string;
  readonly timers: readonly Timer<Db>[];
  readonly system: (requestId: string) => SystemScope<Db>;
  readonly log: Logger;
  readonly clock: Clock;
}

/** Audit rows are sealed within a second of their commit; what is to be delivered wakes the loop at once. */
const POLL_MILLISECONDS = 500;
/** The same number in every process of a service; each service has a database of its own. */
const LEADER_LOCK = 4_242_001;

/** Deliveries, the audit seal and timers, in one of a service's processes at a time. */
export class Background<Db> {
  readonly #sources: BackgroundSources<Db>;
  readonly #lastRun = new Map<string, number>();
  #leader: pg.PoolClient | null = null;
  #running: Promise<void> | null = null;
  #stopped = false;
  #woken = false;
  #rest: (() => void) | null = null;

  constructor(sources: BackgroundSources<Db>) {
    this.#sources = sources;
  }

  start(): void {
    this.#running ??= this.#loop();
  }

  wake(): void {
    this.#woken = true;
    this.#rest?.();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#rest?.();
    await this.#running;
    const leader = this.#leader;
    this.#leader = null;
    // Ends the connection, and so the lock; its `end` gives it back.
    await (leader as (pg.PoolClient & { end(): Promise<void> }) | null)?.end();
  }

  async #loop(): Promise<void> {
    while (!this.#stopped) {
      this.#woken = false;
      let more = false;
      try {
        if (await this.#isLeader()) more = await this.#round();
      } catch (error) {
        logFailure(this.#sources.log, { code: 'BACKGROUND_FAILED', requestId: '-', operationName: null }, error);
      }
      if (!more && !this.#woken && !this.#stopped) await this.#pause();
    }
  }

  async #round(): Promise<boolean> {
    const { pool, relay, anchorFile, timers, system, log, clock } = this.#sources;
    const failed = (operationName: string) => (error: unknown) => {
      logFailure(log, { code: 'BACKGROUND_FAILED', requestId: '-', operationName }, error);
      return false;
    };
    const moreEvents = relay.round().catch(failed('relay'));
    const moreToSeal = sealAudit(pool, anchorFile).then((sealed) => sealed >= SEAL_BATCH, failed('seal'));
    const clearing: Timer<Db> = { name: 'clearOld', everySeconds: 3600, run: () => clearOld(pool) };
    for (const timer of [...timers, clearing]) {
      const now = clock.now().getTime();
      if (now - (this.#lastRun.get(timer.name) ?? Number.NEGATIVE_INFINITY) < timer.everySeconds * 1000) continue;
      this.#lastRun.set(timer.name, now);
      await timer.run(system(`timer-${timer.name}`)).catch(failed(timer.name));
    }
    const more = await Promise.all([moreEvents, moreToSeal]);
    return more[0] || more[1];
  }

  async #isLeader(): Promise<boolean> {
    if (this.#leader) return true;
    const client = await this.#sources.pool.connect();
    const asked = client.query<{ leads: boolean }>(`select pg_try_advisory_lock(${LEADER_LOCK}) as leads`);
    const leads = await asked.then(({ rows }) => rows[0]?.leads === true).catch(() => null);
    if (leads !== true) {
      client.release(leads === null);
      return false;
    }
    this.#leader = client;
    // With the connection goes the lock: another process may lead, or this one again.
    client.once('end', () => {
      if (this.#leader === client) this.#leader = null;
      client.release(true);
    });
    return true;
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, POLL_MILLISECONDS);
      this.#rest = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
