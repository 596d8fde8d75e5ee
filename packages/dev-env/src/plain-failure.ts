import { refusedPorts } from './refused-ports.data.ts';

/** A failure that a person can mend: shown as it stands, in plain words, without a stack. */
export class PlainFailure extends Error {
  override readonly name = 'PlainFailure';

  constructor(japanese: string, english: string) {
    super(`${japanese}\n${english}`);
  }
}

/** Turns errors of the machine that a person can mend into plain words; gives everything else back untouched. */
export function inPlainWords(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof PlainFailure) return error;
  const { code, path, port } = error as NodeJS.ErrnoException & { port?: number };
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(path ?? null);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      if (path !== undefined) {
        return new PlainFailure(
          `${path} を読み書きできません。このフォルダーの持ち主で実行するか、--data で別のフォルダーを指定してください。`,
          `Cannot read or write ${path}. Run as the owner of that folder, or name another one with --data FOLDER.`,
        );
      }
      return error;
    case 'EEXIST':
    case 'ENOTDIR':
      return new PlainFailure(
        `${path} はフォルダーではありません。--data で別のフォルダーを指定してください。`,
        `${path} is not a folder. Name another one with --data FOLDER.`,
      );
    case 'EADDRINUSE':
      return portInUse(port ?? 0);
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
      return serverRefuses('接続できません', 'cannot be reached', detailsOf(error));
    // PostgreSQL's own codes: wrong password, no such role, no such database.
    case '28P01':
    case '28000':
    case '3D000':
      return serverRefuses('接続を断りました', 'refuses the connection', error.message);
    default:
      return isAboutSettings(error) ? new PlainFailure('設定を確かめてください。', error.message) : error;
  }
}

function serverRefuses(japanese: string, english: string, details: string): PlainFailure {
  return new PlainFailure(
    `設定したサーバーに${japanese}。アドレスとパスワードを確かめてください。`,
    `A server that the settings name ${english}: ${details}. Check its address and password.`,
  );
}

function detailsOf(error: Error): string {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : null;
  return error.message || (first instanceof Error ? first.message : error.name);
}

/** The services check their settings, keys and databases themselves, and say what is wrong in full sentences. */
function isAboutSettings({ name, message }: Error): boolean {
  return (
    /^(SettingsError|KeyFileError|OperationsError)$/.test(name) ||
    /^(Settings are|The database is not safe)/.test(message)
  );
}

export function portInUse(port: number): PlainFailure {
  const another = anotherPort(port);
  return new PlainFailure(
    `ポート ${port} は別のプログラムが使っています。それを止めるか、--port ${another} のように別の番号を指定してください。`,
    `Port ${port} is in use by another program. Stop it, or choose another port: --port ${another}.`,
  );
}

export function portRefused(port: number): PlainFailure {
  const another = anotherPort(port);
  return new PlainFailure(
    `ポート ${port} はブラウザーが安全のために接続しない番号です。--port ${another} のように別の番号を指定してください。`,
    `Browsers refuse to connect to port ${port}, for safety. Choose another port: --port ${another}.`,
  );
}

/** The next one that a browser opens. */
function anotherPort(port: number): number {
  const next = port >= 65_535 ? 4000 : port + 1;
  return refusedPorts.has(next) ? anotherPort(next) : next;
}

export function diskFull(folder: string | null): PlainFailure {
  const where = folder === null ? '' : ` (${folder})`;
  return new PlainFailure(
    `ディスクの空きが足りません${where}。空きを作ってから、もう一度実行してください。保存済みのデータはそのまま残っています。`,
    `The disk is full${where}. Free some space and start again; what was saved is still there.`,
  );
}
