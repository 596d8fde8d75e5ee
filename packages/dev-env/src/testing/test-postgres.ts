import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';

import { join } from 'node:path';
import { startPostgres } from '../postgres/index.ts';
import { stopLeftover } from '../postgres/leftover.ts';
import { ephemeralFolder } from '../postgres/settle.ts';
import { temporaryFolder } from './temporary.ts';

const PREFIX = 'banso-test-';

/** One throw-away PostgreSQL for a run of tests. */
export async function startTestPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = ephemeralFolder(temporaryFolder(), `${PREFIX}${process.pid}-${randomBytes(3).toString('hex')}`);
  await clearDeadRuns(join(folder, '..'));
  const server = await startPostgres({
    dataFolder: join(folder, 'postgres'),
    password: randomBytes(12).toString('hex'),
    // Sized for many short-lived small databases; durability stays on, as it is in operation.
    settings: { shared_buffers: '64MB', max_wal_size: '2GB', checkpoint_timeout: '30min', autovacuum_naptime: '5min' },
  });
  return {
    url: server.url,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A run that was killed leaves its server and folder behind; the next run clears them away. */
async function clearDeadRuns(parent: string): Promise<void> {
  for (const name of readdirSync(parent).filter((each) => each.startsWith(PREFIX))) {
    const pid = Number(name.slice(PREFIX.length).split('-')[0]);
    if (isAlive(pid)) continue;
    try {
      await stopLeftover(join(parent, name, 'postgres'), () => {});
      rmSync(join(parent, name), { recursive: true, force: true });
    } catch {
      // Another person's run: not ours to clear.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
