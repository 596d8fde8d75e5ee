import { type Actor, reachOf } from '@banso/domain/authorisation';
import pg from 'pg';
import type { ServiceSettings } from '../settings.ts';
import type { TestDatabase } from './test-database.ts';
import type { TestKeys } from './test-keys.ts';

/** Plants an actor in a service's database, past row-level security. */
export async function plantActors(database: TestDatabase, ...actors: readonly Actor[]): Promise<void> {
  const client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  try {
    for (const actor of actors) {
      await client.query(
        `insert into actor (id, subject, display_name, organisation_id, roles, office_ids, town_codes, agency_id, access_ends_on, active, reach)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         on conflict (id) do update set roles = excluded.roles, office_ids = excluded.office_ids, town_codes = excluded.town_codes,
         access_ends_on = excluded.access_ends_on, active = excluded.active, reach = excluded.reach`,
        [
          actor.id,
          actor.subject,
          actor.displayName,
          actor.organisationId,
          actor.roles,
          actor.officeIds,
          actor.townCodes,
          actor.agencyId,
          actor.accessEndsOn,
          actor.active,
          reachOf({ ...actor, active: true }),
        ],
      );
    }
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
