import type { DraftResolvers } from '../generated/graphql.ts';
import { ownDraft } from '../reads/own-draft.ts';

export const Draft: DraftResolvers = {
  __resolveReference: ({ key }, scope) => ownDraft(scope, key),
};
