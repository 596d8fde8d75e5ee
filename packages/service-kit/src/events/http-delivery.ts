import { createHash, timingSafeEqual } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { CodedError } from '../coded-error.ts';
import type { Deliver, DeliveredEvent } from './event.ts';

const digest = (body: string | Buffer): string => createHash('sha256').update(body).digest('base64url');
const TIME_OUT_MILLISECONDS = 10_000;

/** Posts events to `<url>/events`; the token names sender and receiver and covers the body. */
export function deliverOverHttp(
  source: string,
  targets: Readonly<Record<string, string>>,
  key: () => Promise<Uint8Array>,
): Deliver {
  return async (target, events) => {
    const url = targets[target];
    if (url === undefined) throw new Error(`no address is known for ${target}`);
    const body = JSON.stringify({ events });
    const token = await new SignJWT({ body: digest(body) })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('banso-relay')
      .setSubject(source)
      .setAudience(target)
      .setIssuedAt()
      .setExpirationTime('60s')
      .sign(await key());
    const response = await fetch(new URL('/events', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body,
      signal: AbortSignal.timeout(TIME_OUT_MILLISECONDS),
    });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${target} answered ${response.status}`);
  };
}

const delivered = z.object({
  events: z.array(
    z.object({
      id: z.uuid(),
      source: z.string(),
      type: z.string(),
      at: z.string(),
      organisationId: z.union([z.uuid(), z.literal('')]),
      payload: z.unknown(),
    }),
  ),
});

/** Checks a delivery's token against its body; a sender may speak only for itself. */
export async function readDelivery(
  self: string,
  key: Uint8Array,
  authorization: string | undefined,
  body: Buffer,
): Promise<DeliveredEvent[]> {
  const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1] ?? '';
  const claims = await jwtVerify(token, key, {
    algorithms: ['HS256'],
    issuer: 'banso-relay',
    audience: self,
    requiredClaims: ['sub', 'exp', 'iat', 'body'],
    maxTokenAge: 60,
  }).catch(() => null);
  if (claims === null || !sameText(String(claims.payload.body), digest(body))) {
    throw new CodedError('UNAUTHENTICATED', 'The delivery is not signed.');
  }
  const read = delivered.safeParse(JSON.parse(body.toString('utf8')));
  if (!read.success || read.data.events.some((event) => event.source !== claims.payload.sub)) {
    throw new CodedError('BAD_REQUEST', 'The delivery could not be read.');
  }
  return read.data.events;
}

function sameText(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
