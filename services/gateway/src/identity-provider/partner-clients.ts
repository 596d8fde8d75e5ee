import { randomBytes } from 'node:crypto';
import type { Database } from '../database.ts';
import { AccountError, assertStrong } from './account-error.ts';
import { hashPassword, passwordMatches } from './password.ts';

export interface NewPartnerClient {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly name: string;
}

/** Programs of partner agencies. What ends a program ends its tokens everywhere within five seconds. */
export interface PartnerClients {
  createPartnerClient(client: NewPartnerClient): Promise<void>;
  /** Closes a program: no new token, and those that it holds end. False when there is no such program. */
  disablePartnerClient(clientId: string): Promise<boolean>;
  /** Opens it again with the same secret; earlier tokens stay ended. False when there is no such program. */
  enablePartnerClient(clientId: string): Promise<boolean>;
  /** Gives a program another secret, which is told here and never again; earlier tokens end. Null: no such program. */
  renewPartnerSecret(clientId: string): Promise<string | null>;
}

export function partnerClientsOn(database: Database): PartnerClients {
  // Change and ending are one statement: an ending that was stored is an ending that will be told.
  const changeAndEnd = async (clientId: string, change: string, values: readonly unknown[] = []): Promise<boolean> => {
    const { rowCount } = await database.query(
      `WITH known AS (
         SELECT client_id, session_id FROM oidc_client WHERE client_id = $1 FOR UPDATE
       ), told AS (
         INSERT INTO session_ended_outbox (session_id, subject, ended_at, next_attempt_at)
         SELECT session_id, client_id, now(), now() FROM known
       )
       UPDATE oidc_client AS c SET ${change}, session_id = gen_random_uuid(), updated_at = now()
       FROM known WHERE c.client_id = known.client_id`,
      [clientId, ...values],
    );
    return rowCount === 1;
  };

  return {
    async createPartnerClient({ clientId, clientSecret, name }) {
      assertStrong(clientSecret);
      if (!/^[a-z0-9][a-z0-9-]{2,62}$/.test(clientId)) {
        throw new AccountError('A client id has 3 to 63 small letters, digits and hyphens.');
      }
      const known = await database.query<{ secret_hash: string }>(
        'SELECT secret_hash FROM oidc_client WHERE client_id = $1',
        [clientId],
      );
      const stored = known.rows[0]?.secret_hash;
      if (stored === undefined) {
        await database.query('INSERT INTO oidc_client (client_id, name, secret_hash) VALUES ($1, $2, $3)', [
          clientId,
          name,
          await hashPassword(clientSecret),
        ]);
      } else if (await passwordMatches(clientSecret, stored)) {
        await database.query(
          'UPDATE oidc_client SET name = $2, disabled_at = NULL, updated_at = now() WHERE client_id = $1',
          [clientId, name],
        );
      } else {
        const hash = await hashPassword(clientSecret);
        await changeAndEnd(clientId, 'name = $2, secret_hash = $3, disabled_at = NULL', [name, hash]);
      }
    },

    disablePartnerClient: (clientId) => changeAndEnd(clientId, 'disabled_at = coalesce(c.disabled_at, now())'),

    async enablePartnerClient(clientId) {
      const { rowCount } = await database.query(
        'UPDATE oidc_client SET disabled_at = NULL, updated_at = now() WHERE client_id = $1',
        [clientId],
      );
      return rowCount === 1;
    },

    async renewPartnerSecret(clientId) {
      const secret = randomBytes(32).toString('base64url');
      return (await changeAndEnd(clientId, 'secret_hash = $2', [await hashPassword(secret)])) ? secret : null;
    },
  };
}
