import type pg from 'pg';
import type { Clock } from '../clock.ts';
import type { Logger } from '../log.ts';
import type { Deliver } from './event.ts';
import { markDelivered, markFailed, type WaitingEvent, waitingEvents } from './outbox.ts';

const BATCH = 200;
const LONGEST_PAUSE_MILLISECONDS = 2_000;

/** Delivers what waits in the outbox. One round at a time; each target on its own, so that a dead one holds up nobody else. */
export class Relay {
  readonly #pool: pg.Pool;
  readonly #source: string;
  readonly #deliver: Deliver;
  readonly #log: Logger;
  readonly #clock: Clock;
  readonly #pauses = new Map<string, { until: number; length: number }>();

  constructor(sources: { pool: pg.Pool; source: string; deliver: Deliver; log: Logger; clock: Clock }) {
    this.#pool = sources.pool;
    this.#source = sources.source;
    this.#deliver = sources.deliver;
    this.#log = sources.log;
    this.#clock = sources.clock;
  }

  /** True when there may be more to deliver at once. */
  async round(): Promise<boolean> {
    const now = this.#clock.now().getTime();
    const resting = [...this.#pauses].filter(([, pause]) => pause.until > now).map(([target]) => target);
    const waiting = await waitingEvents(this.#pool, this.#source, resting, BATCH);
    const byTarget = Map.groupBy(waiting, (item) => item.target);
    const delivered = await Promise.all([...byTarget].map(([target, items]) => this.#toTarget(target, items)));
    return delivered.some((count) => count > 0) && waiting.length === BATCH;
  }

  async #toTarget(target: string, items: readonly WaitingEvent[]): Promise<number> {
    try {
      await this.#deliver(
        target,
        items.map((item) => item.event),
      );
    } catch (error) {
      return items.length === 1 ? this.#failed(target, items, error) : this.#oneByOne(target, items);
    }
    this.#pauses.delete(target);
    await markDelivered(
      this.#pool,
      items.map((item) => item.seq),
    );
    return items.length;
  }

  /** Finds the events that the target cannot take; the first failures in a row mean that the target itself is away. */
  async #oneByOne(target: string, items: readonly WaitingEvent[]): Promise<number> {
    const blocked = new Set<string>();
    let delivered = 0;
    let failures = 0;
    for (const item of items) {
      if (blocked.has(item.aggregateId)) continue;
      try {
        await this.#deliver(target, [item.event]);
        await markDelivered(this.#pool, [item.seq]);
        delivered += 1;
      } catch (error) {
        blocked.add(item.aggregateId);
        failures += 1;
        if (delivered === 0 && failures === 2) return this.#failed(target, [], error);
        await markFailed(this.#pool, item.seq);
        this.#report(target, error, item.event.type);
      }
    }
    return delivered;
  }

  async #failed(target: string, items: readonly WaitingEvent[], error: unknown): Promise<number> {
    for (const item of items) await markFailed(this.#pool, item.seq);
    if (items.length === 0) {
      const length = Math.min(LONGEST_PAUSE_MILLISECONDS, 2 * (this.#pauses.get(target)?.length ?? 125));
      this.#pauses.set(target, { length, until: this.#clock.now().getTime() + length });
    }
    this.#report(target, error, items[0]?.event.type);
    return 0;
  }

  #report(target: string, error: unknown, type: string | undefined): void {
    const errorClass = error instanceof Error ? error.constructor.name : typeof error;
    this.#log.warn({ code: 'DELIVERY_FAILED', target, type, errorClass }, 'events wait');
  }
}
