import { randomBytes, randomUUID } from 'node:crypto';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPool, createSealing, keysIn } from '@banso/service-kit';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBackend } from './backend.ts';
import { maintenance } from './maintenance.ts';
import { PlainFailure } from './plain-failure.ts';
import { ephemeralFolder } from './postgres/settle.ts';

let folder: string;
const options = () => ({ dataFolder: folder, env: {}, say: () => {} });
beforeAll(() => {
  folder = ephemeralFolder(tmpdir(), `banso-maintenance-${process.pid}`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const place = { organisationId: randomUUID(), table: 'contact', column: 'note', rowId: randomUUID() };

/** Works with the sealing of `cases`, as a process does that has just started. */
async function sealing<R>(work: (sealing: ReturnType<typeof createSealing>) => Promise<R>): Promise<R> {
  const backend = await openBackend(options());
  const pool = createPool(backend.addresses.cases?.url ?? '', 1);
  try {
    return await work(createSealing(pool, keysIn(backend.keysFolder)));
  } finally {
    await pool.end();
    await backend.stop();
  }
}

it('what was sealed is read after the key-encryption key was rotated and the old one taken out', async () => {
  const sealed = await sealing((cases) => cases.seal(place, '門の外で待つ'));
  const file = join(folder, 'keys/sealing.key');
  const old = readFileSync(file, 'utf8');
  const fresh = `${randomBytes(32).toString('base64')}\n`;
  writeFileSync(file, fresh);
  await expect(sealing((cases) => cases.open(place, sealed))).rejects.toThrow();
  appendFileSync(file, old);
  expect(await maintenance.rewrap(options())).toContain('cases: 1 data keys wrapped anew');
  writeFileSync(file, fresh);
  expect(await sealing((cases) => cases.open(place, sealed))).toBe('門の外で待つ');
}, 120_000);

it('every audit trail is walked, and a second migration finds nothing to do', async () => {
  expect(await maintenance.audit(options())).toContain('staff: 0 audit rows, intact');
  expect(await maintenance.migrate(options())).toContain('network: up to date');
}, 60_000);

it('tells of every audit trail, also after one that is not intact', async () => {
  const backend = await openBackend(options());
  const owner = new pg.Client({ connectionString: backend.addresses.cases?.ownerUrl ?? '' });
  await owner.connect();
  const forged = `insert into audit_entry (id, organisation_id, request_id, at, event, seq, prev, hash)
    values ($1, $1, 'r', now(), '{}', 7, 'p', 'h')`;
  try {
    await owner.query('alter table audit_entry no force row level security');
    await owner.query(forged, [place.organisationId]);
    await owner.query('alter table audit_entry force row level security');
  } finally {
    await owner.end();
    await backend.stop();
  }
  const told = await maintenance.audit(options()).catch((error: Error) => error);
  expect(told).toBeInstanceOf(PlainFailure);
  expect((told as Error).message).toMatch(/cases: 1 audit rows, NOT INTACT: .*"kind":"gap".*/);
  expect((told as Error).message).toContain('network: 0 audit rows, intact');
  expect((told as Error).message).toContain('staff: 0 audit rows, intact');
}, 60_000);
