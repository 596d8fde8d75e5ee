import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { openBackend } from './backend.ts';
import { checkSettings } from './check-settings.ts';
import { type Addresses, GATEWAY_FILES, openConstellation } from './constellation.ts';
import { startDevelopment } from './development.ts';
import { describeEndpoints, type Endpoints, writeEndpoints } from './endpoints.ts';
import { assertPortUsable, type Environment, environmentFor } from './environment.ts';
import type { Say } from './postgres/settle.ts';
import { claim } from './running.ts';
import { ensureDemo } from './seeding.ts';
import type { Service } from './services.ts';
import { startSplit } from './split.ts';

export interface StartOptions {
  /** All in one process, each service in its own, or with hot reload for developers. */
  readonly shape: 'one' | 'split' | 'dev';
  readonly dataFolder: string;
  readonly port: number;
  readonly fullYear: boolean;
  /** Demo data also on servers that the environment names. */
  readonly demoOnServers: boolean;
  readonly env: NodeJS.ProcessEnv;
  /** Ends a start that is under way, also in the midst of seeding; the next one seeds anew. */
  readonly signal?: AbortSignal;
  readonly say: Say;
  onSeeding(done: number, total: number): void;
  /** A line of a service that runs in its own process. */
  tell(service: string, line: string): void;
}

export interface Started {
  readonly endpoints: Endpoints;
  readonly endpointsFile: string;
  /** Settles with the name of a process that ended by itself; never when all run in this one. */
  readonly lost: Promise<string>;
  close(): Promise<void>;
}

interface Running {
  readonly addresses: Addresses;
  readonly lost: Promise<string>;
  close(): Promise<void>;
}

/** Everything from an empty folder to a portal that answers; what was opened is closed again when a step fails. */
export async function start(options: StartOptions): Promise<Started> {
  const dataFolder = resolve(options.dataFolder);
  const opened: (() => Promise<void> | void)[] = [];
  const close = async () => {
    for (const each of opened.splice(0).toReversed()) await each();
  };
  try {
    const { env } = options;
    mkdirSync(dataFolder, { recursive: true });
    // Before anything is touched: a running start on this data must not lose its database.
    opened.push(claim(dataFolder, `http://localhost:${options.port}`));
    await assertPortUsable(options.port);
    const backend = await openBackend({ dataFolder, env, say: options.say });
    opened.push(() => backend.stop());
    options.signal?.throwIfAborted();
    const { services, keysFolder, addresses } = backend;
    const places = { port: options.port, keysFolder, addresses };
    const environment = await environmentFor(services, places, { ...GATEWAY_FILES, ...env });
    await checkSettings(services, environment);
    const demo = await ensureDemo(backend, environment, {
      dataFolder,
      fullYear: options.fullYear,
      alsoOnServers: options.demoOnServers,
      signal: options.signal,
      onProgress: options.onSeeding,
    });
    options.signal?.throwIfAborted();
    const running = await run(options, services, environment);
    opened.push(() => running.close());
    const endpoints = await describeEndpoints(running.addresses, demo, environment, options.shape === 'split');
    const endpointsFile = writeEndpoints(dataFolder, endpoints);
    return { endpoints, endpointsFile, lost: running.lost, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function run(options: StartOptions, services: readonly Service[], environment: Environment): Promise<Running> {
  if (options.shape === 'dev') return startDevelopment(environment, options.tell);
  if (options.shape === 'split') {
    const split = await startSplit(services, environment, options.tell);
    return { addresses: split.addresses, lost: split.lost, close: split.close };
  }
  const constellation = await openConstellation(environment);
  try {
    const addresses = await constellation.listen();
    return { addresses, lost: new Promise(() => {}), close: () => constellation.close() };
  } catch (error) {
    await constellation.close();
    throw error;
  }
}
