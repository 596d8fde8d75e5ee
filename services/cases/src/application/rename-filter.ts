import { isUuid } from '@banso/domain/foundation';
import { absent, type InvalidAnswer, type RefusalAnswer, type StaleAnswer } from '@banso/service-kit';
import type { RenameFilterInput } from '../generated/graphql.ts';
import { lockFilter, openName, sealName } from '../persistence/saved-filters.ts';
import { type CasesScope, perform } from '../scope.ts';
import { type FiltersSavedAnswer, filtersSaved } from './answers.ts';
import { InputCheck, LINE } from './input-check.ts';
import { FILTER_ACTION } from './save-filter.ts';

/** Another name for a filter of one's own; one renamed elsewhere meanwhile is shown, not written over. */
export async function renameFilter(scope: CasesScope, input: RenameFilterInput) {
  const { commandId, ...content } = input;
  return perform<FiltersSavedAnswer, InvalidAnswer | RefusalAnswer | StaleAnswer>(
    scope,
    { id: commandId, name: 'renameFilter', input: content },
    async (tx, end) => {
      const { organisationId } = scope.actor;
      const permitted = scope.permit(FILTER_ACTION, { organisationId });
      if (!permitted.allowed) return end.deny(FILTER_ACTION, permitted, [input.filterId]);
      const current = isUuid(input.filterId) ? await lockFilter(tx, scope, input.filterId) : undefined;
      if (current === undefined) return end.deny(FILTER_ACTION, absent, [input.filterId]);
      const check = new InputCheck(scope.today);
      const name = check.required('name', input.name, LINE);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      const { id, version } = current;
      if (version !== input.version) {
        return end.answer({
          __typename: 'StaleVersion',
          currentVersion: version,
          changedBy: scope.actor.displayName,
          changedAt: null,
          changes: [{ field: 'name', yours: name, theirs: await openName(scope, current) }],
        });
      }
      await tx.db.savedFilter.update({
        where: { organisationId_id: { organisationId, id } },
        data: { nameSealed: await sealName(scope, id, name), version: version + 1, savedAt: scope.now() },
      });
      tx.audit({ kind: 'change', action: FILTER_ACTION, entity: 'SavedFilter', entityId: id, fields: ['name'] });
      return filtersSaved(id);
    },
  );
}
