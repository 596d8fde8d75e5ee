import type { StaffLoaderScope } from '../scope.ts';
import { evidenceLoaders } from './evidence.ts';
import { officeLoaders } from './offices.ts';
import { organisationLoaders } from './organisations.ts';
import { staffLoaders } from './staff.ts';

/** Every edge of this subgraph is loaded in batches, once an operation. */
export const createLoaders = (scope: StaffLoaderScope) => ({
  ...organisationLoaders(scope),
  ...officeLoaders(scope),
  ...staffLoaders(scope),
  ...evidenceLoaders(scope),
});

export type Loaders = ReturnType<typeof createLoaders>;
