import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainFailure } from './plain-failure.ts';
import { commandOf } from './process-command.ts';

/** One start or maintenance at a time on a data folder; the note of one that crashed is passed over. */
export function claim(folder: string, portal: string): () => void {
  const file = join(folder, 'running.json');
  const other = existsSync(file) ? read(file) : null;
  if (other !== null && other.pid !== process.pid && /\bnode\b.*\b(start|maintain)\b/.test(commandOf(other.pid))) {
    throw new PlainFailure(
      `すでに動いています: ${other.portal} (プロセス ${other.pid})。もう一つ動かすには --data で別のフォルダーを、--port で別のポートを指定してください。`,
      `Already running at ${other.portal} (process ${other.pid}). For a second one name another folder (--data) and port (--port).`,
    );
  }
  writeFileSync(file, `${JSON.stringify({ pid: process.pid, portal })}\n`);
  return () => rmSync(file, { force: true });
}

function read(file: string): { pid: number; portal: string } | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { pid: number; portal: string };
  } catch {
    return null;
  }
}
