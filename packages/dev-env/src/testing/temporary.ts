import { accessSync, constants, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../root.ts';

/** A folder for throw-away files: the machine's own, or `.data/tmp` where that one is closed to us. */
export function temporaryFolder(): string {
  try {
    accessSync(tmpdir(), constants.W_OK | constants.X_OK);
    return tmpdir();
  } catch {
    const own = join(ROOT, '.data/tmp');
    mkdirSync(own, { recursive: true });
    return own;
  }
}
