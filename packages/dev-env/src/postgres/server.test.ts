import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountForRoot, isRoot } from './account.ts';
import { assertSupported, installedPostgres } from './binaries.ts';
import { startPostgres } from './index.ts';
import { copyBinaries, firstClosedFolder } from './open-place.ts';
import { ephemeralFolder } from './settle.ts';

const password = 'only-for-this-test';
let root: string;
let folder: string;
beforeAll(() => {
  folder = ephemeralFolder(tmpdir(), `banso-postgres-${process.pid}`);
  root = join(folder, 'postgres');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'no refusal',
    (error: Error) => `${error.name}: ${error.message}`,
  );

// One data folder through its life: each test goes on where the one before it stopped.
describe('the embedded PostgreSQL', () => {
  it('is made on the first start, version 18, and keeps its promises about durability', async () => {
    const server = await startPostgres({ dataFolder: root, password });
    const settings = `select current_setting('server_version') as version, current_setting('fsync') as fsync,
      current_setting('synchronous_commit') as commit, current_setting('full_page_writes') as pages`;
    expect(await query(server.url, settings)).toEqual([{ version: '18.4', fsync: 'on', commit: 'on', pages: 'on' }]);
    await query(server.url, 'create table kept (n int); insert into kept values (1)');
    await Promise.all([server.stop(), server.stop()]);
    expect(existsSync(join(root, 'postmaster.pid'))).toBe(false);
  });

  it('writes nothing of what was asked or typed into its log', async () => {
    const server = await startPostgres({ dataFolder: root, password });
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    const typed = '門の外で待つ planted';
    try {
      await client.query('create table typed (note text primary key check (length(note) < 40))');
      await client.query('insert into typed values ($1)', [typed]);
      for (const [sql, value] of [
        ['insert into typed values ($1)', typed],
        ['insert into typed values ($1)', typed.repeat(9)],
        ['select $1::uuid', typed],
        ['select $1::text', `${typed}\0`],
        [`select '${typed}'::int + length($1)`, ''],
        [`select "${typed}", $1`, ''],
      ] as const) {
        await expect(client.query(sql, [value]), sql).rejects.toThrow();
      }
      await client.query(`do $$ begin raise warning '${typed}'; end $$`);
    } finally {
      await client.query('drop table typed');
      await client.end();
      await server.stop();
    }
    const log = readFileSync(join(folder, 'postgres.log'), 'utf8');
    expect(log).toContain('database system is ready');
    expect(log).not.toMatch(/planted|門/);
  });

  it('resumes with its data, also when the program that started it was killed and its server lives on', async () => {
    const said: string[] = [];
    const program = `
      import { startPostgres } from ${JSON.stringify(join(import.meta.dirname, 'index.ts'))};
      await startPostgres({ dataFolder: process.argv[1], password: process.argv[2] });
      console.log('ready');`;
    const first = spawn(process.execPath, ['--input-type=module', '-e', program, root, password], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(first.stdout, 'data');
    first.kill('SIGKILL');
    await once(first, 'exit');

    const server = await startPostgres({ dataFolder: root, password, say: (_ja, en) => said.push(en) });
    expect(await query(server.url, 'select n from kept')).toEqual([{ n: 1 }]);
    expect(said).toEqual(['Stopping a database server left over from last time.']);
    await server.stop();
  });

  it('passes over a lock file whose process number belongs to something else now', async () => {
    writeFileSync(join(root, 'postmaster.pid'), `${process.pid}\n${root}\n`);
    const server = await startPostgres({ dataFolder: root, password });
    expect(await query(server.url, 'select n from kept')).toEqual([{ n: 1 }]);
    await server.stop();
  });

  it('says that keys and data do not belong together', async () => {
    expect(await refusal(startPostgres({ dataFolder: root, password: 'of-another-time' }))).toMatch(
      /PlainFailure: .*\n.*do not belong together/,
    );
  });

  it('refuses the data of another major version, and broken data, with what to do', async () => {
    const version = join(root, 'PG_VERSION');
    writeFileSync(version, '17\n');
    expect(await refusal(startPostgres({ dataFolder: root, password }))).toMatch(
      /PlainFailure: .*\n.*data of PostgreSQL 17/,
    );
    rmSync(version);
    expect(await refusal(startPostgres({ dataFolder: root, password }))).toMatch(
      /PlainFailure: .*\n.*is broken\. Restore/,
    );
    writeFileSync(version, '18\n');
    const control = join(root, 'global/pg_control');
    writeFileSync(control, readFileSync(control).fill(0));
    expect(await refusal(startPostgres({ dataFolder: root, password }))).toMatch(
      /PlainFailure: .*\n.*is broken\. Restore/,
    );
  });
});

describe('as root in a folder that is closed to others', () => {
  it.runIf(isRoot())('puts the data into an open place, says so, and finds it again', async () => {
    const closed = mkdtempSync(join(tmpdir(), 'banso-closed-'));
    const open = ephemeralFolder(tmpdir(), `banso-open-${process.pid}`);
    expect(statSync(closed).mode & 0o077).toBe(0);
    const said: string[] = [];
    const options = {
      dataFolder: join(closed, '.data/postgres'),
      password,
      openPlaces: [open],
      say: (_ja: string, en: string) => said.push(en),
    };
    try {
      const first = await startPostgres(options);
      await query(first.url, 'create table kept (n int); insert into kept values (2)');
      await first.stop();
      expect(first.dataFolder).toMatch(new RegExp(`^${open}/data-`));
      expect(said).toEqual([
        `Running as root and ${closed} is closed to the account of PostgreSQL: the database is kept in ${first.dataFolder}.`,
      ]);

      const second = await startPostgres(options);
      expect(await query(second.url, 'select n from kept')).toEqual([{ n: 2 }]);
      await second.stop();

      rmSync(first.dataFolder, { recursive: true });
      expect(await refusal(startPostgres(options))).toMatch(/where\.json points to is gone/);
    } finally {
      rmSync(closed, { recursive: true, force: true });
      rmSync(open, { recursive: true, force: true });
    }
  });

  it.runIf(isRoot())('copies the binaries so that the other account can run them, whatever their modes were', () => {
    const account = accountForRoot('/nonexistent');
    const closed = mkdtempSync(join(tmpdir(), 'banso-closed-'));
    const open = ephemeralFolder(tmpdir(), `banso-open-${process.pid}`);
    try {
      const program = join(copyBinaries(installedPostgres(), open), 'bin/postgres');
      const version = execFileSync(program, ['--version'], { uid: account.uid, gid: account.gid, cwd: '/' });
      expect(version.toString()).toContain('18.4');
      mkdirSync(join(closed, 'inside'));
      chmodSync(join(closed, 'inside'), 0o755);
      expect(firstClosedFolder(join(closed, 'inside/not-yet-there'), account)).toBe(closed);
      expect(firstClosedFolder(open, account)).toBe(null);
    } finally {
      rmSync(closed, { recursive: true, force: true });
      rmSync(open, { recursive: true, force: true });
    }
  });
});

describe('machines that are not supported', () => {
  const machine = { platform: 'linux', arch: 'x64', glibc: true };

  it('are told what would work', () => {
    expect(() => assertSupported(machine)).not.toThrow();
    expect(() => assertSupported({ ...machine, glibc: false })).toThrow(/Alpine \(musl\) does not work/);
    expect(() => assertSupported({ ...machine, platform: 'win32' })).toThrow(/Ubuntu under WSL2/);
    expect(() => assertSupported({ ...machine, arch: 'riscv64' })).toThrow(/linux-riscv64/);
  });
});
