import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url));
const APP_ROLE = 'banso_gateway_app';

export interface TestDatabase {
  /** As the runtime role. */
  readonly url: string;
  readonly superuserUrl: string;
  drop(): Promise<void>;
}

/** A fresh gateway database on the test server, with the roles that it has in operation. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env.BANSO_TEST_POSTGRES;
  if (!server) throw new Error('BANSO_TEST_POSTGRES names no server; run the tests from the root of the workspace.');
  const name = `gateway_${randomBytes(6).toString('hex')}`;
  await asSuperuser(server, async (client) => {
    // Other tests on the same server may make the role at the same moment.
    await client.query(`CREATE ROLE ${APP_ROLE} LOGIN`).catch((error: { code?: string }) => {
      if (error.code !== '42710' && error.code !== '23505') throw error;
    });
    await client.query(`CREATE DATABASE ${name}`);
  });
  const superuserUrl = withDatabase(server, name);
  await asSuperuser(superuserUrl, async (client) => {
    for (const folder of readdirSync(MIGRATIONS).sort()) {
      await client.query(readFileSync(join(MIGRATIONS, folder, 'migration.sql'), 'utf8'));
    }
  });
  const app = new URL(superuserUrl);
  // Its rights without its password, which other tests set as they like.
  app.searchParams.set('options', `-c role=${APP_ROLE}`);
  return {
    url: app.href,
    superuserUrl,
    drop: () => asSuperuser(server, async (client) => void (await client.query(`DROP DATABASE ${name} WITH (FORCE)`))),
  };
}

async function asSuperuser(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}
