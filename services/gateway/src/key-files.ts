import { hkdfSync } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JWK } from 'jose';

/** What the gateway needs of the key folder; nobody else reads these files here. */
export interface GatewayKeys {
  /** Ed25519 key that signs who is asking, for the subgraphs. */
  readonly identity: JWK;
  /** Private signing keys of the embedded identity provider; null when an outside one is used. */
  readonly provider: { readonly keys: readonly JWK[] } | null;
  /** A key for one purpose, drawn from cookie.key. */
  derive(purpose: string): Uint8Array;
}

export class KeyFileError extends Error {
  override name = 'KeyFileError';
}

export function readKeys(folder: string, embeddedProvider: boolean): GatewayKeys {
  const read = (name: string): string => {
    const file = join(folder, name);
    if (!existsSync(file)) throw new KeyFileError(`The key file ${file} is missing (BANSO_KEYS names its folder).`);
    return readFileSync(file, 'utf8').trim();
  };
  const json = <T>(name: string): T => {
    try {
      return JSON.parse(read(name)) as T;
    } catch (error) {
      if (error instanceof SyntaxError) throw new KeyFileError(`The key file ${join(folder, name)} is damaged.`);
      throw error;
    }
  };
  const cookieKey = Buffer.from(read('cookie.key'), 'base64');
  if (cookieKey.length < 32) throw new KeyFileError('cookie.key must hold at least 32 random bytes, in base64.');
  return {
    identity: json<JWK>('identity.private.jwk'),
    provider: embeddedProvider ? json<{ keys: JWK[] }>('oidc.jwks') : null,
    derive: (purpose) => new Uint8Array(hkdfSync('sha256', cookieKey, '', `banso-gateway ${purpose}`, 32)),
  };
}
