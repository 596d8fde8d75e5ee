import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate } from '@banso/service-kit/migrations';
import { createTestDatabase } from '@banso/service-kit/testing';
import pg from 'pg';
import { expect, it } from 'vitest';

const migrations = fileURLToPath(new URL('../prisma/migrations', import.meta.url));

it('an upgrade takes what placements gave out of what was granted, and looks at everyone again', async () => {
  const before = mkdtempSync(join(tmpdir(), 'banso-staff-before-'));
  for (const name of ['20261123000100_staff', '20261123140000_listeners']) {
    cpSync(join(migrations, name), join(before, name), { recursive: true });
  }
  const database = await createTestDatabase({ name: 'staff', migrations: before });
  const client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  try {
    const [organisation, office, person] = [randomUUID(), randomUUID(), randomUUID()];
    await client.query(`insert into organisation values ($1, '県（試験）', 'PREFECTURE')`, [organisation]);
    await client.query(
      `insert into office (id, organisation_id, code, name, name_en, weekly) values ($1, $2, '秩父', '秩父', 'C', '[]')`,
      [office, organisation],
    );
    await client.query(
      `insert into staff_member (id, organisation_id, subject, display_name, kana, kana_key, search_key, roles, office_ids, evaluated_on)
       values ($1, $2, 'one', '見本', 'みほん', 'みほん', 'みほん', '{employmentWorker,officeSupervisor}', array[$3::uuid], '2026-11-30')`,
      [person, organisation, office],
    );
    await client.query(
      `insert into placement (organisation_id, staff_id, office_id, role, from_day, full_time_percent)
       values ($1, $2, $3, 'SUPERVISOR', '2099-04-01', 100)`,
      [organisation, person, office],
    );
    await migrate({ ownerUrl: database.ownerUrl, folder: migrations });
    const { rows } = await client.query(
      'select granted_roles, granted_office_ids::text[], evaluated_on from staff_member',
    );
    expect(rows).toEqual([{ granted_roles: ['employmentWorker'], granted_office_ids: [office], evaluated_on: null }]);
  } finally {
    await client.end();
    await database.drop();
    rmSync(before, { recursive: true });
  }
});
