import type { Actor } from '@banso/domain/authorisation';
import pg from 'pg';
import { saveActor } from '../events/kit-handlers.ts';
import type { ServiceSettings } from '../settings.ts';
import type { TestDatabase } from './test-database.ts';
import type { TestKeys } from './test-keys.ts';

/** Plants an actor in a service's database, past row-level security. */
export async function plantActors(database: TestDatabase, ...actors: readonly Actor[]): Promise<void> {
  const client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  const db = { $executeRawUnsafe: (sql: string, ...values: unknown[]) => client.query(sql, values) };
  try {
    for (const actor of actors) await saveActor(db, actor);
  } finally {
    await client.end();
  }
}

/** Settings of a service under test: production's rules, no log lines. */
export function testSettings(
  database: TestDatabase,
  keys: TestKeys,
  changes: Partial<ServiceSettings> = {},
): ServiceSettings {
  return {
    production: true,
    databaseUrl: database.appUrl,
    ownerDatabaseUrl: database.ownerUrl,
    port: 0,
    host: '127.0.0.1',
    keysFolder: keys.folder,
    logLevel: 'silent',
    subgraphs: {},
    ...changes,
  };
}
