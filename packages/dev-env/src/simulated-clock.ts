import { AsyncLocalStorage } from 'node:async_hooks';
import type { Clock } from '@banso/service-kit';

/** The time that the services of a simulation live in; it stands still until it is set. */
export class SimulatedClock implements Clock {
  readonly #own = new AsyncLocalStorage<Date>();
  #now = new Date();

  now(): Date {
    return new Date(this.#own.getStore() ?? this.#now);
  }

  set(instant: string | Date): void {
    this.#now = new Date(instant);
  }

  /** Lets the work live in a moment of its own, whatever time the others have. */
  at<T>(instant: Date, work: () => Promise<T>): Promise<T> {
    return this.#own.run(instant, work);
  }
}
