import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createGateway, sessionEndedEvent } from '@banso/gateway/gateway';
import { readSettings as readGatewaySettings } from '@banso/gateway/settings';
import type { Clock, DeliveredEvent, Subgraph } from '@banso/service-kit';
import { checkDatabase } from '@banso/service-kit/migrations';
import { type Environment, settingOf } from './environment.ts';
import { ROOT } from './root.ts';
import { findSubgraphs, type SubgraphService } from './services.ts';

export interface Addresses {
  /** What a person opens in a browser. */
  readonly portal: string;
  /** Where partners' programs call, or null when no subgraph has a partner contract. */
  readonly partner: string | null;
}

/** All subgraphs and the gateway in one process, calling each other in memory. */
export interface Constellation {
  readonly environment: Environment;
  readonly subgraphs: Readonly<Record<string, Subgraph>>;
  /** Every relay looks at once. */
  wake(): void;
  /** Opens the doors: the gateway with the portal, and the partners' one. */
  listen(): Promise<Addresses>;
  close(): Promise<void>;
}

export interface ConstellationOptions {
  /** For developers: the gateway takes any operation, not only the portal's own. */
  readonly anyOperation?: boolean;
  /** For the simulated year: what the services take for now. */
  readonly clock?: Clock;
}

/** Opens every subgraph that is found under `services/`, with events delivered in memory. */
export async function openConstellation(
  environment: Environment,
  options: ConstellationOptions = {},
): Promise<Constellation> {
  const services = findSubgraphs();
  const subgraphs: Record<string, Subgraph> = {};
  for (const service of services) subgraphs[service.name] = await openSubgraph(service, environment, options.clock);
  const deliver = async (target: string, events: readonly DeliveredEvent[]) => {
    const receiver = subgraphs[target];
    if (receiver === undefined) throw new Error(`an event is addressed to ${target}, which is not there`);
    await receiver.receive(events);
    receiver.wake();
  };
  for (const subgraph of Object.values(subgraphs)) await subgraph.startRelay(deliver);

  const closing: (() => Promise<void>)[] = Object.values(subgraphs).map((subgraph) => () => subgraph.close());
  return {
    environment,
    subgraphs,
    wake() {
      for (const subgraph of Object.values(subgraphs)) subgraph.wake();
    },
    async listen() {
      const settings = readGatewaySettings(environment);
      const gateway = createGateway({
        settings,
        supergraph: readFileSync(settings.files.supergraph, 'utf8'),
        subgraphs,
        portalFolder: existsSync(settings.files.portal) ? settings.files.portal : null,
        operations: options.anyOperation ? 'any' : readOperations(settings.files.operations),
        async onSessionEnded(ended) {
          await Promise.all(Object.values(subgraphs).map((subgraph) => subgraph.receive([sessionEndedEvent(ended)])));
        },
      });
      // Requests in flight end before the subgraphs that answer them.
      closing.unshift(() => gateway.close());
      await gateway.listen();
      return { portal: settings.publicUrl, partner: await openPartnerDoor(services, subgraphs, environment) };
    },
    async close() {
      for (const close of closing.splice(0, closing.length - services.length)) await close();
      await Promise.all(closing.splice(0).map((close) => close()));
    },
  };
}

/** A service's own composition root and settings, found by its place alone. */
async function openSubgraph(
  { name, folder }: SubgraphService,
  environment: Environment,
  clock: Clock | undefined,
): Promise<Subgraph> {
  await checkDatabase(environment[settingOf(name, 'DATABASE_URL')] ?? '');
  const part = (file: string) => import(pathToFileURL(join(folder, 'src', file)).href);
  const { readSettings } = (await part('settings.ts')) as { readSettings(env: Environment): unknown };
  const { createService } = (await part('subgraph.ts')) as {
    createService(settings: unknown, options: { clock?: Clock }): Subgraph;
  };
  return createService(readSettings(environment), clock === undefined ? {} : { clock });
}

async function openPartnerDoor(
  services: readonly SubgraphService[],
  subgraphs: Readonly<Record<string, Subgraph>>,
  environment: Environment,
): Promise<string | null> {
  const service = services.find(({ partnerPort }) => partnerPort !== null);
  if (service === undefined) return null;
  const opened = await subgraphs[service.name]?.listenPartner(
    Number(environment[settingOf(service.name, 'PARTNER_PORT')]),
  );
  return opened?.url ?? null;
}

function readOperations(file: string): Record<string, string> {
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
}

/** Files of the workspace that the gateway's settings name relative to where it runs. */
export const GATEWAY_FILES: Environment = {
  SUPERGRAPH_FILE: join(ROOT, 'supergraph/supergraph.graphql'),
  OPERATIONS_FILE: join(ROOT, 'supergraph/operations.json'),
  PORTAL_FOLDER: join(ROOT, 'apps/portal/dist'),
};
