import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const VERSION = 1;
const HEADER = 1 + 16;
const NONCE = 12;
const TAG = 16;

/** Made once a key: a cipher made from bare bytes makes one each time. */
const secrets = new WeakMap<Buffer, KeyObject>();

function secretOf(key: Buffer): KeyObject {
  const known = secrets.get(key);
  if (known !== undefined) return known;
  const secret = createSecretKey(key);
  secrets.set(key, secret);
  return secret;
}

/** version (1) | key id (16) | nonce (12) | tag (16) | ciphertext */
export function encrypt(keyId: string, key: Buffer, aad: string, plaintext: Buffer): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(ALGORITHM, secretOf(key), nonce);
  const header = Buffer.concat([Buffer.of(VERSION), Buffer.from(keyId.replaceAll('-', ''), 'hex')]);
  cipher.setAAD(Buffer.concat([header, Buffer.from(aad)]));
  const sealed = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return Buffer.concat([header, nonce, cipher.getAuthTag(), sealed]);
}

export function keyIdOf(sealed: Uint8Array): string {
  if (sealed.length < HEADER + NONCE + TAG || sealed[0] !== VERSION) throw new Error('not a sealed value');
  const hex = Buffer.from(sealed.subarray(1, HEADER)).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Throws when a byte was changed or the value was moved to another place. */
export function decrypt(key: Buffer, aad: string, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv(ALGORITHM, secretOf(key), bytes.subarray(HEADER, HEADER + NONCE), {
    authTagLength: TAG,
  });
  decipher.setAAD(Buffer.concat([bytes.subarray(0, HEADER), Buffer.from(aad)]));
  decipher.setAuthTag(bytes.subarray(HEADER + NONCE, HEADER + NONCE + TAG));
  return Buffer.concat([decipher.update(bytes.subarray(HEADER + NONCE + TAG)), decipher.final()]);
}
