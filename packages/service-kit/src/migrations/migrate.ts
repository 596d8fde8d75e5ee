import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MigrationDirectory, MigrationList } from '@prisma/schema-engine-wasm';
import { withSchemaEngine } from './engine.ts';

const kitFolder = fileURLToPath(new URL('../../sql/', import.meta.url));

/** Tables that the kit owns; Prisma's comparison leaves them alone. */
export const kitTables: readonly string[] = [
  'actor',
  'ended_session',
  'outbox',
  'inbox',
  'audit_entry',
  'audit_anchor',
  'data_key',
  'command_receipt',
];

const filters = { externalTables: kitTables.map((table) => `public.${table}`), externalEnums: [] };

function migrationOf(name: string, sql: string): MigrationDirectory {
  return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } } };
}

/** `sql/0000_kit.sql` becomes the migration `0000_kit`, before every migration of the service. */
export async function kitMigrations(): Promise<MigrationDirectory[]> {
  const files = (await readdir(kitFolder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    files.map(async (name) => migrationOf(name.replace(/\.sql$/, ''), await readFile(join(kitFolder, name), 'utf8'))),
  );
}

/** The kit's migrations and those in Prisma's usual layout, `<folder>/<name>/migration.sql`. */
export async function migrationList(folder: string, withKit = true): Promise<MigrationList> {
  const names = existsSync(folder)
    ? (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory())
    : [];
  const own = await Promise.all(
    names
      .map((entry) => entry.name)
      .sort()
      .map(async (name) => migrationOf(name, await readFile(join(folder, name, 'migration.sql'), 'utf8'))),
  );
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: [...(withKit ? await kitMigrations() : []), ...own],
  };
}

/**
 * Applies what is not yet applied, as the owning role; gives the names. A migration is applied entirely or not at all, so
 * a failed one may be mended and applied again; one that was applied may not change any more.
 * The gateway's database does without the kit's tables.
 */
export async function migrate(options: {
  readonly ownerUrl: string;
  readonly folder: string;
  readonly withKit?: boolean;
}): Promise<string[]> {
  const migrationsList = await migrationList(options.folder, options.withKit);
  return withSchemaEngine(options.ownerUrl, async (engine) => {
    const history = await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters });
    for (const migrationName of history.failedMigrationNames) await engine.markMigrationRolledBack({ migrationName });
    const edited = history.editedMigrationNames.filter((name) => !history.failedMigrationNames.includes(name));
    if (edited.length > 0) throw new Error(`Migrations were changed after they were applied: ${edited.join(', ')}`);
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters });
    return appliedMigrationNames;
  });
}

/**
 * For developers: applies the migrations of the folder, then writes the one that leads from there to the Prisma schema.
 * Policies, grants and triggers are added to the file by hand. Gives the new folder, or null when nothing differs.
 */
export async function writeMigration(options: {
  readonly ownerUrl: string;
  readonly folder: string;
  readonly schemaFile: string;
  readonly name: string;
}): Promise<string | null> {
  await migrate(options);
  const files = [{ path: options.schemaFile, content: await readFile(options.schemaFile, 'utf8') }];
  const script = await withSchemaEngine(options.ownerUrl, async (engine) => {
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: options.folder },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters,
    });
    return stdout ?? '';
  });
  if (script.trim() === '' || script.includes('This is an empty migration')) return null;
  const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const directory = join(options.folder, `${stamp}_${options.name}`);
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, 'migration.sql'), script);
  return directory;
}
