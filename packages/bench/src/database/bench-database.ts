import { type DatabaseAddress, findServices, migrateDatabases, type Service } from '@banso/dev-env';
import pg from 'pg';

export const DATABASE = 'banso_bench';
const READER = 'banso_bench_reader';

export interface BenchDatabase {
  readonly adminUrl: string;
  /** Reads every schema, past row-level security: for the two servers that have no permissions. */
  readonly readerUrl: string;
  readonly addresses: Readonly<Record<string, DatabaseAddress>>;
}

/** Where everything is, whether or not it has been made. */
export function benchDatabase(superuserUrl: string, passwordOf: (role: string) => string): BenchDatabase {
  const login = (user: string) => {
    const url = new URL(superuserUrl);
    [url.pathname, url.username, url.password] = [`/${DATABASE}`, user, passwordOf(user)];
    return url.href;
  };
  return {
    adminUrl: login('postgres'),
    readerUrl: login(READER),
    addresses: Object.fromEntries(
      findServices().map(({ name, database }) => [
        name,
        { url: login(`${database}_app`), ownerUrl: login(`${database}_owner`) },
      ]),
    ),
  };
}

/**
 * One database with a schema for each service, its tables exactly as its migrations make them: they work in `public`, as
 * they always do, and then that schema takes the name of the service. Roles find theirs by their search path.
 */
export async function makeDatabase(
  superuserUrl: string,
  database: BenchDatabase,
  passwordOf: (role: string) => string,
): Promise<void> {
  await connected(superuserUrl, async (client) => {
    await client.query(`drop database if exists ${DATABASE} with (force)`);
    await client.query(`create database ${DATABASE} encoding 'UTF8'`);
    await client.query(`revoke all on database ${DATABASE} from public`);
  });
  await connected(database.adminUrl, async (client) => {
    await client.query('drop schema public');
    await ensureRole(client, READER, 'bypassrls', passwordOf(READER));
    for (const service of findServices()) await makeSchema(client, database, service, passwordOf);
  });
}

async function makeSchema(
  client: pg.Client,
  { addresses }: BenchDatabase,
  service: Service,
  passwordOf: (role: string) => string,
): Promise<void> {
  const { name, database } = service;
  const [owner, app] = [`${database}_owner`, `${database}_app`];
  for (const role of [owner, app]) await ensureRole(client, role, 'nobypassrls', passwordOf(role));
  await client.query(`grant connect on database ${DATABASE} to ${app}, ${READER}`);
  await client.query(`grant connect, create on database ${DATABASE} to ${owner}`);
  await client.query(`create schema public authorization ${owner}`);
  await migrateDatabases([service], addresses);
  await client.query(`revoke create on database ${DATABASE} from ${owner}`);
  await client.query(`alter schema public rename to ${client.escapeIdentifier(name)}`);
  for (const role of [owner, app]) {
    await client.query(`alter role ${role} in database ${DATABASE} set search_path = ${client.escapeIdentifier(name)}`);
  }
  await client.query(`grant usage on schema ${client.escapeIdentifier(name)} to ${READER}`);
  await client.query(`grant select on all tables in schema ${client.escapeIdentifier(name)} to ${READER}`);
}

async function ensureRole(client: pg.Client, role: string, walls: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
  const verb = rowCount === 0 ? 'create' : 'alter';
  await client.query(`${verb} role ${role} login nosuperuser ${walls} password ${client.escapeLiteral(password)}`);
}

export async function connected<R>(url: string, work: (client: pg.Client) => Promise<R>): Promise<R> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
