import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { ROOT } from './root.ts';

export interface Command {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Processes that belong together: when one ends by itself, `lost` names it; `close` ends the last begun first. */
export interface Children {
  /** Gives the number of the new process. */
  begin(command: Command): number | undefined;
  readonly lost: Promise<string>;
  close(): Promise<void>;
}

export function superviseChildren(tell: (name: string, line: string) => void): Children {
  const children: ChildProcess[] = [];
  let closing = false;
  let loseOne: (name: string) => void = () => {};
  const lost = new Promise<string>((resolve) => {
    loseOne = resolve;
  });
  const lastResort = () => {
    for (const child of children) signal(child, 'SIGKILL');
  };
  process.once('exit', lastResort);
  return {
    lost,
    begin({ name, program, args, env }) {
      const child = spawn(program, args, {
        cwd: ROOT,
        env,
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        // Ctrl-C in the terminal reaches only this program, which then stops the others in order.
        detached: true,
      });
      for (const stream of [child.stdout, child.stderr]) {
        if (stream !== null) createInterface({ input: stream }).on('line', (line) => tell(name, line));
      }
      const ended = () => {
        if (!closing) loseOne(name);
      };
      child.once('error', ended);
      child.once('exit', ended);
      children.push(child);
      return child.pid;
    },
    async close() {
      closing = true;
      for (const child of children.splice(0).toReversed()) await stop(child);
      process.off('exit', lastResort);
    },
  };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  signal(child, 'SIGTERM');
  const impatient = setTimeout(() => signal(child, 'SIGKILL'), 15_000);
  await ended;
  clearTimeout(impatient);
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  try {
    child.kill(name);
  } catch {
    // It has ended in the meantime.
  }
}
