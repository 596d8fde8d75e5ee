import { isUuid } from '@banso/domain/foundation';
import { type OpenFilter, savedFilterById, savedFiltersOf } from '../persistence/saved-filters.ts';
import type { CasesScope } from '../scope.ts';

/** Nobody but their owner ever sees them; those who read no cases have none. */
export async function ownFilters(scope: CasesScope): Promise<OpenFilter[]> {
  if (!scope.permit('filter:keep', { organisationId: scope.actor.organisationId }).allowed) return [];
  return savedFiltersOf(scope);
}

export async function ownFilter(scope: CasesScope, id: string): Promise<OpenFilter | null> {
  if (!scope.permit('filter:keep', { organisationId: scope.actor.organisationId }).allowed) return null;
  return isUuid(id) ? savedFilterById(scope, id) : null;
}
