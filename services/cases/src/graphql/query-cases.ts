import { isUuid } from '@banso/domain/foundation';
import { codeListOn } from '../code-lists/index.ts';
import type { QueryResolvers } from '../generated/graphql.ts';
import { caseList, noCases } from '../reads/case-list.ts';
import { likelyDuplicates } from '../reads/likely-duplicates.ts';
import { mayReadCases } from '../reads/may-do.ts';
import { mergePreview } from '../reads/merge-preview.ts';
import { ownDraft } from '../reads/own-draft.ts';
import { responsibleOffice } from '../reads/responsible-office.ts';

export const caseQueries: QueryResolvers = {
  cases: async (_, { filter, sort, first, after }, scope) =>
    (await mayReadCases(scope))
      ? caseList(scope, {
          filter: filter ?? null,
          sort: sort ?? 'OPENED_DESC',
          first: first ?? 50,
          after: after ?? null,
        })
      : noCases,
  case: (_, { id }, scope) => (isUuid(id) ? scope.loaders.caseById.load(id) : null),
  likelyDuplicates: async (_, { input }, scope) => ((await mayReadCases(scope)) ? likelyDuplicates(scope, input) : []),
  mergePreview: (_, { survivorId, sourceId }, scope) => mergePreview(scope, survivorId, sourceId),
  responsibleOffice: (_, { townCode }, scope) => responsibleOffice(scope, townCode),
  draft: (_, { key }, scope) => ownDraft(scope, key),
  codeList: (_, { name, on }, scope) => {
    const list = codeListOn(name, on ?? scope.today);
    return list === undefined ? null : { ...list, codes: [...list.codes] };
  },
};
