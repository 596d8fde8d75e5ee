import { decodeJwt, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { CodedError } from '../coded-error.ts';
import type { Keys } from '../keys.ts';

/** Who asks, and nothing more: roles are never taken from a token. */
export interface Identity {
  readonly subject: string;
  readonly sessionId: string;
}

export type VerifyIdentity = (authorization: string | undefined) => Promise<Identity>;

const LONGEST_LIFE_SECONDS = 60;

/** Checks the gateway's signature; a token once verified is remembered until it expires. */
export function identityVerifier(audience: string, keys: Keys, clock: { now(): Date }): VerifyIdentity {
  const verified = new LRUCache<string, { identity: Identity; expires: number }>({ max: 5000 });
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
    if (token === undefined) throw unauthenticated();
    const known = verified.get(token);
    if (known) {
      if (known.expires > clock.now().getTime() / 1000) return known.identity;
      verified.delete(token);
      throw unauthenticated();
    }
    const identity = await check(token);
    verified.set(token, { identity, expires: decodeJwt(token).exp ?? 0 });
    return identity;
  };

  async function check(token: string): Promise<Identity> {
    try {
      const { payload } = await jwtVerify(token, await keys.identity(), {
        algorithms: ['EdDSA'],
        issuer: 'banso-gateway',
        audience,
        requiredClaims: ['sub', 'sid', 'exp', 'iat'],
        maxTokenAge: LONGEST_LIFE_SECONDS,
        currentDate: clock.now(),
      });
      const { sub, sid, exp, iat, aud } = payload;
      if (typeof sub !== 'string' || sub === '' || typeof sid !== 'string' || sid === '') throw unauthenticated();
      if (typeof aud !== 'string' || (exp ?? 0) - (iat ?? 0) > LONGEST_LIFE_SECONDS) throw unauthenticated();
      return { subject: sub, sessionId: sid };
    } catch {
      throw unauthenticated();
    }
  }
}

function unauthenticated(): CodedError {
  return new CodedError('UNAUTHENTICATED', 'A valid identity is needed.');
}
