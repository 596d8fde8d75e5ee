import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { PlainFailure } from '../plain-failure.ts';
import { type BrowserProgram, bundledChromium } from './bundled-chromium.ts';
import { temporaryFolder } from './temporary.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** One way to a browser: where its program is, found only when its turn comes. */
interface Candidate {
  readonly kind: 'system' | 'playwright' | 'bundled';
  find(): Promise<BrowserProgram | null>;
}

/** The order: a Chromium or Chrome of the machine, Playwright's own, the one that the package registry ships. */
const CANDIDATES: readonly Candidate[] = [
  { kind: 'system', find: async () => asProgram(systemBrowser()) },
  { kind: 'playwright', find: async () => asProgram(existing(chromium.executablePath())) },
  { kind: 'bundled', find: bundledChromium },
];

/** Starts the first browser that really starts: one that is found may still be a stub or lack libraries. */
export async function launchBrowser(): Promise<Browser> {
  // Profiles are made in the temporary folder, by this process and by the browser alike.
  process.env.TMPDIR = temporaryFolder();
  const failures: string[] = [];
  for (const { kind, find } of CANDIDATES) {
    const found = await find();
    if (found === null) continue;
    for (const environment of found.environments) {
      try {
        return await chromium.launch({
          executablePath: found.program,
          args: FLAGS,
          chromiumSandbox: false,
          env: { ...process.env, ...environment } as Record<string, string>,
          handleSIGINT: false,
          timeout: 60_000,
        });
      } catch (error) {
        failures.push(`${kind} (${found.program}): ${error instanceof Error ? error.message.split('\n')[0] : error}`);
      }
    }
  }
  throw new PlainFailure(
    `テストに使うブラウザーが見つかりません。Chromium か Chrome を入れてください。${failures.join(' ')}`,
    'No browser for the tests could be started. Install Chromium or Chrome.',
  );
}

function systemBrowser(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...APPLICATIONS].find((path) => existing(path) !== null) ?? null;
}

function existing(path: string): string | null {
  try {
    if (!existsSync(path)) return null;
    accessSync(path, constants.X_OK);
    return path;
  } catch {
    return null;
  }
}

function asProgram(path: string | null): BrowserProgram | null {
  return path === null ? null : { program: path, environments: [{}] };
}
