import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabases, type DatabaseAddress, dropDatabases } from './databases.ts';

const server = process.env.BANSO_TEST_POSTGRES!;
const suffix = randomBytes(4).toString('hex');
const services = ['towns', 'houses'].map((name) => ({
  name,
  folder: '/nonexistent',
  database: `banso_${name}_${suffix}`,
  port: 0,
  partnerPort: null,
}));
const passwordOf = (role: string) => `secret-of-${role}`;
let addresses: Record<string, DatabaseAddress>;

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  addresses = await createDatabases(server, services, passwordOf);
});
afterAll(async () => {
  await dropDatabases(server, services);
  for (const { database } of services) await query(server, `drop role ${database}_owner; drop role ${database}_app`);
});

describe('the databases of the services', () => {
  it('give each service a runtime role without any right over the schema or past its walls', async () => {
    const rights = `select current_user as me, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as mighty,
      has_schema_privilege('public', 'create') as may_create from pg_roles where rolname = current_user`;
    expect(await query(addresses.towns!.url, rights)).toEqual([
      { me: `banso_towns_${suffix}_app`, mighty: false, may_create: false },
    ]);
    await expect(query(addresses.towns!.ownerUrl!, 'create table t (n int)')).resolves.toBeDefined();
  });

  it('let no role into the database of another service', async () => {
    const stranger = new URL(addresses.towns!.url);
    stranger.pathname = `/${services[1]!.database}`;
    await expect(query(stranger.href, 'select 1')).rejects.toThrow(/permission denied for database/);
  });

  it('may be made again without a change', async () => {
    expect(await createDatabases(server, services, passwordOf)).toEqual(addresses);
  });
});
