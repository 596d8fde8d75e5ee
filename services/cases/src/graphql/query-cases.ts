import { isUuid } from '@banso/domain/foundation';
import { codeListOn, otherCodes } from '../code-lists/index.ts';
import type { QueryResolvers } from '../generated/graphql.ts';
import { caseList, noCases } from '../reads/case-list.ts';
import { likelyDuplicates } from '../reads/likely-duplicates.ts';
import { mayReadCases } from '../reads/may-do.ts';
import { mergePreview } from '../reads/merge-preview.ts';
import { othersAtForm } from '../reads/others-writing.ts';
import { ownDraft } from '../reads/own-draft.ts';
import { responsibleOffice } from '../reads/responsible-office.ts';
import { ownFilter, ownFilters } from '../reads/saved-filters.ts';
import { standardForm } from '../reads/standard-form.ts';

export const caseQueries: QueryResolvers = {
  cases: async (_, { filter, savedFilterId, sort, first, after }, scope) => {
    if (!(await mayReadCases(scope))) return noCases;
    const saved = savedFilterId ? await ownFilter(scope, savedFilterId) : null;
    const asked = savedFilterId ? saved?.filter : (filter ?? {});
    // One that is gone, or no longer fits, shows nothing: everything would pass for what it found.
    if (!asked) return noCases;
    return caseList(scope, {
      filter: asked,
      sort: sort ?? saved?.sort ?? 'OPENED_DESC',
      first: first ?? 50,
      after: after ?? null,
    });
  },
  savedFilters: (_, __, scope) => ownFilters(scope),
  case: (_, { id }, scope) => (isUuid(id) ? scope.loaders.caseById.load(id) : null),
  likelyDuplicates: async (_, { input }, scope) => ((await mayReadCases(scope)) ? likelyDuplicates(scope, input) : []),
  mergePreview: (_, { survivorId, sourceId }, scope) => mergePreview(scope, survivorId, sourceId),
  responsibleOffice: (_, { townCode }, scope) => responsibleOffice(scope, townCode),
  draft: (_, { key }, scope) => ownDraft(scope, key),
  alsoWriting: (_, { key, caseId }, scope) => othersAtForm(scope, caseId, key),
  standardForm: (_, { name, on }, scope) => standardForm(name, on ?? scope.today),
  codeList: (_, { name, on }, scope) => {
    const day = on ?? scope.today;
    const list = codeListOn(name, day);
    return list === undefined ? null : { ...list, otherCodes: otherCodes(name, day) };
  },
};
