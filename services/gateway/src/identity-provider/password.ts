import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { createHashingLimit } from './hashing-limit.ts';

/** 2^16 × 8 × 128 bytes = 64 MB and about 0.2 s for each guess. */
const COST = { log2N: 16, r: 8, p: 1 };
const LENGTH = 32;

/**
 * scrypt runs on the four threads of this process that also read files, sign and open connections: two stay free for
 * those. A full line is gone through in about two seconds.
 */
const limited = createHashingLimit(2, 20);

function derive(password: string, salt: Buffer, log2N: number, r: number, p: number): Promise<Buffer> {
  const N = 2 ** log2N;
  const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r };
  // The same password typed on another keyboard may come in another Unicode form.
  const text = password.normalize('NFKC');
  return limited(
    () =>
      new Promise((resolve, reject) => {
        scrypt(text, salt, LENGTH, options, (error, key) => (error ? reject(error) : resolve(key)));
      }),
  );
}

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, COST.log2N, COST.r, COST.p);
  return ['scrypt', COST.log2N, COST.r, COST.p, salt.toString('base64'), key.toString('base64')].join('$');
}

export async function passwordMatches(password: string, stored: string): Promise<boolean> {
  const [kind, log2N, r, p, salt, key] = stored.split('$');
  if (kind !== 'scrypt' || salt === undefined || key === undefined) return false;
  const expected = Buffer.from(key, 'base64');
  const given = await derive(password, Buffer.from(salt, 'base64'), Number(log2N), Number(r), Number(p));
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/** Nobody's password: checked for unknown logins, so that they take as long as known ones. */
export const nobodysHash: Promise<string> = hashPassword(randomBytes(24).toString('base64'));
