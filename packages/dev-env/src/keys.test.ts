import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalJWKSet, importJWK, jwtVerify, SignJWT } from 'jose';
import { afterAll, expect, it } from 'vitest';
import { ensureKeys, rolePasswords } from './keys.ts';

const folder = mkdtempSync(join(tmpdir(), 'banso-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const contents = () =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file !== 'audit')
      .map((file) => [file, read(file)]),
  );

it('keys are made once, for their owner only, and the public half verifies what the private one signs', async () => {
  await ensureKeys(folder);
  rolePasswords(folder)('banso_cases_app');
  const first = contents();
  expect(Object.keys(first).sort()).toEqual([
    'cookie.key',
    'databases.json',
    'events.key',
    'identity.private.jwk',
    'identity.public.jwks',
    'oidc.jwks',
    'sealing.key',
  ]);
  for (const file of Object.keys(first)) expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
  expect(Buffer.from(read('sealing.key'), 'base64')).toHaveLength(32);

  const key = await importJWK(JSON.parse(read('identity.private.jwk')), 'EdDSA');
  const token = await new SignJWT({}).setProtectedHeader({ alg: 'EdDSA' }).setSubject('somebody').sign(key);
  const published = JSON.parse(read('identity.public.jwks'));
  expect(published.keys[0]).not.toHaveProperty('d');
  const { payload } = await jwtVerify(token, createLocalJWKSet(published));
  expect(payload.sub).toBe('somebody');

  await ensureKeys(folder);
  expect(contents()).toEqual(first);
  const passwordOf = rolePasswords(folder);
  expect(passwordOf('banso_cases_app')).toBe(JSON.parse(first['databases.json']!).banso_cases_app);
  expect(passwordOf('banso_staff_app')).not.toBe(passwordOf('banso_cases_app'));
});

it('a lost sealing key is asked for, never replaced', async () => {
  const kept = read('sealing.key');
  rmSync(join(folder, 'sealing.key'));
  await expect(ensureKeys(folder)).rejects.toThrow(
    'sealing.key is missing. Without it what was sealed cannot be opened.',
  );
  expect(readdirSync(folder)).not.toContain('sealing.key');
  writeFileSync(join(folder, 'sealing.key'), kept, { mode: 0o600 });
  await ensureKeys(folder);
});
