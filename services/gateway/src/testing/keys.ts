import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

export interface TestKeys {
  readonly folder: string;
  readonly identityPublic: JWK;
  remove(): void;
}

/** A key folder such as the first start makes. */
export async function createTestKeys(): Promise<TestKeys> {
  const folder = mkdtempSync(join(tmpdir(), 'banso-gateway-keys-'));
  const identity = await generateKeyPair('EdDSA', { extractable: true });
  const provider = await generateKeyPair('EdDSA', { extractable: true });
  const save = (name: string, value: unknown) => writeFileSync(join(folder, name), JSON.stringify(value));
  save('identity.private.jwk', { ...(await exportJWK(identity.privateKey)), kid: 'test', alg: 'EdDSA' });
  save('oidc.jwks', {
    keys: [{ ...(await exportJWK(provider.privateKey)), kid: 'test-oidc', use: 'sig', alg: 'EdDSA' }],
  });
  writeFileSync(join(folder, 'cookie.key'), randomBytes(32).toString('base64'));
  return {
    folder,
    identityPublic: { ...(await exportJWK(identity.publicKey)), kid: 'test', alg: 'EdDSA' },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
