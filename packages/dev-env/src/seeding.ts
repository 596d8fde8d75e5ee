import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Backend } from './backend.ts';
import type { Constellation } from './constellation.ts';
import { openConstellation } from './constellation.ts';
import type { Environment } from './environment.ts';
import { SimulatedClock } from './simulated-clock.ts';

export interface DemoLogin {
  readonly role: string;
  readonly login: string;
  readonly password: string;
  readonly name: string;
}

/** What a newcomer needs to try everything: one login a role, and a partner's program. */
export interface Demo {
  readonly logins: readonly DemoLogin[];
  readonly partner: { readonly clientId: string; readonly clientSecret: string; readonly scope: string } | null;
}

export interface SeedOptions {
  readonly constellation: Constellation;
  readonly clock: SimulatedClock;
  /** The whole simulated year instead of a season of it. */
  readonly fullYear: boolean;
  readonly signal?: AbortSignal | undefined;
  onProgress(done: number, total: number): void;
}

export type SeedDemo = (options: SeedOptions) => Promise<Demo>;

export interface SeedingOptions {
  readonly dataFolder: string;
  readonly fullYear: boolean;
  /** Also on servers that the environment names, which otherwise stay as they are. */
  readonly alsoOnServers: boolean;
  readonly signal?: AbortSignal | undefined;
  onProgress(done: number, total: number): void;
  /** What to seed instead of the demo world. */
  readonly seed?: SeedDemo;
}

const SEED = join(import.meta.dirname, 'demo/index.ts');

/** Seeds once per database cluster; one that was cut off begins again from empty databases. */
export async function ensureDemo(backend: Backend, environment: Environment, options: SeedingOptions): Promise<Demo> {
  const none: Demo = { logins: [], partner: null };
  const note = join(options.dataFolder, 'demo.json');
  const cluster = backend.clusterId ?? 'servers';
  const known = existsSync(note)
    ? (JSON.parse(readFileSync(note, 'utf8')) as { cluster: string; begun?: true } & Demo)
    : null;
  if (known?.cluster === cluster && !known.begun) return known;
  if (!existsSync(SEED) || (backend.clusterId === null && !options.alsoOnServers)) return none;

  if (known?.cluster === cluster) await backend.startOver();
  write(note, { cluster, begun: true });
  const seed = options.seed ?? ((await import(pathToFileURL(SEED).href)) as { seedDemo: SeedDemo }).seedDemo;
  const clock = new SimulatedClock();
  const constellation = await openConstellation(environment, { clock });
  try {
    const { logins, partner } = await seed({
      constellation,
      clock,
      fullYear: options.fullYear,
      signal: options.signal,
      onProgress: options.onProgress,
    });
    write(note, { cluster, logins, partner });
    return { logins, partner };
  } finally {
    await constellation.close();
  }
}

function write(file: string, content: unknown): void {
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
}
