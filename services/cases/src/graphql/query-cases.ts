import { isUuid } from '@banso/domain/foundation';
import { codeListOn, otherCodes } from '../code-lists/index.ts';
import type { QueryResolvers } from '../generated/graphql.ts';
import { othersWriting } from '../persistence/writing.ts';
import { caseList, noCases } from '../reads/case-list.ts';
import { likelyDuplicates } from '../reads/likely-duplicates.ts';
import { mayReadCases } from '../reads/may-do.ts';
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
  responsibleOffice: (_, { townCode }, scope) => responsibleOffice(scope, townCode),
  draft: (_, { key }, scope) => ownDraft(scope, key),
  alsoWriting: (_, { key, caseId }, scope) => (caseId && isUuid(caseId) ? othersWriting(scope, caseId, key) : []),
  codeList: (_, { name, on }, scope) => {
    const day = on ?? scope.today;
    const list = codeListOn(name, day);
    return list === undefined ? null : { ...list, otherCodes: otherCodes(name, day) };
  },
};
