import {
  type Clock,
  createSubgraph,
  loadTypeDefs,
  type OperationEnd,
  prismaAdapter,
  type Subgraph,
} from '@banso/service-kit';
import { announceToNewcomers } from './application/announce-to-newcomers.ts';
import { nightlyEvaluation } from './application/nightly-evaluation.ts';
import { PrismaClient } from './generated/prisma/client.ts';
import { resolvers } from './graphql/resolvers.ts';
import { createLoaders, type Loaders } from './persistence/loaders.ts';
import type { Db } from './scope.ts';
import type { StaffSettings } from './settings.ts';

export interface StaffOptions {
  readonly clock?: Clock;
  readonly onOperationEnd?: (end: OperationEnd) => void;
}

/** Builds the staff subgraph and opens nothing. */
export function createService(settings: StaffSettings, options: StaffOptions = {}): Subgraph {
  const prisma = new PrismaClient({ adapter: prismaAdapter(settings.databaseUrl), errorFormat: 'minimal' });
  return createSubgraph<Db, Loaders>({
    name: 'staff',
    typeDefs: loadTypeDefs(new URL('../schema/', import.meta.url)),
    resolvers,
    loaders: createLoaders,
    handlers: {},
    settings,
    prisma,
    timers: [nightlyEvaluation, announceToNewcomers(Object.keys(settings.subgraphs))],
    ...options,
  });
}
