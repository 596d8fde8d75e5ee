import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate, migrationList } from '../migrations/migrate.ts';
import { testServerUrl } from './settings.ts';

export interface TestDatabase {
  readonly appUrl: string;
  readonly ownerUrl: string;
  /** As the server's superuser, past every wall: to plant and to look, never to run a service on. */
  readonly adminUrl: string;
  drop(): Promise<void>;
}

const TEMPLATE_LOCK = 4_242_002;

/**
 * A fresh, migrated database of a service on a real PostgreSQL. The migrations run once for each content; every further
 * database is a copy of that template. The server's address comes from `BANSO_TEST_POSTGRES` (a superuser's URL).
 */
export async function createTestDatabase(service: {
  readonly name: string;
  readonly migrations: string;
}): Promise<TestDatabase> {
  const server = testServerUrl();
  const { migrationDirectories } = await migrationList(service.migrations);
  const digest = createHash('sha256').update(JSON.stringify(migrationDirectories)).digest('hex').slice(0, 12);
  const template = `banso_template_${service.name}_${digest}`;
  const database = `banso_test_${service.name}_${randomBytes(6).toString('hex')}`;
  const roles = { owner: `banso_${service.name}_owner`, app: `banso_${service.name}_app` };
  await onServer(server, async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    await ensureRoles(client, roles);
    await ensureTemplate(client, server, template, roles, service.migrations);
    await client.query(`create database ${database} template ${template} owner ${roles.owner}`);
    await client.query(`grant connect on database ${database} to ${roles.app}`);
  });
  return {
    appUrl: urlFor(server, database, roles.app),
    ownerUrl: urlFor(server, database, roles.owner),
    adminUrl: urlFor(server, database),
    drop: () =>
      onServer(server, async (client) => void (await client.query(`drop database if exists ${database} with (force)`))),
  };
}

async function ensureRoles(client: pg.Client, roles: { owner: string; app: string }): Promise<void> {
  for (const role of [roles.owner, roles.app]) {
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
    if (rowCount === 0) await client.query(`create role ${role} login`);
    // A server that was first used in another way may have set another one.
    await client.query(`alter role ${role} password '${role}'`);
  }
}

async function ensureTemplate(
  client: pg.Client,
  server: string,
  template: string,
  roles: { owner: string; app: string },
  folder: string,
): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1 and datistemplate', [template]);
  if (rowCount === 1) return;
  await client.query(`drop database if exists ${template} with (force)`);
  await client.query(`create database ${template} owner ${roles.owner}`);
  await onServer(urlFor(server, template), async (inside) => {
    await inside.query(`alter schema public owner to ${roles.owner}`);
    await inside.query('revoke all on schema public from public');
    // Extensions that only a superuser may install; services name the rest in their migrations.
    for (const extension of ['btree_gist', 'pg_trgm'])
      await inside.query(`create extension if not exists ${extension}`);
  });
  await migrate({ ownerUrl: urlFor(server, template, roles.owner), folder });
  await client.query(`alter database ${template} is_template true`);
}

function urlFor(server: string, database: string, role?: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  if (role !== undefined) {
    url.username = role;
    url.password = role;
  }
  return url.href;
}

async function onServer<R>(url: string, work: (client: pg.Client) => Promise<R>): Promise<R> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
