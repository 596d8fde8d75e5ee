import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTestDatabase, type TestDatabase } from '@banso/service-kit/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const migrations = fileURLToPath(new URL('../prisma/migrations/', import.meta.url));
const CLOSING = '20261201110000_closing';

const organisation = randomUUID();
const [worker, chief] = [randomUUID(), randomUUID()];
let folder: string;
let database: TestDatabase;
let admin: pg.Client;

/** The database as it was before closures were kept apart, with cases that had ended then. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'banso-before-closing-'));
  for (const name of readdirSync(migrations).filter((each) => each < CLOSING || !/^\d/.test(each))) {
    cpSync(join(migrations, name), join(folder, name), { recursive: true });
  }
  database = await createTestDatabase({ name: 'cases', migrations: folder });
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await database.drop();
  rmSync(folder, { recursive: true });
});

interface Before {
  readonly stage: string;
  readonly reason: string | null;
  readonly followUpOn?: string;
  readonly events: readonly (readonly [type: string, at: string, by: string])[];
}

async function plant({ stage, reason, followUpOn, events }: Before): Promise<string> {
  const [id, clientId] = [randomUUID(), randomUUID()];
  await admin.query('begin');
  await admin.query(
    `insert into support_case (organisation_id, id, number, fiscal_year, office_id, updated_at, stage, opened_at, opened_by,
       detected_on, route, concerns, client_id, closure_reason, closure_note_sealed, follow_up_on, reopen_reason_sealed)
     values ($1, $2, $3, 2026, $4, now(), $5, now(), $6, '2026-04-01', 'familyCall', '{}', $7, $8, '\\x01', $9, '\\x02')`,
    [organisation, id, id.slice(0, 8), randomUUID(), stage, worker, clientId, reason, followUpOn ?? null],
  );
  await admin.query(
    `insert into party (organisation_id, id, case_id, role, name_known, updated_by, updated_at, phone_indexes)
     values ($1, $2, $3, 'CLIENT', 'NONE', $4, now(), '{}')`,
    [organisation, clientId, id, worker],
  );
  for (const [index, [type, at, by]] of events.entries()) {
    await admin.query(
      'insert into case_event (organisation_id, case_id, sequence, type, at, by) values ($1, $2, $3, $4, $5, $6)',
      [organisation, id, index + 1, type, at, by],
    );
  }
  await admin.query('commit');
  return id;
}

describe('a case that ended before closures were kept apart', () => {
  it('keeps its last end, its words where they were sealed, and the day that was set', async () => {
    const closed = await plant({
      stage: 'CLOSED',
      reason: 'movedAway',
      followUpOn: '2027-01-15',
      events: [
        ['caseOpened', '2026-04-01T01:00:00Z', worker],
        ['caseClosed', '2026-06-30T16:00:00Z', chief],
      ],
    });
    const reopened = await plant({
      stage: 'INTAKE',
      reason: 'suspension',
      events: [
        ['caseSuspended', '2026-05-01T01:00:00Z', chief],
        ['caseResumed', '2026-07-01T01:00:00Z', worker],
      ],
    });
    const open = await plant({
      stage: 'INTAKE',
      reason: null,
      events: [['caseOpened', '2026-04-01T01:00:00Z', worker]],
    });
    // As the owner, who is behind row-level security like everybody.
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query(readFileSync(join(migrations, CLOSING, 'migration.sql'), 'utf8'));
    await owner.end();

    const { rows } = await admin.query(
      `select case_id, suspended, ended_on::text, reason, note_sealed, ended_by, reopened_by, reopen_reason_sealed, from_case
       from case_closure order by ended_on`,
    );
    expect(rows).toEqual([
      {
        case_id: reopened,
        suspended: true,
        ended_on: '2026-05-01',
        reason: 'suspension',
        note_sealed: Buffer.from([1]),
        ended_by: chief,
        reopened_by: worker,
        reopen_reason_sealed: Buffer.from([2]),
        from_case: true,
      },
      {
        case_id: closed,
        suspended: false,
        ended_on: '2026-07-01',
        reason: 'movedAway',
        note_sealed: Buffer.from([1]),
        ended_by: chief,
        reopened_by: null,
        reopen_reason_sealed: null,
        from_case: true,
      },
    ]);
    expect(rows.map(({ case_id }) => case_id)).not.toContain(open);
    const followUps = await admin.query('select case_id, due_on::text, state, whose from follow_up');
    expect(followUps.rows).toEqual([{ case_id: closed, due_on: '2027-01-15', state: 'DUE', whose: 'CLIENT' }]);
    const forced = await admin.query(
      `select count(*)::int as n from pg_class where relforcerowsecurity and relname in ('support_case', 'case_event', 'case_closure')`,
    );
    expect(forced.rows).toEqual([{ n: 3 }]);
  });
});
