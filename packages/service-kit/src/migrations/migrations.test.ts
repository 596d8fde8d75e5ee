import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrations as folderMigrations } from '../testing/folders/bench.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { checkDatabase } from './check-database.ts';
import { kitTables, migrate, writeMigration } from './migrate.ts';

let database: TestDatabase;
let folder: string;
beforeEach(async () => {
  database = await createTestDatabase({ name: 'folders', migrations: folderMigrations });
  folder = mkdtempSync(join(tmpdir(), 'banso-migrations-'));
});
afterEach(async () => {
  await database?.drop();
  rmSync(folder, { recursive: true, force: true });
});

const sql = async (url: string, text: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const result = await client.query(text);
    return Array.isArray(result) ? [] : result.rows;
  } finally {
    await client.end();
  }
};
const copyOf = (source: string): void => {
  for (const name of readdirSync(source)) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'migration.sql'), readFileSync(join(source, name, 'migration.sql')));
  }
};
const add = (name: string, text: string): void => {
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, 'migration.sql'), text);
};

describe('migrations', () => {
  it('are applied once, the kit’s first', async () => {
    expect(await migrate({ ownerUrl: database.ownerUrl, folder: folderMigrations })).toEqual([]);
    const applied = await sql(database.adminUrl, 'select migration_name from _prisma_migrations order by started_at');
    expect(applied.map((row) => (row as { migration_name: string }).migration_name)).toEqual([
      '0000_kit',
      '0001_audit_numbers',
      '20261101000000_folders',
    ]);
  });

  it('of the kit that came later are applied to a database in use, also where a row is no longer as it should be', async () => {
    await sql(
      database.adminUrl,
      `delete from _prisma_migrations where migration_name = '0001_audit_numbers';
       alter table audit_entry drop constraint audit_entry_numbered;
       insert into audit_entry (id, organisation_id, request_id, at, event, seq)
       values (gen_random_uuid(), gen_random_uuid(), 'r', now(), '{}', -1)`,
    );
    expect(await migrate({ ownerUrl: database.ownerUrl, folder: folderMigrations })).toEqual(['0001_audit_numbers']);
    expect(await sql(database.adminUrl, 'select seq from audit_entry')).toEqual([{ seq: '-1' }]);
  });

  it('may hold functions with semicolons, and leave nothing behind when they fail', async () => {
    copyOf(folderMigrations);
    add(
      '20261102000000_more',
      'create function f() returns int language plpgsql as $$ begin perform 1; return 2; end $$;',
    );
    add('20261103000000_broken', 'create table half (id int); select * from nowhere;');
    await expect(migrate({ ownerUrl: database.ownerUrl, folder })).rejects.toThrow(/nowhere/);
    expect(await sql(database.ownerUrl, 'select f() as f')).toEqual([{ f: 2 }]);
    expect(await sql(database.adminUrl, "select to_regclass('half') as half")).toEqual([{ half: null }]);
    writeFileSync(join(folder, '20261103000000_broken', 'migration.sql'), 'create table half (id int)');
    expect(await migrate({ ownerUrl: database.ownerUrl, folder })).toEqual(['20261103000000_broken']);
    expect(await migrate({ ownerUrl: database.ownerUrl, folder })).toEqual([]);
  });

  it('are refused when an applied one was changed', async () => {
    copyOf(folderMigrations);
    writeFileSync(join(folder, '20261101000000_folders', 'migration.sql'), 'select 1');
    add('20261102000000_more', 'create table more (id int)');
    const applied = migrate({ ownerUrl: database.ownerUrl, folder });
    await expect(applied).rejects.toThrow(/modified|changed/i);
  });

  it('are written from the Prisma schema, without the kit’s tables', async () => {
    copyOf(folderMigrations);
    const schema = readFileSync(new URL('../../prisma/schema.prisma', import.meta.url), 'utf8');
    const schemaFile = join(folder, '..', `${folder.split('/').at(-1)}.prisma`);
    writeFileSync(schemaFile, schema.replace('title          String', 'title          String\n  colour String?'));
    const written = await writeMigration({ ownerUrl: database.ownerUrl, folder, schemaFile, name: 'colour' });
    expect(readFileSync(join(written ?? '', 'migration.sql'), 'utf8')).toContain('ADD COLUMN     "colour" TEXT');
    for (const table of kitTables)
      expect(readFileSync(join(written ?? '', 'migration.sql'), 'utf8')).not.toContain(`"${table}"`);
    expect(await migrate({ ownerUrl: database.ownerUrl, folder })).toHaveLength(1);
    expect(await writeMigration({ ownerUrl: database.ownerUrl, folder, schemaFile, name: 'nothing' })).toBeNull();
    rmSync(schemaFile);
  }, 30_000);
});

describe('the check before the start', () => {
  it('passes a migrated database as the runtime role', async () => {
    await expect(checkDatabase(database.appUrl)).resolves.toBeUndefined();
  });

  const defects: readonly [string, string, RegExp][] = [
    ['a table without row-level security', 'create table bare (organisation_id uuid)', /bare/],
    [
      'row-level security that does not bind the owner',
      'create table soft (organisation_id uuid); alter table soft enable row level security',
      /soft/,
    ],
    [
      'a function that runs as its owner',
      'create function peek() returns bigint language sql security definer as $$ select count(*) from folder $$',
      /peek/,
    ],
    ['a view that runs as its owner', 'create view glance as select * from folder', /glance/],
    ['a materialised view', 'create materialized view frozen as select * from folder', /frozen/],
  ];
  it.each(defects)('names %s', async (_name, defect, found) => {
    await sql(database.ownerUrl, defect);
    await expect(checkDatabase(database.appUrl)).rejects.toThrow(found);
  });

  it('lets a view pass that runs as its caller', async () => {
    await sql(database.ownerUrl, 'create view fair with (security_invoker = true) as select * from folder');
    await expect(checkDatabase(database.appUrl)).resolves.toBeUndefined();
  });

  it('refuses the owner, a superuser, and a database that may lose commits', async () => {
    await expect(checkDatabase(database.ownerUrl)).rejects.toThrow(/own nothing/);
    await expect(checkDatabase(database.adminUrl)).rejects.toThrow(/bound by row-level security/);
    const name = new URL(database.adminUrl).pathname.slice(1);
    await sql(database.adminUrl, `alter database ${name} set synchronous_commit = off`);
    await expect(checkDatabase(database.appUrl)).rejects.toThrow(/synchronous_commit/);
  });
});
