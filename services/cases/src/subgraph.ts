import {
  type Clock,
  createSubgraph,
  loadTypeDefs,
  type OperationEnd,
  prismaAdapter,
  type Subgraph,
} from '@banso/service-kit';
import { addEditions } from './code-lists/index.ts';
import { handlers } from './events/handlers.ts';
import { addForms } from './forms/index.ts';
import { PrismaClient } from './generated/prisma/client.ts';
import { resolvers } from './graphql/resolvers.ts';
import { createLoaders, type Loaders } from './persistence/loaders.ts';
import type { Db } from './scope.ts';
import type { CasesSettings } from './settings.ts';

export interface CasesOptions {
  readonly clock?: Clock;
  readonly onOperationEnd?: (end: OperationEnd) => void;
}

/** Builds the cases subgraph and opens nothing. */
export function createService(settings: CasesSettings, options: CasesOptions = {}): Subgraph {
  if (settings.codeListsFolder !== undefined) addEditions(settings.codeListsFolder);
  if (settings.formsFolder !== undefined) addForms(settings.formsFolder);
  const prisma = new PrismaClient({ adapter: prismaAdapter(settings.databaseUrl), errorFormat: 'minimal' });
  return createSubgraph<Db, Loaders>({
    name: 'cases',
    typeDefs: loadTypeDefs(new URL('../schema/', import.meta.url)),
    resolvers,
    loaders: createLoaders,
    handlers,
    settings,
    prisma,
    ...options,
  });
}
