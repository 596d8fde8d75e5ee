import type pg from 'pg';
import { type BenchDatabase, connected } from './bench-database.ts';
import { type CaseTable, rowsOfCase } from './case-rows.ts';
import { copyInto, type Row } from './copy.ts';
import { fillLongCase } from './long-case.ts';
import { actorRow, type World } from './people.ts';

const CASES_AT_ONCE = 2_000;
const CHANGED = new Date(Date.UTC(2026, 9, 31));

/** Fills the empty schemas by COPY. Foreign keys are kept by construction and so not checked row by row. */
export async function fill(
  { adminUrl, addresses }: BenchDatabase,
  world: World,
  cases: number,
  keysFolder: string,
  say: (text: string) => void,
): Promise<void> {
  await connected(adminUrl, async (client) => {
    await client.query("set session_replication_role = 'replica'");
    await copyPeople(client, world);
    for (let from = 0; from < cases; from += CASES_AT_ONCE) {
      await copyCases(client, world, from, Math.min(from + CASES_AT_ONCE, cases));
      if ((from / CASES_AT_ONCE) % 10 === 9) say(`  ${from + CASES_AT_ONCE} cases`);
    }
    await fillLongCase(client, world, addresses.cases!, keysFolder);
    await client.query("set session_replication_role = 'origin'");
    await client.query('vacuum (analyze)');
  });
}

async function copyCases(client: pg.Client, world: World, from: number, until: number): Promise<void> {
  const tables: Record<CaseTable, Row[]> = {
    support_case: [],
    party: [],
    case_search_key: [],
    assignment: [],
    contact: [],
    plan: [],
    plan_item: [],
    referral: [],
  };
  for (let index = from; index < until; index += 1) {
    const rows = rowsOfCase(world, index);
    for (const [table, own] of Object.entries(rows)) tables[table as CaseTable].push(...own);
  }
  for (const [table, rows] of Object.entries(tables)) await copyInto(client, `cases.${table}`, rows);
}

async function copyPeople(client: pg.Client, world: World): Promise<void> {
  const organisation_id = world.organisationId;
  for (const schema of ['cases', 'staff', 'network'])
    await copyInto(client, `${schema}.actor`, world.lookers.map(actorRow));
  await copyInto(client, 'staff.organisation', [{ id: organisation_id, name: '見本県', kind: 'PREFECTURE' }]);
  await copyInto(
    client,
    'staff.office',
    world.offices.map(({ id, townCodes }, index) => ({
      id,
      organisation_id,
      code: `B${index}`,
      name: `見本事務所${index}`,
      name_en: `Sample office ${index}`,
      town_codes: townCodes,
      weekly: '{}',
    })),
  );
  await copyInto(client, 'staff.staff_member', world.staff);
  await copyInto(
    client,
    'cases.office',
    world.offices.map(({ id, townCodes }, index) => ({
      organisation_id,
      id,
      name: `見本事務所${index}`,
      code: `B${index}`,
      town_codes: townCodes,
      calendar: '{}',
      changed_at: CHANGED,
    })),
  );
  await copyInto(
    client,
    'cases.agency',
    world.agencies.map((id, index) => ({
      organisation_id,
      id,
      name_ja: `見本機関${index}`,
      kind: 'NPO',
      active: true,
      accepts_referrals: true,
      changed_at: CHANGED,
    })),
  );
  await copyInto(
    client,
    'network.agency',
    world.agencies.map((id, index) => ({
      organisation_id,
      id,
      updated_at: CHANGED,
      name: `見本機関${index}`,
      kana: `みほんきかん${index}`,
      kana_key: `みほんきかん${index}`,
      search_text: `見本機関${index}`,
      kind: 'NPO',
      area_town_codes: [],
      services: [],
      valid_from: '2023-04-01',
    })),
  );
}
