import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { createDatabases, type DatabaseAddress, dropDatabases, migrateDatabases } from './databases.ts';
import { givenDatabases } from './environment.ts';
import { ensureKeys, rolePasswords } from './keys.ts';
import { type RunningPostgres, startPostgres } from './postgres/index.ts';
import type { Say } from './postgres/settle.ts';
import { findServices, type Service } from './services.ts';

/** Keys and databases, ready for the services. */
export interface Backend {
  readonly services: readonly Service[];
  readonly keysFolder: string;
  readonly addresses: Readonly<Record<string, DatabaseAddress>>;
  /** Which cluster this is, or null when every database is on a server that was named. */
  readonly clusterId: string | null;
  /** Drops the embedded databases and makes them anew, empty. */
  startOver(): Promise<void>;
  stop(): Promise<void>;
}

export interface BackendOptions {
  readonly dataFolder: string;
  readonly env: NodeJS.ProcessEnv;
  readonly say: Say;
}

/** Starts the embedded PostgreSQL for every service whose database the environment does not name, and migrates all. */
export async function openBackend({ dataFolder, env, say }: BackendOptions): Promise<Backend> {
  const services = findServices();
  mkdirSync(dataFolder, { recursive: true });
  const keysFolder = resolve(env.BANSO_KEYS || join(dataFolder, 'keys'));
  await ensureKeys(keysFolder);
  const given = givenDatabases(services, env);
  const embedded = services.filter(({ name }) => given[name] === undefined);
  const passwordOf = rolePasswords(keysFolder);
  const postgres: RunningPostgres | null =
    embedded.length === 0
      ? null
      : await startPostgres({ dataFolder: join(dataFolder, 'postgres'), password: passwordOf('postgres'), say });
  try {
    const prepare = async () => {
      const made = postgres === null ? {} : await createDatabases(postgres.url, embedded, passwordOf);
      const addresses = { ...made, ...given };
      await migrateDatabases(services, addresses);
      return addresses;
    };
    return {
      services,
      keysFolder,
      addresses: await prepare(),
      clusterId: postgres === null ? null : await clusterId(postgres.url),
      async startOver() {
        if (postgres === null) return;
        await dropDatabases(postgres.url, embedded);
        await prepare();
      },
      stop: async () => postgres?.stop(),
    };
  } catch (error) {
    await postgres?.stop();
    throw error;
  }
}

async function clusterId(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      'select system_identifier::text as id from pg_control_system()',
    );
    return rows[0]?.id ?? '';
  } finally {
    await client.end();
  }
}
