import {
  createSubgraph,
  loadTypeDefs,
  prismaAdapter,
  type Subgraph,
  type SubgraphOptions,
  systemClock,
} from '@banso/service-kit';
import { handlers } from './events/handlers.ts';
import { PrismaClient } from './generated/prisma/client.ts';
import { resolvers } from './graphql/resolvers.ts';
import { partnerDoor } from './partner/partner-door.ts';
import { createLoaders, type Loaders } from './persistence/loaders.ts';
import type { Db } from './scope.ts';
import type { NetworkSettings } from './settings.ts';

/** For tests and simulations: another clock, an ear at the end of each operation. */
export type Extras = Pick<SubgraphOptions<Db, Loaders>, 'clock' | 'onOperationEnd'>;

/** Builds everything and opens nothing. */
export function createService(settings: NetworkSettings, extras: Extras = {}): Subgraph {
  const prisma = new PrismaClient({ adapter: prismaAdapter(settings.databaseUrl), errorFormat: 'minimal' });
  const typeDefs = loadTypeDefs(new URL('../schema/', import.meta.url));
  const partner = partnerDoor(typeDefs, settings, extras.clock ?? systemClock);
  return createSubgraph({
    name: 'network',
    typeDefs,
    resolvers,
    loaders: createLoaders,
    handlers,
    settings,
    prisma,
    partner,
    ...extras,
  });
}
