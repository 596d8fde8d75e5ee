import { join } from 'node:path';
import pg from 'pg';
import { expect, it } from 'vitest';
import { createTestDatabase } from './test-database.ts';

const PARTS: readonly (readonly [head: string, sql: string])[] = [
  [
    'Columns',
    `select table_name || '.' || column_name || ' ' || udt_name || case is_nullable when 'NO' then ' not null' else '' end
       || coalesce(' default ' || column_default, '') as line
     from information_schema.columns where table_schema = 'public' order by table_name, ordinal_position`,
  ],
  [
    'Constraints',
    `select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as line
     from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n' order by 1`,
  ],
  ['Indexes', `select indexdef as line from pg_indexes where schemaname = 'public' order by indexname`],
  [
    'Row-level security',
    `select relname || case when relrowsecurity then ' enabled' else ' OFF' end
       || case when relforcerowsecurity then ' forced' else ' not forced' end as line
     from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname`,
  ],
  [
    'Policies',
    `select tablename || ' ' || policyname || ' for ' || lower(cmd) || coalesce(' using ' || regexp_replace(qual, '\\s+', ' ', 'g'), '')
       || coalesce(' check ' || regexp_replace(with_check, '\\s+', ' ', 'g'), '') as line
     from pg_policies where schemaname = 'public' order by tablename, policyname`,
  ],
  [
    'Triggers',
    `select tgrelid::regclass || ' ' || pg_get_triggerdef(oid) as line from pg_trigger where not tgisinternal order by 1`,
  ],
  [
    'Rights of the runtime role',
    `select table_name || ' ' || string_agg(lower(privilege_type), ', ' order by privilege_type) as line
     from information_schema.role_table_grants where table_schema = 'public' and grantee like '%\\_app'
     group by table_name order by table_name`,
  ],
  [
    'Rights of the runtime role on single columns',
    `select attrelid::regclass || ' ' || lower(privilege_type) || ' ' || string_agg(attname, ', ' order by attnum) as line
     from pg_attribute, lateral aclexplode(attacl) as granted
     where attacl is not null and attrelid::regclass::text not like 'pg\\_%' and grantee::regrole::text like '%\\_app'
     group by attrelid, privilege_type order by 1`,
  ],
];

/**
 * Holds a service's migrations to the picture beside them (`prisma/picture.txt`), so that review sees what a migration
 * changes. A picture that is not there yet is drawn; `pnpm test --project NAME picture -u` draws it anew.
 */
export function pictureSuite(name: string, prismaFolder: string): void {
  it('the database is what the committed picture shows', async () => {
    const database = await createTestDatabase({ name, migrations: join(prismaFolder, 'migrations') });
    try {
      await expect(await databasePicture(database.adminUrl)).toMatchFileSnapshot(join(prismaFolder, 'picture.txt'));
    } finally {
      await database.drop();
    }
  });
}

/** What a migrated database is made of, as text. */
async function databasePicture(adminUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const parts: string[] = [];
    for (const [head, sql] of PARTS) {
      const { rows } = await client.query<{ line: string }>(sql);
      parts.push(`## ${head}`, ...rows.map(({ line }) => line), '');
    }
    return parts.join('\n');
  } finally {
    await client.end();
  }
}
