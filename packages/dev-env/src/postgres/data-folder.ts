import { spawn } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { diskFull, PlainFailure } from '../plain-failure.ts';
import { runAs, type Settled } from './settle.ts';

const MAJOR = '18';
/** A fresh cluster takes about 50 MB; below this it could not even write its first journal files. */
const NEEDED_BYTES = 200 * 1024 * 1024;

/** Makes the data folder when it is absent, and refuses one that PostgreSQL 18 cannot open. */
export async function prepareDataFolder(settled: Settled, password: string): Promise<void> {
  const { dataFolder } = settled;
  assertRoom(dataFolder);
  if (existsSync(dataFolder) && readdirSync(dataFolder).length > 0) return assertOurs(dataFolder);

  // Made beside its place and moved in when complete: a first start that was killed leaves nothing half-made.
  const fresh = `${dataFolder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true, mode: 0o700 });
  const passwordFile = `${dataFolder}.password`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (settled.account !== null) {
    for (const path of [fresh, passwordFile]) chownSync(path, settled.account.uid, settled.account.gid);
  }
  try {
    await initialise(settled, fresh, passwordFile);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(passwordFile, { force: true });
  }
  rmSync(dataFolder, { recursive: true, force: true });
  renameSync(fresh, dataFolder);
}

function assertRoom(dataFolder: string): void {
  let at = dataFolder;
  while (!existsSync(at)) at = dirname(at);
  const { bavail, bsize } = statfsSync(at);
  if (bavail * bsize < NEEDED_BYTES) throw diskFull(at);
}

function assertOurs(dataFolder: string): void {
  let version: string;
  try {
    version = readFileSync(join(dataFolder, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EACCES') throw error;
    throw brokenData(dataFolder);
  }
  if (!/^\d+$/.test(version) || !existsSync(join(dataFolder, 'global/pg_control'))) throw brokenData(dataFolder);
  if (version !== MAJOR) {
    throw new PlainFailure(
      `${dataFolder} は PostgreSQL ${version} のデータですが、ここで動くのは ${MAJOR} です。元の版で書き出して入れ直すか、--data で別のフォルダーを指定してください。`,
      `${dataFolder} holds data of PostgreSQL ${version}; this runs ${MAJOR}. Export it with its own version, or name another folder with --data FOLDER.`,
    );
  }
}

export function brokenData(dataFolder: string): PlainFailure {
  return new PlainFailure(
    `データフォルダー ${dataFolder} が壊れています。控えから戻すか、このフォルダーを別の場所へ移してから始めてください (新しいデータで始まります)。`,
    `The data folder ${dataFolder} is broken. Restore it from a backup, or move it away and start again with new data.`,
  );
}

async function initialise(settled: Settled, folder: string, passwordFile: string): Promise<void> {
  const args = [
    `--pgdata=${folder}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--data-checksums',
  ];
  const child = spawn(join(settled.native, 'bin/initdb'), args, {
    ...runAs(settled),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code === 0) return;
  if (/No space left on device/.test(complaint)) throw diskFull(folder);
  if (/could not look up effective user ID/.test(complaint)) {
    throw new PlainFailure(
      `利用者番号 ${process.getuid?.()} の利用者がこの機械に登録されていないため、データベースを作れません。登録のある利用者で実行してください。`,
      `The user number ${process.getuid?.()} has no name on this machine, which PostgreSQL insists on. Run as a user listed in /etc/passwd.`,
    );
  }
  throw new PlainFailure(
    `データベースを作れませんでした (${folder})。`,
    `The database could not be created in ${folder}: ${complaint.trim() || `initdb ended with ${code}`}`,
  );
}
