import type { Clock } from '@banso/service-kit';

/** The time that the services of a simulation live in; it stands still until it is set. */
export class SimulatedClock implements Clock {
  #now = new Date();

  now(): Date {
    return new Date(this.#now);
  }

  set(instant: string | Date): void {
    this.#now = new Date(instant);
  }
}
