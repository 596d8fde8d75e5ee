import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { hashPassword, passwordMatches } from './password.ts';

it('a password is known again by its hash, in whatever Unicode form it is typed', async () => {
  const stored = await hashPassword('ガラスの靴-42');
  expect(await passwordMatches('ｶﾞﾗｽの靴-42', stored)).toBe(true);
  expect(await passwordMatches('ガラスの靴-43', stored)).toBe(false);
});

it('files are read while passwords wait to be hashed', async () => {
  let hashed = 0;
  const hashes = Array.from({ length: 10 }, async () => {
    await hashPassword('one-of-many');
    hashed += 1;
  });
  await readFile(fileURLToPath(import.meta.url));
  const before = hashed;
  await Promise.all(hashes);
  expect(before).toBeLessThan(6);
}, 30_000);
