import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Settled } from './settle.ts';

/** What systems allow as the path of a socket, the least of them, with the file's own name taken off. */
const LONGEST = 103 - '/.s.PGSQL.65535'.length;

/**
 * A folder of its own for the server's socket, closed to everybody else. Statements are short and many, and through a
 * socket each costs half of what it costs over TCP. Null where there is no place for one: then TCP has to do.
 */
export function socketFolder({ account }: Settled, parent = tmpdir()): string | null {
  try {
    const folder = mkdtempSync(join(parent, 'banso-pg-'));
    if (folder.length <= LONGEST) {
      if (account !== null) chownSync(folder, account.uid, account.gid);
      return folder;
    }
    rmSync(folder, { recursive: true });
    return null;
  } catch {
    return null;
  }
}
