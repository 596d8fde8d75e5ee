import { isUuid } from '@banso/domain/foundation';
import type { OfficeResolvers, OfficeSavedResolvers } from '../generated/graphql.ts';

export const Office: OfficeResolvers = {
  __resolveReference: (reference, scope) =>
    isUuid(reference.id) && scope.actor.agencyId === null ? scope.loaders.office.load(reference.id) : null,
  calendar: (office) => ({
    weekly: office.weekly,
    closed: office.closedDays,
    open: office.openDays,
    version: office.version,
  }),
  qualifiedOutreachWorkers: (office, _, scope) => scope.loaders.qualifiedWorkers.load(office.id),
};

export const OfficeSaved: OfficeSavedResolvers = {
  office: async (saved, _, scope) => (await scope.loaders.office.load(saved.officeId))!,
};
