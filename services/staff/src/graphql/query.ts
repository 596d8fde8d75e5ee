import { isUuid } from '@banso/domain/foundation';
import type { QueryResolvers } from '../generated/graphql.ts';
import { officesFor } from '../reads/offices.ts';
import { staffPage } from '../reads/staff-list.ts';
import { mayReadStaff, readStaff } from '../reads/staff-member.ts';

export const Query: QueryResolvers = {
  viewer: (_, __, scope) => scope.actor,
  offices: (_, __, scope) => officesFor(scope),
  office: (_, { id }, scope) => (isUuid(id) && scope.actor.agencyId === null ? scope.loaders.office.load(id) : null),
  staffMembers: async (_, args, scope) => {
    if (!mayReadStaff(scope, []))
      return { nodes: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 };
    return staffPage(scope, args);
  },
  staffMember: (_, { id }, scope) => readStaff(scope, id),
};
