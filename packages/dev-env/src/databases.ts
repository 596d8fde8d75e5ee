import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '@banso/service-kit/migrations';
import pg from 'pg';
import type { Service } from './services.ts';

/** How a service reaches its database: as itself, and as the owner that changes the schema. */
export interface DatabaseAddress {
  readonly url: string;
  /** null: a real server whose schema somebody else keeps up to date. */
  readonly ownerUrl: string | null;
}

/** One database with an owning and a runtime role for each service; nobody else may connect to it. */
export async function createDatabases(
  superuserUrl: string,
  services: readonly Service[],
  passwordOf: (role: string) => string,
): Promise<Record<string, DatabaseAddress>> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const addresses: Record<string, DatabaseAddress> = {};
    for (const { name, database } of services) {
      const [owner, app] = [`${database}_owner`, `${database}_app`];
      for (const role of [owner, app]) await ensureRole(client, role, passwordOf(role));
      await ensureDatabase(client, superuserUrl, database, owner, app);
      addresses[name] = {
        url: withLogin(superuserUrl, app, passwordOf(app), database),
        ownerUrl: withLogin(superuserUrl, owner, passwordOf(owner), database),
      };
    }
    return addresses;
  } finally {
    await client.end();
  }
}

async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
  const verb = rowCount === 0 ? 'create' : 'alter';
  await client.query(
    `${verb} role ${client.escapeIdentifier(role)} login nosuperuser nocreatedb nocreaterole noreplication nobypassrls
       password ${client.escapeLiteral(password)}`,
  );
}

async function ensureDatabase(
  client: pg.Client,
  superuserUrl: string,
  database: string,
  owner: string,
  app: string,
): Promise<void> {
  const [name, ownerName, appName] = [database, owner, app].map((each) => client.escapeIdentifier(each));
  const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
  if (rowCount === 0) await client.query(`create database ${name} owner ${ownerName} encoding 'UTF8'`);
  await client.query(`revoke all on database ${name} from public`);
  await client.query(`grant connect on database ${name} to ${appName}`);
  await prepareInside(inDatabase(superuserUrl, database), ownerName);
}

/** What only a superuser may do inside a new database; migrations do the rest as the owner. */
async function prepareInside(url: string, owner: string | undefined): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`alter schema public owner to ${owner}`);
    await client.query('revoke all on schema public from public');
    for (const extension of ['btree_gist', 'pg_trgm'])
      await client.query(`create extension if not exists ${extension}`);
  } finally {
    await client.end();
  }
}

export async function dropDatabases(superuserUrl: string, services: readonly Service[]): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    for (const { database } of services) {
      await client.query(`drop database if exists ${client.escapeIdentifier(database)} with (force)`);
    }
  } finally {
    await client.end();
  }
}

function inDatabase(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

function withLogin(url: string, user: string, password: string, database: string): string {
  const address = new URL(inDatabase(url, database));
  address.username = user;
  address.password = password;
  return address.href;
}

/** Brings every database to the schema of this version. */
export async function migrateDatabases(
  services: readonly Service[],
  addresses: Readonly<Record<string, DatabaseAddress>>,
): Promise<void> {
  for (const { name, folder } of services) {
    const ownerUrl = addresses[name]?.ownerUrl;
    const migrations = ['prisma/migrations', 'migrations'].map((each) => join(folder, each)).find(existsSync);
    if (!ownerUrl || migrations === undefined) continue;
    await migrate({ ownerUrl, folder: migrations, withKit: existsSync(join(folder, 'schema')) });
  }
}
