import DataLoader from 'dataloader';
import type { CasesLoaderScope } from '../scope.ts';
import type { SealedValue } from './sealed-columns.ts';

/** Opens sealed values of one operation together; null where the key was destroyed. */
export const openedLoader = (scope: CasesLoaderScope) => ({
  opened: new DataLoader<SealedValue, string | null, string>((values) => scope.sealing.openMany(values), {
    cacheKeyFn: ({ place }) => `${place.table}|${place.column}|${place.rowId}`,
  }),
});
