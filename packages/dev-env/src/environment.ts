import { createServer } from 'node:net';
import type { DatabaseAddress } from './databases.ts';
import { portInUse, portRefused } from './plain-failure.ts';
import { freePort } from './postgres/index.ts';
import { refusedPorts } from './refused-ports.data.ts';
import type { Service } from './services.ts';

/** Settings by name, as every service reads them. */
export type Environment = Readonly<Record<string, string>>;

/** `cases` → `CASES_DATABASE_URL` and so on. */
export function settingOf(service: string, setting: string): string {
  return `${service.toUpperCase().replaceAll('-', '_')}_${setting}`;
}

/** Databases on servers that the environment names; the others are to be embedded. */
export function givenDatabases(services: readonly Service[], env: NodeJS.ProcessEnv): Record<string, DatabaseAddress> {
  return Object.fromEntries(
    services.flatMap(({ name }) => {
      const url = env[settingOf(name, 'DATABASE_URL')];
      const ownerUrl = env[settingOf(name, 'OWNER_DATABASE_URL')] || null;
      return url ? [[name, { url, ownerUrl }] as const] : [];
    }),
  );
}

export interface Places {
  readonly port: number;
  readonly keysFolder: string;
  readonly addresses: Readonly<Record<string, DatabaseAddress>>;
}

/** What the services need to know; what the environment already says goes before everything found here. */
export async function environmentFor(
  services: readonly Service[],
  places: Places,
  env: NodeJS.ProcessEnv,
): Promise<Environment> {
  const found: Record<string, string> = { PORT: String(places.port), BANSO_KEYS: places.keysFolder };
  const subgraphs: string[] = [];
  for (const { name, port, partnerPort } of services) {
    const address = places.addresses[name];
    if (address !== undefined) {
      found[settingOf(name, 'DATABASE_URL')] = address.url;
      if (address.ownerUrl !== null) found[settingOf(name, 'OWNER_DATABASE_URL')] = address.ownerUrl;
    }
    if (name === 'gateway') continue;
    const own = env[settingOf(name, 'PORT')] || String(await portNear(port));
    found[settingOf(name, 'PORT')] = own;
    found[settingOf(name, 'URL')] = `http://127.0.0.1:${own}`;
    subgraphs.push(`${name}=${found[settingOf(name, 'URL')]}`);
    if (partnerPort !== null) {
      const setting = settingOf(name, 'PARTNER_PORT');
      found[setting] = env[setting] || String(await portNear(partnerPort));
    }
  }
  found.SUBGRAPHS = subgraphs.join(',');
  const given = Object.entries(env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
  );
  // The port is named on the command line, where PORT was its default.
  return { ...found, ...Object.fromEntries(given), PORT: found.PORT ?? '' };
}

/** The usual port of a service, or a free one when something else has it: only the portal's port is promised. */
async function portNear(usual: number): Promise<number> {
  return (await isFree(usual)) ? usual : freePort();
}

/** A port on which the portal can be reached, and that nobody else has. */
export async function assertPortUsable(port: number): Promise<void> {
  if (refusedPorts.has(port)) throw portRefused(port);
  if (port !== 0 && !(await isFree(port))) throw portInUse(port);
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
