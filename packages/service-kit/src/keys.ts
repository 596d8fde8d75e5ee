import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createLocalJWKSet } from 'jose';

/** A key-encryption key and the id by which sealed things name it. */
export interface EncryptionKey {
  readonly id: string;
  readonly bytes: Buffer;
}

/** Key files of one folder, each read when first wanted, so that building a service opens nothing. */
export interface Keys {
  /** First line: the key in use; further lines: retired keys that still open what they sealed. */
  sealing(): Promise<readonly EncryptionKey[]>;
  events(): Promise<Buffer>;
  identity(): Promise<ReturnType<typeof createLocalJWKSet>>;
  readonly folder: string;
}

export function keysIn(folder: string): Keys {
  const once = <T>(load: () => Promise<T>): (() => Promise<T>) => {
    let loading: Promise<T> | undefined;
    return () => {
      loading ??= load().catch((error: unknown) => {
        loading = undefined;
        throw error;
      });
      return loading;
    };
  };
  const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
  return {
    folder,
    sealing: once(async () => {
      const lines = (await read('sealing.key')).split('\n').filter((line) => line.trim() !== '');
      if (lines.length === 0) throw new Error('sealing.key is empty');
      return lines.map((line) => encryptionKey(line.trim()));
    }),
    events: once(async () => keyBytes((await read('events.key')).trim(), 'events.key')),
    identity: once(async () => createLocalJWKSet(JSON.parse(await read('identity.public.jwks')))),
  };
}

function encryptionKey(base64: string): EncryptionKey {
  const bytes = keyBytes(base64, 'sealing.key');
  return { id: createHash('sha256').update('banso-kek').update(bytes).digest('hex').slice(0, 16), bytes };
}

function keyBytes(base64: string, file: string): Buffer {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length !== 32) throw new Error(`${file} must hold 32 bytes in base64`);
  return bytes;
}
