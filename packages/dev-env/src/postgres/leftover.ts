import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PlainFailure } from '../plain-failure.ts';
import { commandOf } from '../process-command.ts';
import type { Say } from './settle.ts';

/**
 * After a crash of the program that started it, a server may still run on the data, or its lock file may
 * name a process number that now belongs to something else. The first is stopped, the second cleared away.
 */
export async function stopLeftover(dataFolder: string, say: Say): Promise<void> {
  const lock = join(dataFolder, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 1 || !runsOn(pid, dataFolder)) {
    rmSync(lock, { force: true });
    return;
  }
  say(
    '前回の終わり方が途中だったため、残っていたデータベースを止めています。',
    'Stopping a database server left over from last time.',
  );
  process.kill(pid, 'SIGINT');
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; ) {
    if (!runsOn(pid, dataFolder)) return;
    await new Promise((wait) => setTimeout(wait, 50));
  }
  throw new PlainFailure(
    `残っていたデータベース (プロセス ${pid}) が止まりません。それを終了してから、もう一度実行してください。`,
    `A database server left over from last time (process ${pid}) does not stop. End it and start again.`,
  );
}

function runsOn(pid: number, dataFolder: string): boolean {
  const command = commandOf(pid);
  return command.includes('postgres') && command.includes(dataFolder);
}
