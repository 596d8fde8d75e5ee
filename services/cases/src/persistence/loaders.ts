import type { CasesLoaderScope } from '../scope.ts';
import { caseLoaders } from './case-loaders.ts';
import { caseworkLoaders } from './casework-loaders.ts';
import { councilLoaders } from './council-loaders.ts';
import { custodyLoaders } from './custody-loaders.ts';
import { openedLoader } from './opened-loader.ts';

/** Every edge of this subgraph is loaded in batches, once an operation. */
export const createLoaders = (scope: CasesLoaderScope) => ({
  ...openedLoader(scope),
  ...caseLoaders(scope),
  ...caseworkLoaders(scope),
  ...councilLoaders(scope),
  ...custodyLoaders(scope),
});

export type Loaders = ReturnType<typeof createLoaders>;
