import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { PlainFailure } from '../plain-failure.ts';

/** The account that PostgreSQL runs under when this program runs as root. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The owner of existing data, else `postgres` (made when the machine lets us), else `nobody`. */
export function accountForRoot(dataFolder: string): Account {
  if (existsSync(dataFolder)) {
    const { uid, gid } = statSync(dataFolder);
    if (uid !== 0) return { name: String(uid), uid, gid };
  }
  return lookUp('postgres') ?? create('postgres') ?? lookUp('nobody') ?? noAccount();
}

function lookUp(name: string): Account | null {
  const line = passwordLines().find((each) => each.startsWith(`${name}:`));
  if (line !== undefined) {
    const [, , uid, gid] = line.split(':');
    return { name, uid: Number(uid), gid: Number(gid) };
  }
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: 'pipe' }).toString());
    return { name, uid: id('-u'), gid: id('-g') };
  } catch {
    return null;
  }
}

function passwordLines(): string[] {
  try {
    return readFileSync('/etc/passwd', 'utf8').split('\n');
  } catch {
    return [];
  }
}

function create(name: string): Account | null {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name], {
      stdio: 'pipe',
    });
    return lookUp(name);
  } catch {
    return null;
  }
}

function noAccount(): never {
  throw new PlainFailure(
    'root で実行していて、PostgreSQL を動かす別の利用者を作れません。root 以外の利用者で実行してください。',
    'Running as root, and no other account for PostgreSQL could be found or made. Run as an ordinary user.',
  );
}
