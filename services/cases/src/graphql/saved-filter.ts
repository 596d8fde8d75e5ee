import type { FiltersSavedResolvers } from '../generated/graphql.ts';
import { ownFilter, ownFilters } from '../reads/saved-filters.ts';

export const FiltersSaved: FiltersSavedResolvers = {
  filter: ({ filterId }, _, scope) => (filterId === null ? null : ownFilter(scope, filterId)),
  filters: (_, __, scope) => ownFilters(scope),
};
