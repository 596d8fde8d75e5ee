import { createHmac } from 'node:crypto';
import type { Database } from '../database.ts';

/**
 * After so many failures further attempts wait, each time twice as long. One person on one address is slowed soonest;
 * a login from anywhere later, so that a stranger cannot easily lock somebody out; an address latest, since a whole
 * town hall may share one.
 */
const RULES = [
  { kind: 'login and address', free: 5 },
  { kind: 'login', free: 20 },
  { kind: 'address', free: 50 },
] as const;
const FIRST_PAUSE_SECONDS = 15;
const LONGEST_PAUSE_SECONDS = 900;
const FORGOTTEN_AFTER_SECONDS = 3600;

export interface SignInThrottle {
  /** Seconds that this attempt must still wait; 0 when it may be made. */
  wait(login: string, address: string): Promise<number>;
  failed(login: string, address: string): Promise<void>;
  succeeded(login: string, address: string): Promise<void>;
  sweep(): Promise<void>;
}

export function createSignInThrottle(
  database: Database,
  key: Uint8Array,
  now: () => Date = () => new Date(),
): SignInThrottle {
  const digest = (kind: string, ...parts: string[]) =>
    createHmac('sha256', key)
      .update([kind, ...parts].join('\0'))
      .digest();
  const keysOf = (login: string, address: string): Record<(typeof RULES)[number]['kind'], Buffer> => ({
    'login and address': digest('both', login, address),
    login: digest('login', login),
    address: digest('address', address),
  });

  return {
    async wait(login, address) {
      const at = now();
      const { rows } = await database.query<{ until: Date | null }>(
        'SELECT max(blocked_until) AS until FROM sign_in_failure WHERE key = ANY($1)',
        [Object.values(keysOf(login, address))],
      );
      const until = rows[0]?.until;
      return until == null ? 0 : Math.max(0, Math.ceil((until.getTime() - at.getTime()) / 1000));
    },

    async failed(login, address) {
      const keys = keysOf(login, address);
      for (const rule of RULES) {
        await database.query(
          `INSERT INTO sign_in_failure AS f (key, failures, last_failure_at) VALUES ($1, 1, $2)
           ON CONFLICT (key) DO UPDATE SET
             failures = CASE WHEN f.last_failure_at < $2::timestamptz - make_interval(secs => $3) THEN 1
                             ELSE f.failures + 1 END,
             last_failure_at = $2,
             blocked_until = CASE
               WHEN f.last_failure_at >= $2::timestamptz - make_interval(secs => $3) AND f.failures + 1 >= $4
               THEN $2::timestamptz
                 + make_interval(secs => least($5 * power(2, least(f.failures + 1 - $4, 20)), $6))
             END`,
          [keys[rule.kind], now(), FORGOTTEN_AFTER_SECONDS, rule.free, FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS],
        );
      }
    },

    async succeeded(login, address) {
      const keys = keysOf(login, address);
      await database.query('DELETE FROM sign_in_failure WHERE key = ANY($1)', [
        [keys['login and address'], keys.login],
      ]);
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
