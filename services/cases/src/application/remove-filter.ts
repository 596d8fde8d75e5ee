import { isUuid } from '@banso/domain/foundation';
import { absent, type InvalidAnswer, type RefusalAnswer, type StaleAnswer } from '@banso/service-kit';
import type { RemoveFilterInput } from '../generated/graphql.ts';
import { lockFilter } from '../persistence/saved-filters.ts';
import { type CasesScope, perform } from '../scope.ts';
import { type FiltersSavedAnswer, filtersSaved } from './answers.ts';
import { FILTER_ACTION } from './save-filter.ts';

/** A filter is the owner's own and no record of anybody: removed is gone. */
export async function removeFilter(scope: CasesScope, { commandId, filterId }: RemoveFilterInput) {
  return perform<FiltersSavedAnswer, InvalidAnswer | RefusalAnswer | StaleAnswer>(
    scope,
    { id: commandId, name: 'removeFilter', input: { filterId } },
    async (tx, end) => {
      const { organisationId } = scope.actor;
      const permitted = scope.permit(FILTER_ACTION, { organisationId });
      if (!permitted.allowed) return end.deny(FILTER_ACTION, permitted, [filterId]);
      const current = isUuid(filterId) ? await lockFilter(tx, scope, filterId) : undefined;
      if (current === undefined) return end.deny(FILTER_ACTION, absent, [filterId]);
      await tx.db.savedFilter.delete({ where: { organisationId_id: { organisationId, id: current.id } } });
      tx.audit({ kind: 'change', action: FILTER_ACTION, entity: 'SavedFilter', entityId: current.id });
      return filtersSaved(null);
    },
  );
}
