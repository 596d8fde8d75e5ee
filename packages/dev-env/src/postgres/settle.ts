import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { PlainFailure } from '../plain-failure.ts';
import { type Account, accountForRoot, isRoot } from './account.ts';
import { installedPostgres } from './binaries.ts';
import { copyBinaries, firstClosedFolder, openPlace } from './open-place.ts';

/** Where PostgreSQL runs from, where its data lies, and as whom. */
export interface Settled {
  readonly native: string;
  readonly dataFolder: string;
  /** null: as the person who started it. */
  readonly account: Account | null;
}

export type Say = (japanese: string, english: string) => void;

/** Settles places and account; a data folder that had to move is remembered beside it, so that a second start resumes. */
export function settle(wanted: string, say: Say, candidates?: readonly string[]): Settled {
  const asked = resolve(wanted);
  const native = installedPostgres();
  const note = join(dirname(asked), 'where.json');
  const remembered = existsSync(asked) ? null : recall(note);
  if (!isRoot()) return { native, dataFolder: remembered ?? asked, account: null };

  const account = accountForRoot(remembered ?? asked);
  const place = () => openPlace(account, candidates);
  const runnable = canRun(native, account) ? native : copyBinaries(native, place());
  if (remembered !== null) return { native: runnable, dataFolder: remembered, account };

  const closed = firstClosedFolder(dirname(asked), account);
  if (closed === null) return { native: runnable, dataFolder: asked, account };
  // A new name each time: who has deleted the folder of this start wants to begin anew.
  const moved = join(place(), `data-${randomBytes(6).toString('hex')}`);
  mkdirSync(dirname(note), { recursive: true });
  writeFileSync(note, `${JSON.stringify({ postgres: moved }, null, 2)}\n`);
  say(
    `root で実行中で、${closed} には PostgreSQL の利用者が入れないため、データベースを ${moved} に置きます。`,
    `Running as root and ${closed} is closed to the account of PostgreSQL: the database is kept in ${moved}.`,
  );
  return { native: runnable, dataFolder: moved, account };
}

function recall(note: string): string | null {
  if (!existsSync(note)) return null;
  let place: unknown;
  try {
    place = (JSON.parse(readFileSync(note, 'utf8')) as { postgres?: unknown }).postgres;
  } catch {
    place = undefined;
  }
  if (typeof place === 'string' && existsSync(place)) return place;
  throw new PlainFailure(
    `${note} に書かれたデータベースの置き場所が見つかりません。元に戻すか、まっさらから始めるならこのファイルを消してください。`,
    `The database that ${note} points to is gone. Put it back, or delete that file to begin with empty data.`,
  );
}

/** The truest test of reachable binaries is to run them as the account that must. */
function canRun(native: string, account: Account): boolean {
  const { uid, gid } = account;
  return spawnSync(join(native, 'bin/postgres'), ['--version'], { uid, gid, cwd: '/', env: {} }).status === 0;
}

/** A new empty folder for throw-away data that the account can reach. */
export function ephemeralFolder(parent: string, name: string): string {
  let base = parent;
  if (isRoot()) {
    const account = accountForRoot('/nonexistent');
    if (firstClosedFolder(parent, account) !== null) base = openPlace(account);
  }
  const folder = join(base, name);
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  return folder;
}

/** Spawn options under which the binaries run: own session, so that Ctrl-C in the terminal does not reach them first. */
export function runAs({ account }: Settled) {
  return {
    ...(account === null ? {} : { uid: account.uid, gid: account.gid }),
    cwd: '/',
    detached: true,
    env: { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
  };
}
