import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAccounts } from '@banso/gateway/accounts';
import { createPool, createSealing, keysIn } from '@banso/service-kit';
import { importPeople } from '@banso/staff/import';
import { readSettings as readStaffSettings } from '@banso/staff/settings';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBackend } from './backend.ts';
import { environmentFor } from './environment.ts';
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
});

it('every audit trail is walked, and a second migration finds nothing to do', async () => {
  expect(await maintenance.audit(options())).toContain('staff: 0 audit rows, intact');
  expect(await maintenance.migrate(options())).toContain('network: up to date');
});

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
});

describe('an account', () => {
  const organisationId = randomUUID();
  const person = {
    id: randomUUID(),
    subject: 'provider|1',
    displayName: '見本 一郎',
    kana: 'みほん いちろう',
    organisationId,
    roles: ['townStaff' as const],
    officeIds: [],
    townCodes: ['113654'],
    agencyId: null,
  };
  /** What the staff service holds of the person, and what it has for the others. */
  const known = async (url: string, before = 'select') => {
    const admin = createPool(url, 1);
    try {
      const client = await admin.connect();
      await client.query(`select set_config('banso.reach', 'system', false)`);
      await client.query(before);
      const { rows } = await client.query(
        `select active, roles, (select payload->'active' from outbox where payload->>'id' = actor.id::text
           and type = 'staff.actorChanged' order by seq desc limit 1) as told from actor where subject = $1`,
        [person.subject],
      );
      client.release();
      return rows[0];
    } finally {
      await admin.end();
    }
  };
  const command = (login: string, open: boolean) =>
    maintenance[open ? 'reactivate' : 'deactivate']({ ...options(), login });

  it('is closed and reopened by its login or its subject, and others are told', async () => {
    const backend = await openBackend(options());
    const environment = await environmentFor(backend.services, { port: 0, ...backend }, {});
    await importPeople(readStaffSettings(environment), {
      organisations: [{ id: organisationId, name: '県（試験）', kind: 'PREFECTURE' }],
      offices: [],
      people: [person],
    });
    const accounts = openAccounts(backend.addresses.gateway?.url ?? '');
    const { subject, displayName } = person;
    await accounts.createAccount({ login: 'ichiro', password: randomUUID(), subject, displayName });
    await accounts.close();
    // As when a staff service has run that tells cases.
    await known(backend.addresses.staff?.url ?? '', `insert into listener (name) values ('cases')`);
    await backend.stop();

    expect(await command('Ｉchiro', false)).toEqual(['Ｉchiro (見本 一郎): closed']);
    const again = await openBackend(options());
    const url = again.addresses.staff?.url ?? '';
    expect(await known(url)).toMatchObject({ active: false, told: false });
    // A start that runs keeps its database, and is told while it does.
    const running = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)', 'start']);
    await new Promise((ready) => running.once('spawn', ready));
    writeFileSync(join(folder, 'running.json'), JSON.stringify({ pid: running.pid, portal: 'http://localhost:4000' }));
    await maintenance.deactivate({ ...options(), login: person.subject });
    await command(person.subject, true);
    expect(await known(url)).toMatchObject({ active: true, roles: ['townStaff'], told: true });
    await expect(command('nobody', false)).rejects.toThrow('Nobody is known as nobody.');
    running.kill();
    rmSync(join(folder, 'running.json'));
    await again.stop();
  });
});
