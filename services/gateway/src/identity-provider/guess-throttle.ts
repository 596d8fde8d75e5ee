import { createHmac } from 'node:crypto';
import type { Database } from '../database.ts';
import { HashingBusy } from './hashing-limit.ts';

/**
 * After so many failures further attempts wait, each time twice as long. One name on one address is slowed soonest; a
 * name from anywhere later, so that a stranger cannot easily lock somebody out; an address latest, since a whole town
 * hall may share one. Secrets of programs are longer, and a program may ask several times at the same moment.
 */
const FREE = {
  login: { nameAtAddress: 5, name: 20, address: 50 },
  client: { nameAtAddress: 20, name: 50, address: 50 },
} as const;
const FIRST_PAUSE_SECONDS = 15;
const LONGEST_PAUSE_SECONDS = 900;
const FORGOTTEN_AFTER_SECONDS = 3600;
const BUSY_SECONDS = 3;

/** Whose secret is guessed: a person's password, or the secret of a partner's program. */
export interface Guess {
  readonly of: 'login' | 'client';
  readonly name: string;
  readonly address: string;
}

export type Checked<R> =
  | { readonly kind: 'right'; readonly found: R }
  | { readonly kind: 'refused' }
  /** Too many failures before. */
  | { readonly kind: 'wait'; readonly seconds: number }
  /** Too many others at the same moment. */
  | { readonly kind: 'busy'; readonly seconds: number };

export interface GuessThrottle {
  /** Looks at a guess, unless too many failed before; `look` gives null for a wrong one. */
  check<R>(guess: Guess, look: () => Promise<R | null>): Promise<Checked<R>>;
  sweep(): Promise<void>;
}

export function createGuessThrottle(
  database: Database,
  key: Uint8Array,
  now: () => Date = () => new Date(),
): GuessThrottle {
  const digest = (...parts: string[]) => createHmac('sha256', key).update(parts.join('\0')).digest();
  const countersOf = ({ of, name, address }: Guess) => ({
    nameAtAddress: digest('both', of, name, address),
    name: digest(of, name),
    address: digest('address', address),
  });

  const secondsToWait = async (keys: readonly Buffer[]): Promise<number> => {
    const { rows } = await database.query<{ until: Date | null }>(
      'SELECT max(blocked_until) AS until FROM sign_in_failure WHERE key = ANY($1)',
      [keys],
    );
    const until = rows[0]?.until;
    return until == null ? 0 : Math.max(0, Math.ceil((until.getTime() - now().getTime()) / 1000));
  };

  /** Counts one failure, unless the counter is closed just now: looking and counting are one step. */
  const count = async (counter: Buffer, free: number): Promise<boolean> => {
    const { rowCount } = await database.query(
      `INSERT INTO sign_in_failure AS f (key, failures, last_failure_at) VALUES ($1, 1, $2)
       ON CONFLICT (key) DO UPDATE SET
         failures = CASE WHEN f.last_failure_at < $2::timestamptz - make_interval(secs => $3) THEN 1
                         ELSE f.failures + 1 END,
         last_failure_at = $2,
         blocked_until = CASE
           WHEN f.last_failure_at >= $2::timestamptz - make_interval(secs => $3) AND f.failures + 1 >= $4
           THEN $2::timestamptz
             + make_interval(secs => least($5 * power(2, least(f.failures + 1 - $4, 20)), $6))
         END
       WHERE f.blocked_until IS NULL OR f.blocked_until <= $2`,
      [counter, now(), FORGOTTEN_AFTER_SECONDS, free, FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS],
    );
    return rowCount === 1;
  };

  // A closed counter takes no more, so one less than what closed it is always one that was still open.
  const giveBack = async (counters: readonly Buffer[]) => {
    for (const counter of counters) {
      await database.query(
        'UPDATE sign_in_failure SET failures = greatest(failures - 1, 0), blocked_until = NULL WHERE key = $1',
        [counter],
      );
    }
  };

  /** Counts the guess as failed before anyone looks at it: many side by side pass no further than one after another. */
  const reserve = async (of: Guess['of'], counters: ReturnType<typeof countersOf>): Promise<number> => {
    const seconds = await secondsToWait(Object.values(counters));
    if (seconds > 0) return seconds;
    const counted: Buffer[] = [];
    for (const kind of ['nameAtAddress', 'name', 'address'] as const) {
      if (await count(counters[kind], FREE[of][kind])) {
        counted.push(counters[kind]);
      } else {
        await giveBack(counted);
        return Math.max(1, await secondsToWait(Object.values(counters)));
      }
    }
    return 0;
  };

  return {
    async check(guess, look) {
      const counters = countersOf(guess);
      const seconds = await reserve(guess.of, counters);
      if (seconds > 0) return { kind: 'wait', seconds };
      try {
        const found = await look();
        if (found === null) return { kind: 'refused' };
        await giveBack([counters.address]);
        for (const counter of [counters.nameAtAddress, counters.name]) {
          await database.query('DELETE FROM sign_in_failure WHERE key = $1', [counter]);
        }
        return { kind: 'right', found };
      } catch (error) {
        await giveBack(Object.values(counters));
        if (error instanceof HashingBusy) return { kind: 'busy', seconds: BUSY_SECONDS };
        throw error;
      }
    },

    async sweep() {
      const before = new Date(now().getTime() - FORGOTTEN_AFTER_SECONDS * 1000);
      await database.query(
        'DELETE FROM sign_in_failure WHERE last_failure_at < $1 AND (blocked_until IS NULL OR blocked_until < $2)',
        [before, now()],
      );
    },
  };
}
