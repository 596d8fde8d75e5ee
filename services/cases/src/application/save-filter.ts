import { type InvalidAnswer, newId, type RefusalAnswer, type StaleAnswer } from '@banso/service-kit';
import type { SaveFilterInput } from '../generated/graphql.ts';
import { countFilters, FORMAT, sealFilter, sealName } from '../persistence/saved-filters.ts';
import { filterToStore } from '../persistence/stored-filter.ts';
import { type CasesScope, perform } from '../scope.ts';
import { caseRefusal } from '../wording/case-refusals.ts';
import { type FiltersSavedAnswer, filtersSaved } from './answers.ts';
import { InputCheck, LINE } from './input-check.ts';

export const MOST_FILTERS = 30;
export const FILTER_ACTION = 'filter:keep';

/** Keeps a filter of the case list for the caller alone. What is looked for may name somebody: all of it is sealed. */
export async function saveFilter(scope: CasesScope, input: SaveFilterInput) {
  const { commandId, ...content } = input;
  return perform<FiltersSavedAnswer, InvalidAnswer | RefusalAnswer | StaleAnswer>(
    scope,
    { id: commandId, name: 'saveFilter', input: content },
    async (tx, end) => {
      const { organisationId, id: ownerId } = scope.actor;
      const permitted = scope.permit(FILTER_ACTION, { organisationId });
      if (!permitted.allowed) return end.deny(FILTER_ACTION, permitted, []);
      const check = new InputCheck(scope.today);
      const name = check.required('name', input.name, LINE);
      check.text('filter.text', input.filter.text, LINE);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      if ((await countFilters(tx, scope)) >= MOST_FILTERS) {
        return end.refuse(FILTER_ACTION, caseRefusal('TOO_MANY_FILTERS'), []);
      }
      const id = newId(scope.now());
      await tx.db.savedFilter.create({
        data: {
          organisationId,
          id,
          ownerId,
          format: FORMAT,
          nameSealed: await sealName(scope, id, name),
          filterSealed: await sealFilter(scope, id, { filter: filterToStore(input.filter), sort: input.sort }),
          savedAt: scope.now(),
        },
      });
      tx.audit({ kind: 'change', action: FILTER_ACTION, entity: 'SavedFilter', entityId: id });
      return filtersSaved(id);
    },
  );
}
