import { importJWK, type JWK, SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Identity } from './subgraph.ts';

const LIFETIME_SECONDS = 60;
/** A token is used again for so long; what is left of its life is ample for any call. */
const REUSED_MILLISECONDS = 20_000;

/** Signs who is asking, for one subgraph: never a role, never a right. */
export type IdentitySigner = (identity: Identity, audience: string) => Promise<string>;

export function createIdentitySigner(jwk: JWK, now: () => Date = () => new Date()): IdentitySigner {
  const key = importJWK(jwk, 'EdDSA');
  key.catch(() => undefined);
  const signed = new LRUCache<string, { token: Promise<string>; at: number }>({ max: 10_000 });

  const sign = async (identity: Identity, audience: string, at: number): Promise<string> =>
    new SignJWT({ sid: identity.sessionId })
      .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', ...(jwk.kid === undefined ? {} : { kid: jwk.kid }) })
      .setIssuer('banso-gateway')
      .setAudience(audience)
      .setSubject(identity.subject)
      .setIssuedAt(Math.floor(at / 1000))
      .setExpirationTime(Math.floor(at / 1000) + LIFETIME_SECONDS)
      .sign(await key);

  return (identity, audience) => {
    const at = now().getTime();
    const name = `${audience} ${identity.sessionId} ${identity.subject}`;
    const known = signed.get(name);
    if (known !== undefined && at >= known.at && at - known.at < REUSED_MILLISECONDS) return known.token;
    const token = sign(identity, audience, at);
    signed.set(name, { token, at });
    return token;
  };
}
