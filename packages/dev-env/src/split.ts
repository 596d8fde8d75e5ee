import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readSettings as readGatewaySettings } from '@banso/gateway/settings';
import { superviseChildren } from './children.ts';
import type { Addresses } from './constellation.ts';
import { type Environment, settingOf } from './environment.ts';
import { PlainFailure } from './plain-failure.ts';
import type { Service } from './services.ts';

const READY_WITHIN = 30_000;
const END_WITH_PARENT = join(import.meta.dirname, 'end-with-parent.ts');

export interface SplitConstellation {
  readonly addresses: Addresses;
  /** The number of each service's process. */
  readonly processes: Readonly<Record<string, number>>;
  /** Settles when a service has ended by itself, with its name. */
  readonly lost: Promise<string>;
  close(): Promise<void>;
}

/** Every service and the gateway in a process of its own, speaking HTTP; `tell` gets each line with its speaker. */
export async function startSplit(
  services: readonly Service[],
  environment: Environment,
  tell: (service: string, line: string) => void,
): Promise<SplitConstellation> {
  const children = superviseChildren(tell);
  const processes: Record<string, number> = {};
  const begin = ({ name, folder }: Service) => {
    const pid = children.begin({
      name,
      program: process.execPath,
      args: ['--import', END_WITH_PARENT, join(folder, 'src/main.ts')],
      env: ownPart(environment, name, services),
    });
    if (pid !== undefined) processes[name] = pid;
  };
  // The gateway comes last and so ends first: what it has begun still finds the subgraphs.
  const subgraphs = services.filter(({ name }) => name !== 'gateway');
  const gateway = services.filter(({ name }) => name === 'gateway');
  try {
    for (const service of subgraphs) begin(service);
    for (const { name } of subgraphs) await untilReady(name, portOf(name, environment), children.lost);
    for (const service of gateway) begin(service);
    for (const { name } of gateway) await untilReady(name, environment.PORT, children.lost);
  } catch (error) {
    await children.close();
    throw error;
  }
  const partner = services.find(({ partnerPort }) => partnerPort !== null);
  return {
    addresses: {
      portal: readGatewaySettings(environment).publicUrl,
      partner:
        partner === undefined ? null : `http://127.0.0.1:${environment[settingOf(partner.name, 'PARTNER_PORT')]}`,
    },
    processes,
    lost: children.lost,
    close: children.close,
  };
}

/** A service learns the way into its own database only, and not as the owner: nothing is left to migrate. */
export function ownPart(environment: Environment, service: string, services: readonly Service[]): Environment {
  const kept = Object.entries(environment).filter(([setting]) =>
    services.every(
      ({ name }) =>
        setting !== settingOf(name, 'OWNER_DATABASE_URL') &&
        (setting !== settingOf(name, 'DATABASE_URL') || name === service),
    ),
  );
  return Object.fromEntries(kept);
}

function portOf(service: string, environment: Environment): string | undefined {
  return environment[settingOf(service, 'PORT')];
}

/** Asks until the service says that it can work, or has ended, or has taken too long. */
export async function untilReady(
  name: string,
  port: string | undefined,
  lost: Promise<string>,
  path = '/ready',
): Promise<void> {
  const deadline = Date.now() + READY_WITHIN;
  while (Date.now() < deadline) {
    const answered = await fetch(`http://localhost:${port}${path}`, { signal: AbortSignal.timeout(2_000) }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) return;
    const ended = await Promise.race([lost, pause(100)]);
    if (typeof ended === 'string') {
      throw new PlainFailure(
        `${ended} が起動できずに終わりました。上の出力を見てください。`,
        `${ended} ended while starting; see its output above.`,
      );
    }
  }
  throw new PlainFailure(
    `${name} が ${READY_WITHIN / 1000} 秒以内に準備できませんでした。`,
    `${name} was not ready within ${READY_WITHIN / 1000} seconds.`,
  );
}
