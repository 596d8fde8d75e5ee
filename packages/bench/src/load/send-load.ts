import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Load, LoadResult } from './load-order.ts';

export async function sendLoad(load: Load): Promise<LoadResult> {
  const child = fork(fileURLToPath(new URL('./load.ts', import.meta.url)));
  const ended = once(child, 'exit');
  const answered = once(child, 'message') as Promise<[LoadResult]>;
  child.send(load);
  const first = await Promise.race([answered, ended.then(() => null)]);
  if (first === null) throw new Error('the load generator ended by itself');
  await ended;
  return first[0];
}
