import type { CaseConnectionResolvers, CaseSavedResolvers } from '../generated/graphql.ts';
import { countCases } from '../reads/case-list.ts';

export const CaseConnection: CaseConnectionResolvers = {
  pageInfo: ({ hasNextPage, endCursor }) => ({ hasNextPage, endCursor }),
  totalCount: (page, _, scope) => countCases(scope, page),
};

export const CaseSaved: CaseSavedResolvers = {
  case: async ({ caseId }, _, scope) => {
    const row = await scope.loaders.caseById.load(caseId);
    if (row === null) throw new Error('a case that was just saved cannot be read');
    return row;
  },
};
