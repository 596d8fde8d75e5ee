import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { PlainFailure } from './plain-failure.ts';

/**
 * Makes the key files that a single machine needs, each once; files that exist are never touched, for
 * whatever was sealed with them could not be opened again.
 */
export async function ensureKeys(folder: string): Promise<void> {
  assertSealingKeyKept(folder);
  mkdirSync(join(folder, 'audit'), { recursive: true, mode: 0o700 });
  await ensureIdentityKey(folder);
  for (const file of ['events.key', 'sealing.key', 'cookie.key']) {
    ensure(join(folder, file), () => `${randomBytes(32).toString('base64')}\n`);
  }
  if (!existsSync(join(folder, 'oidc.jwks'))) {
    const keys = [await privateKey('RS256'), await privateKey('EdDSA')];
    ensure(join(folder, 'oidc.jwks'), () => asText({ keys }));
  }
}

/** Databases were made with these keys: a new one in the place of a lost one would open nothing of what they hold. */
function assertSealingKeyKept(folder: string): void {
  const file = join(folder, 'sealing.key');
  if (existsSync(file) || !existsSync(join(folder, 'databases.json'))) return;
  throw new PlainFailure(
    `${file} がありません。これがないと、封印して保存した記録を開けません。控えから戻してください。`,
    `${file} is missing. Without it what was sealed cannot be opened. Restore it from a backup.`,
  );
}

/** The gateway signs with the private half; subgraphs hold only the public one. */
async function ensureIdentityKey(folder: string): Promise<void> {
  const own = join(folder, 'identity.private.jwk');
  if (!existsSync(own)) {
    const key = await privateKey('EdDSA');
    ensure(own, () => asText(key));
  }
  const { d: _secret, ...open } = JSON.parse(readFileSync(own, 'utf8')) as JWK;
  ensure(join(folder, 'identity.public.jwks'), () => asText({ keys: [open] }));
}

async function privateKey(alg: 'RS256' | 'EdDSA'): Promise<JWK> {
  const { privateKey: key } = await generateKeyPair(alg, { extractable: true });
  return { ...(await exportJWK(key)), alg, use: 'sig', kid: randomUUID() };
}

/** The password of a database role, random and remembered beside the other keys. */
export function rolePasswords(folder: string): (role: string) => string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'databases.json');
  let known: Record<string, string> = {};
  if (existsSync(file)) {
    try {
      known = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      throw new PlainFailure(
        `${file} が壊れています。控えから戻してください。`,
        `${file} is damaged. Restore it from a backup.`,
      );
    }
  }
  return (role) => {
    let password = known[role];
    if (password === undefined) {
      password = randomBytes(24).toString('base64url');
      known[role] = password;
      replace(file, asText(known));
    }
    return password;
  };
}

function ensure(file: string, text: () => string): void {
  if (!existsSync(file)) replace(file, text());
}

/** Whole or not at all: a key file that was cut off by a full disk would be worse than none. */
function replace(file: string, text: string): void {
  const partial = `${file}.new`;
  writeFileSync(partial, text, { mode: 0o600, flush: true });
  renameSync(partial, file);
}

function asText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
