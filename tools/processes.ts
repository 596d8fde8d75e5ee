import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { ROOT } from '@banso/dev-env';

export interface Ended {
  readonly code: number;
  /** Standard output and standard error as they came; empty when they were shown at once. */
  readonly output: string;
  readonly stdout: string;
}

/** The environment of this program with the workspace's own commands (and its Node 24) found first. */
export function ownEnvironment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  return {
    ...process.env,
    PATH: `${join(ROOT, 'node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`,
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    ...more,
  };
}

interface HowToRun {
  readonly show?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly folder?: string;
}

/** Runs one command of the workspace to its end; `show` lets its output through as it comes. */
export function run(command: string, args: readonly string[], how: HowToRun = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: how.folder ?? ROOT,
      env: ownEnvironment(how.env),
      stdio: how.show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let [output, stdout] = ['', ''];
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      stdout += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code: code ?? (signal === null ? 1 : 130), output, stdout }));
  });
}
