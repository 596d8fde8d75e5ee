import { randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Identity } from '../identity/verify-identity.ts';

export interface TestKeys {
  readonly folder: string;
  /** A token as the gateway signs it. */
  identityToken(audience: string, identity: Identity, overrides?: Record<string, unknown>): Promise<string>;
  remove(): Promise<void>;
}

/** A folder of fresh keys as a service finds it in `BANSO_KEYS`. */
export async function createTestKeys(): Promise<TestKeys> {
  const folder = mkdtempSync(join(tmpdir(), 'banso-keys-'));
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  const publicJwk = { ...(await exportJWK(publicKey)), alg: 'EdDSA', use: 'sig', kid: 'test' };
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text, { mode: 0o600 });
  write('identity.public.jwks', JSON.stringify({ keys: [publicJwk] }));
  write('identity.private.jwk', JSON.stringify({ ...(await exportJWK(privateKey)), alg: 'EdDSA', kid: 'test' }));
  write('events.key', randomBytes(32).toString('base64'));
  write('sealing.key', randomBytes(32).toString('base64'));
  return {
    folder,
    identityToken(audience, identity, overrides = {}) {
      const now = Math.floor(Date.now() / 1000);
      const claims = {
        iss: 'banso-gateway',
        aud: audience,
        sub: identity.subject,
        sid: identity.sessionId,
        iat: now,
        exp: now + 60,
      };
      return new SignJWT({ ...claims, ...overrides })
        .setProtectedHeader({ alg: 'EdDSA', kid: 'test' })
        .sign(privateKey);
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
