import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Message, ServerConfig } from './served.ts';

export interface RunningServer {
  readonly url: string;
  /** Processor time that the process has used so far. */
  cpuSeconds(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts a server in a process of its own; what it prints goes to a file beside the data. */
export async function startServer(
  name: string,
  program: URL,
  config: ServerConfig,
  places: { readonly logs: string; readonly profiles: string | null },
): Promise<RunningServer> {
  mkdirSync(places.logs, { recursive: true });
  const log = openSync(join(places.logs, `${name}.log`), 'w');
  const profile = places.profiles === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${join(places.profiles, name)}`];
  const child = fork(fileURLToPath(program), {
    execArgv: profile,
    env: { ...process.env, NODE_ENV: 'production', GRAPHILE_ENV: 'production' },
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  const { url } = await ask<{ url: string }>(name, child, { start: config });
  return {
    url,
    cpuSeconds: async () => (await ask<{ cpuSeconds: number }>(name, child, 'cpu')).cpuSeconds,
    async stop() {
      const ended = once(child, 'exit');
      child.send('stop' satisfies Message);
      await ended;
    },
  };
}

function ask<Answer>(name: string, child: ChildProcess, message: Message): Promise<Answer> {
  return new Promise((answered, failed) => {
    const died = () => failed(new Error(`${name} ended by itself; see its log`));
    child.once('exit', died);
    child.once('message', (answer) => {
      child.off('exit', died);
      answered(answer as Answer);
    });
    child.send(message);
  });
}
