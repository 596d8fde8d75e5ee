import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import pg from 'pg';
import { diskFull, PlainFailure } from '../plain-failure.ts';
import { brokenData, prepareDataFolder } from './data-folder.ts';
import { stopLeftover } from './leftover.ts';
import { runAs, type Say, type Settled, settle } from './settle.ts';
import { socketFolder } from './socket-folder.ts';

export interface PostgresOptions {
  readonly dataFolder: string;
  /** Of the superuser; the same one on every start of the same data. */
  readonly password: string;
  /** A free port when not given. */
  readonly port?: number;
  readonly settings?: Readonly<Record<string, string>>;
  readonly say?: Say;
  /** As root in a closed folder: where to look for an open one instead. */
  readonly openPlaces?: readonly string[];
}

export interface RunningPostgres {
  /** Superuser, database `postgres`. */
  readonly url: string;
  readonly port: number;
  /** Where the data really is. */
  readonly dataFolder: string;
  /** Ends every session and waits until the data is safely closed. May be called twice. */
  stop(): Promise<void>;
}

// Durability is never traded away: fsync and synchronous_commit keep their defaults (on).
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  max_connections: '200',
  timezone: 'UTC',
  jit: 'off',
  // Messages of failed statements quote what was typed. What failed is in the services' own logs, without its words.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
};
const READY_WITHIN = 120_000;

/** Starts the embedded PostgreSQL 18 on a data folder, which is made on the first start. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const say = options.say ?? (() => {});
  const settled = settle(options.dataFolder, say, options.openPlaces);
  await prepareDataFolder(settled, options.password);
  await stopLeftover(settled.dataFolder, say);
  const logFile = `${resolve(dirname(options.dataFolder))}/postgres.log`;
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort());
    try {
      return await launch(settled, port, logFile, options);
    } catch (error) {
      // Another program may take a free port between looking and listening.
      if (!(error instanceof PortTaken) || options.port !== undefined || attempt === 3) throw error;
    }
  }
}

async function launch(
  settled: Settled,
  port: number,
  logFile: string,
  options: PostgresOptions,
): Promise<RunningPostgres> {
  const sockets = socketFolder(settled);
  const settings = Object.entries({
    ...SETTINGS,
    unix_socket_directories: sockets ?? '',
    ...options.settings,
  }).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  const log = openSync(logFile, 'w', 0o600);
  const child = spawn(
    join(settled.native, 'bin/postgres'),
    ['-D', settled.dataFolder, '-p', String(port), ...settings],
    {
      ...runAs(settled),
      stdio: ['ignore', log, log],
    },
  );
  closeSync(log);
  const ended = new Promise<void>((done) => {
    child.once('error', () => done());
    child.once('exit', () => done());
  });
  const through = sockets === null ? '' : `?host=${encodeURIComponent(sockets)}`;
  const url = `postgres://postgres:${encodeURIComponent(options.password)}@127.0.0.1:${port}/postgres${through}`;
  const lastResort = () => child.kill('SIGINT');
  process.once('exit', lastResort);
  const stop = once(async () => {
    process.off('exit', lastResort);
    await stopChild(child, ended);
    if (sockets !== null) rmSync(sockets, { recursive: true, force: true });
  });
  try {
    await untilReady(url, child, settled.dataFolder, logFile);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, port, dataFolder: settled.dataFolder, stop };
}

async function untilReady(url: string, child: ChildProcess, dataFolder: string, logFile: string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) throw whyNot(readFileSync(logFile, 'utf8'), dataFolder);
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return;
    } catch (error) {
      if ((error as { code?: string }).code === '28P01') {
        throw new PlainFailure(
          `${dataFolder} のデータと鍵のフォルダー (keys) が合いません。同じ時の控えから両方を戻してください。`,
          `The data in ${dataFolder} and the keys folder do not belong together. Restore both from the same backup.`,
        );
      }
    } finally {
      await client.end().catch(() => {});
    }
    await new Promise((wait) => setTimeout(wait, 40));
  }
  throw new PlainFailure(
    `データベースが ${READY_WITHIN / 1000} 秒以内に起動しませんでした。${logFile} を見てください。`,
    `The database did not become ready within ${READY_WITHIN / 1000} seconds. See ${logFile}.`,
  );
}

class PortTaken extends PlainFailure {}

function whyNot(log: string, dataFolder: string): PlainFailure {
  if (/could not bind|Address already in use/.test(log)) {
    return new PortTaken(
      'データベース用のポートが使われています。もう一度実行してください。',
      'The port for the database is in use. Start again.',
    );
  }
  if (/No space left on device/.test(log)) return diskFull(dataFolder);
  if (/lock file "postmaster.pid"/.test(log)) {
    return new PlainFailure(
      `${dataFolder} のデータベースはすでに動いています。もう一つの起動を止めてください。`,
      `The database in ${dataFolder} is already running. Stop the other start first.`,
    );
  }
  if (
    /PANIC|FATAL.*(control file|PG_VERSION|checkpoint|does not exist|invalid|incompatible|corrupt)|could not (open|read) (file|directory)/.test(
      log,
    )
  ) {
    return brokenData(dataFolder);
  }
  const last = log.trim().split('\n').slice(-3).join('\n');
  return new PlainFailure(
    `データベースを起動できませんでした (${dataFolder})。`,
    `The database could not be started: ${last}`,
  );
}

async function stopChild(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  child.kill('SIGINT');
  // "Immediate" shutdown loses nothing committed; the next start only replays the journal.
  const impatient = setTimeout(() => child.kill('SIGQUIT'), 20_000);
  await ended;
  clearTimeout(impatient);
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= work();
    return running;
  };
}

/** A port of this machine that nobody listens on just now. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done, failed) => {
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', done);
  });
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
