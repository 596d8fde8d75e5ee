import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';
import type { Database } from '../database.ts';

export const PARTNER_SCOPE = 'network.partner';
/** Under which name a client of the provider carries the session that its tokens belong to. */
export const CLIENT_SESSION = 'session_id';

/** Keeps the identity provider's state in the gateway's database; partner programs come from their own table. */
export function postgresAdapter(database: Database): AdapterFactory {
  return (model) => (model === 'Client' ? partnerClients(database) : payloads(database, model));
}

/** Removes what has run out; the provider checks expiry itself, so this is only tidiness. */
export async function sweepPayloads(database: Database, now: Date): Promise<void> {
  await database.query('DELETE FROM oidc_payload WHERE expires_at < $1', [now]);
}

function payloads(database: Database, model: string): Adapter {
  const findBy = async (column: 'id' | 'uid' | 'user_code', value: string): Promise<AdapterPayload | undefined> => {
    const { rows } = await database.query<{ payload: AdapterPayload; consumed_at: Date | null }>(
      `SELECT payload, consumed_at FROM oidc_payload
       WHERE model = $1 AND ${column} = $2 AND (expires_at IS NULL OR expires_at > now())`,
      [model, value],
    );
    const row = rows[0];
    if (row === undefined) return undefined;
    return row.consumed_at === null ? row.payload : { ...row.payload, consumed: epoch(row.consumed_at) };
  };
  return {
    async upsert(id, payload, expiresIn) {
      await database.query(
        `INSERT INTO oidc_payload (model, id, payload, grant_id, uid, user_code, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, now() + make_interval(secs => $7))
         ON CONFLICT (model, id) DO UPDATE SET
           payload = $3, grant_id = $4, uid = $5, user_code = $6, expires_at = now() + make_interval(secs => $7)`,
        [
          model,
          id,
          JSON.stringify(payload),
          payload.grantId ?? null,
          payload.uid ?? null,
          payload.userCode ?? null,
          expiresIn || null,
        ],
      );
    },
    find: (id) => findBy('id', id),
    findByUid: (uid) => findBy('uid', uid),
    findByUserCode: (userCode) => findBy('user_code', userCode),
    async consume(id) {
      await database.query('UPDATE oidc_payload SET consumed_at = now() WHERE model = $1 AND id = $2', [model, id]);
    },
    async destroy(id) {
      await database.query('DELETE FROM oidc_payload WHERE model = $1 AND id = $2', [model, id]);
    },
    async revokeByGrantId(grantId) {
      await database.query('DELETE FROM oidc_payload WHERE model = $1 AND grant_id = $2', [model, grantId]);
    },
  };
}

/** A partner program: client credentials for `network` and nothing else. Its stored secret is a hash. */
function partnerClients(database: Database): Adapter {
  const never = async (): Promise<never> => {
    throw new Error('partner clients are changed through the accounts, not through the provider');
  };
  return {
    async find(id) {
      const { rows } = await database.query<{ name: string; secret_hash: string; session_id: string }>(
        'SELECT name, secret_hash, session_id FROM oidc_client WHERE client_id = $1 AND disabled_at IS NULL',
        [id],
      );
      const row = rows[0];
      if (row === undefined) return undefined;
      return {
        client_id: id,
        client_name: row.name,
        client_secret: row.secret_hash,
        [CLIENT_SESSION]: row.session_id,
        grant_types: ['client_credentials'],
        redirect_uris: [],
        response_types: [],
        scope: PARTNER_SCOPE,
        token_endpoint_auth_method: 'client_secret_basic',
      };
    },
    findByUid: async () => undefined,
    findByUserCode: async () => undefined,
    upsert: never,
    consume: never,
    destroy: never,
    revokeByGrantId: never,
  };
}

function epoch(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}
