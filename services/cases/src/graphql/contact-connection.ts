import type { ContactConnectionResolvers } from '../generated/graphql.ts';

export const ContactConnection: ContactConnectionResolvers = {
  totalCount: async ({ caseId }, _, scope) => (await scope.loaders.contactCountOfCase.load(caseId))?.count ?? 0,
};
