import { isDeepStrictEqual } from 'node:util';
import { LRUCache } from 'lru-cache';
import type { ActorRow } from './enter.ts';

const MOST_KNOWN = 2_000;

/**
 * Who asked before, as the database said it then: only to ask ahead. The database says anew at each operation who asks
 * and what that one reaches, and nothing leaves that was asked under a standing which no longer holds.
 */
export class KnownActors {
  readonly #bySubject = new LRUCache<string, ActorRow>({ max: MOST_KNOWN });

  get(subject: string): ActorRow | undefined {
    return this.#bySubject.get(subject);
  }

  /** Keeps what the database says now; false when it is not what was presumed. */
  confirm(subject: string, presumed: ActorRow | undefined, row: ActorRow | undefined): boolean {
    if (isDeepStrictEqual(presumed, row)) return true;
    if (row === undefined) this.#bySubject.delete(subject);
    else this.#bySubject.set(subject, row);
    return false;
  }
}
