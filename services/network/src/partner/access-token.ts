import { createHash } from 'node:crypto';
import { CodedError, type Identity } from '@banso/service-kit';
import type { Request } from 'express';
import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';

/** Audience of the tokens that partner programs bring, and the scope that they need. */
export const PARTNER_AUDIENCE = 'urn:banso:network';
export const PARTNER_SCOPE = 'network.partner';

const ALGORITHMS = ['EdDSA', 'ES256', 'PS256', 'RS256'];
const MOST_REMEMBERED = 5_000;
const DISCOVERY_MILLISECONDS = 5_000;

const metadata = z.object({ issuer: z.string(), jwks_uri: z.url() });
const claims = z.object({
  client_id: z.string().min(1),
  scope: z.string(),
  exp: z.number(),
  jti: z.string().optional(),
  sid: z.string().min(1).optional(),
});

/** Who calls, by an access token of the identity provider (RFC 9068); remembered until it expires. */
export function partnerIdentity(issuer: string, clock: { now(): Date }): (request: Request) => Promise<Identity> {
  const verified = new Map<string, { readonly identity: Identity; readonly expires: number }>();
  const keys = discoveredKeys(issuer);

  async function check(token: string): Promise<{ identity: Identity; expires: number }> {
    const { payload } = await jwtVerify(token, await keys(), {
      issuer,
      audience: PARTNER_AUDIENCE,
      algorithms: ALGORITHMS,
      // An identity token of the same provider is none.
      typ: 'at+jwt',
      requiredClaims: ['exp', 'client_id', 'scope'],
      currentDate: clock.now(),
    }).catch((error: unknown) => {
      // The provider that cannot be reached is not the caller's fault.
      if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError)) throw unreachable();
      throw unauthenticated();
    });
    const read = claims.safeParse(payload);
    if (!read.success || !read.data.scope.split(' ').includes(PARTNER_SCOPE)) throw unauthenticated();
    // Tokens of the embedded provider belong to a session that ends when the program is closed.
    const sessionId =
      read.data.sid ?? `partner:${read.data.jti ?? createHash('sha256').update(token).digest('base64url')}`;
    return { identity: { subject: read.data.client_id, sessionId }, expires: read.data.exp };
  }

  return async (request) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(request.get('authorization') ?? '')?.[1];
    if (token === undefined) throw unauthenticated();
    const known = verified.get(token);
    if (known !== undefined && known.expires > clock.now().getTime() / 1000) return known.identity;
    verified.delete(token);
    const fresh = await check(token);
    const [oldest] = verified.keys();
    if (verified.size >= MOST_REMEMBERED && oldest !== undefined) verified.delete(oldest);
    verified.set(token, fresh);
    return fresh.identity;
  };
}

/** The provider's keys, their address found on first use; a failure is not remembered. */
function discoveredKeys(issuer: string): () => Promise<JWTVerifyGetKey> {
  let found: Promise<JWTVerifyGetKey> | undefined;
  return () => {
    found ??= discover(issuer).catch(() => {
      found = undefined;
      throw unreachable();
    });
    return found;
  };
}

async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(DISCOVERY_MILLISECONDS),
    redirect: 'error',
  });
  const read = metadata.parse(await response.json());
  if (read.issuer !== issuer) throw new Error('the provider calls itself otherwise');
  return createRemoteJWKSet(new URL(read.jwks_uri));
}

function unauthenticated(): CodedError {
  return new CodedError(
    'UNAUTHENTICATED',
    `A valid access token (at+jwt) is needed: audience ${PARTNER_AUDIENCE}, scope ${PARTNER_SCOPE}, not expired.`,
  );
}

function unreachable(): CodedError {
  return new CodedError('UNAVAILABLE', 'The identity provider cannot be reached. Try again in a moment.');
}
