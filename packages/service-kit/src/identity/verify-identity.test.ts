import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../clock.ts';
import { keysIn } from '../keys.ts';
import { createTestKeys, type TestKeys } from '../testing/test-keys.ts';
import { identityVerifier, type VerifyIdentity } from './verify-identity.ts';

let keys: TestKeys;
let verify: VerifyIdentity;
beforeAll(async () => {
  keys = await createTestKeys();
  verify = identityVerifier('cases', keysIn(keys.folder), systemClock);
});
afterAll(() => keys?.remove());

const identity = { subject: 'person', sessionId: 'session' };
const now = (): number => Math.floor(Date.now() / 1000);
const claims = () => ({
  iss: 'banso-gateway',
  aud: 'cases',
  sub: 'person',
  sid: 'session',
  iat: now(),
  exp: now() + 60,
});
const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const refused = (token: string) => expect(verify(`Bearer ${token}`)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });

describe('the identity that the gateway signs', () => {
  it('is taken, also from memory, and says only who and which session', async () => {
    const token = await keys.identityToken('cases', identity, { roles: ['prefectureManager'], org: 'x' });
    expect(await verify(`Bearer ${token}`)).toEqual(identity);
    expect(await verify(`Bearer ${token}`)).toEqual(identity);
  });

  it('is not remembered past its end', async () => {
    let moment = new Date();
    const shifted = identityVerifier('cases', keysIn(keys.folder), { now: () => moment });
    const token = await keys.identityToken('cases', identity);
    await shifted(`Bearer ${token}`);
    moment = new Date(Date.now() + 61_000);
    await expect(shifted(`Bearer ${token}`)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  const wrong: readonly [string, Record<string, unknown>][] = [
    ['expired', { iat: now() - 100, exp: now() - 40 }],
    ['not yet valid', { nbf: now() + 30 }],
    ['issued in the future', { iat: now() + 30 }],
    ['longer than a minute', { exp: now() + 3600 }],
    ['without an end', { exp: undefined }],
    ['without a time of issue', { iat: undefined }],
    ['for another service', { aud: 'staff' }],
    ['for several services', { aud: ['cases', 'staff'] }],
    ['without an audience', { aud: undefined }],
    ['from another issuer', { iss: 'someone' }],
    ['without a person', { sub: undefined }],
    ['with an empty person', { sub: '' }],
    ['without a session', { sid: undefined }],
    ['with a session that is no text', { sid: 7 }],
  ];
  it.each(wrong)('is refused when %s', async (_name, change) =>
    refused(await keys.identityToken('cases', identity, change)),
  );

  it('is refused unsigned, or signed by another key or algorithm', async () => {
    const own = JSON.parse(readFileSync(join(keys.folder, 'identity.public.jwks'), 'utf8')).keys[0];
    const other = await generateKeyPair('EdDSA', { extractable: true });
    const rsa = await generateKeyPair('RS256');
    await refused(new UnsecuredJWT(claims()).encode());
    await refused(`${base64({ alg: 'none' })}.${base64(claims())}.`);
    await refused(await new SignJWT(claims()).setProtectedHeader({ alg: 'EdDSA', kid: 'test' }).sign(other.privateKey));
    await refused(await new SignJWT(claims()).setProtectedHeader({ alg: 'RS256', kid: 'test' }).sign(rsa.privateKey));
    // The public key misused as a shared secret.
    for (const secret of [own.x, Buffer.from(own.x, 'base64url'), JSON.stringify(own)]) {
      const input = `${base64({ alg: 'HS256', kid: 'test' })}.${base64(claims())}`;
      await refused(`${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`);
    }
    // A key that the token brings along or points to.
    const jwk = await exportJWK(other.publicKey);
    for (const header of [
      { jwk },
      { jku: 'http://127.0.0.1:1/keys' },
      { x5u: 'http://127.0.0.1:1/cert' },
      { kid: '../test' },
      { crit: ['x'], x: 1 },
    ]) {
      const input = `${base64({ alg: 'EdDSA', kid: 'test', ...header })}.${base64(claims())}`;
      const signature = await crypto.subtle.sign('Ed25519', other.privateKey as never, Buffer.from(input));
      await refused(`${input}.${Buffer.from(signature).toString('base64url')}`);
    }
  });

  it('is refused when a part was changed, cut or is not a token', async () => {
    const good = await keys.identityToken('cases', identity);
    const [header, payload, signature] = good.split('.') as [string, string, string];
    const raised = base64({ ...claims(), sub: 'somebody else' });
    for (const token of [
      `${header}.${raised}.${signature}`,
      `${header}.${payload}.`,
      `${header}.${payload}`,
      '',
      'x.y.z',
      '....',
    ]) {
      await refused(token);
    }
    await expect(verify(good)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(verify(`bearer  ${good}`)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});
