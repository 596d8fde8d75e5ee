import { isUuid } from '@banso/domain/foundation';
import type { OrganisationResolvers, ViewerResolvers } from '../generated/graphql.ts';

export const Viewer: ViewerResolvers = {
  roles: (actor) => [...actor.roles],
  officeIds: (actor) => [...actor.officeIds],
  townCodes: (actor) => [...actor.townCodes],
  organisation: async (actor, _, scope) => (await scope.loaders.organisation.load(actor.organisationId))!,
  staffMember: (actor, _, scope) => scope.loaders.staffMember.load(actor.id),
};

export const Organisation: OrganisationResolvers = {
  __resolveReference: (reference, scope) =>
    isUuid(reference.id) ? scope.loaders.organisation.load(reference.id) : null,
};
