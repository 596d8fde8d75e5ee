import type { CaseResolvers, QueryResolvers } from '../generated/graphql.ts';
import { retentionLists, retentionOfCase } from '../reads/retention.ts';
import { transferFor, transferList } from '../reads/transfers.ts';
import { underWayOf } from '../reads/under-way.ts';

export const custodyQueries: QueryResolvers = {
  transfers: (_, { states, officeId, first, after }, scope) =>
    transferList(scope, {
      states: states && states.length > 0 ? states : null,
      officeId: officeId || null,
      first: first ?? 200,
      after: after ?? null,
    }),
  transfer: (_, { id }, scope) => transferFor(scope, id),
  retention: (_, __, scope) => retentionLists(scope),
};

/** In whose hands a case was and is, and how long it is kept. */
export const custodyFieldsOfCase: CaseResolvers = {
  transfers: ({ id }, _, scope) => scope.loaders.transfersOfCase.load(id),
  underWay: (row, _, scope) => underWayOf(scope, row),
  retention: (row, _, scope) => retentionOfCase(scope, row),
  legalHolds: ({ id }, _, scope) => scope.loaders.holdsOfCase.load(id),
  deletion: ({ id }, _, scope) => scope.loaders.deletionOfCase.load(id),
};
