import { randomBytes } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '@banso/service-kit';
import { openBackend } from '../src/backend.ts';
import { type Constellation, GATEWAY_FILES, openConstellation } from '../src/constellation.ts';
import type { Acting } from '../src/demo/acting.ts';
import { seedWorld } from '../src/demo/seed-world.ts';
import { demoStaff } from '../src/demo/staff.data.ts';
import { describeEndpoints, type Endpoints } from '../src/endpoints.ts';
import { type Environment, environmentFor } from '../src/environment.ts';
import { freePort } from '../src/postgres/index.ts';
import { ephemeralFolder } from '../src/postgres/settle.ts';
import { findServices, type Service } from '../src/services.ts';
import { temporaryFolder } from '../src/testing/temporary.ts';

/** The whole house with the demo people and not one case yet: databases, services, gateway, built portal. */
export interface World {
  readonly services: readonly Service[];
  readonly environment: Environment;
  readonly constellation: Constellation;
  readonly endpoints: Endpoints;
  /** For what came before the story that a test tells. */
  readonly acting: Acting;
  close(): Promise<void>;
}

/** All in this process, on a PostgreSQL of its own: the roles of the services belong to a whole server. */
export async function openWorld(): Promise<World> {
  const folder = ephemeralFolder(temporaryFolder(), `banso-world-${process.pid}-${randomBytes(3).toString('hex')}`);
  const undo: (() => Promise<void> | void)[] = [() => rmSync(folder, { recursive: true, force: true })];
  const close = async () => {
    for (const each of undo.splice(0).toReversed()) await each();
  };
  try {
    const env = await ownSettings();
    const backend = await openBackend({ dataFolder: folder, env, say: () => {} });
    undo.push(() => backend.stop());
    const { services, keysFolder, addresses } = backend;
    const environment = await environmentFor(services, { port: await freePort(), keysFolder, addresses }, env);
    if (!existsSync(join(environment.PORTAL_FOLDER ?? '', 'index.html'))) {
      throw new Error('The portal is not built: run `pnpm test`, which builds it, or `turbo run build`.');
    }
    const constellation = await openConstellation(environment);
    undo.push(() => constellation.close());
    const { acting, demo } = await seedWorld(constellation, systemClock, chichibu);
    const endpoints = await describeEndpoints(await constellation.listen(), demo, environment, false);
    return { services, environment, constellation, endpoints, acting, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The story plays at one office: the others' staff are there, but bring no papers. */
const chichibu = demoStaff.filter(({ officeKeys }) => officeKeys.includes('chichibu'));

/** Ports of its own, beside a start that may be running; the portal and its documents may be named from outside. */
async function ownSettings(): Promise<Record<string, string>> {
  const { PORTAL_FOLDER, OPERATIONS_FILE } = process.env;
  const settings: Record<string, string> = {
    ...GATEWAY_FILES,
    ...(PORTAL_FOLDER ? { PORTAL_FOLDER } : {}),
    ...(OPERATIONS_FILE ? { OPERATIONS_FILE } : {}),
    LOG_LEVEL: process.env.LOG_LEVEL || 'error',
  };
  for (const { name, partnerPort } of findServices()) {
    if (name === 'gateway') continue;
    settings[`${name.toUpperCase()}_PORT`] = String(await freePort());
    if (partnerPort !== null) settings[`${name.toUpperCase()}_PARTNER_PORT`] = String(await freePort());
  }
  return settings;
}
