import type { AgencyConnectionResolvers, AgencyResolvers, AgencySavedResolvers } from '../generated/graphql.ts';
import { readAgency } from '../reads/agency.ts';
import { isOpenAt, openingMoment } from '../reads/opening.ts';

export const Agency: AgencyResolvers = {
  __resolveReference: ({ id }, scope) => readAgency(scope, id),
  areaTownCodes: (agency) => [...agency.areaTownCodes],
  services: (agency) => [...agency.services],
  weekly: (agency, _args, scope) => scope.loaders.hoursOfAgency.load(agency.id),
  capacity: ({ capacityFree, capacityAsOf, capacityNote }) =>
    capacityFree === null || capacityAsOf === null
      ? null
      : { free: capacityFree, asOf: capacityAsOf, note: capacityNote },
  openNow: async (agency, _args, scope) =>
    isOpenAt(await scope.loaders.hoursOfAgency.load(agency.id), openingMoment(scope.now())),
};

export const AgencyConnection: AgencyConnectionResolvers = {
  nodes: (page) => [...page.nodes],
  pageInfo: ({ hasNextPage, endCursor }) => ({ hasNextPage, endCursor }),
  totalCount: (page) => page.count(),
};

export const AgencySaved: AgencySavedResolvers = {
  agency: async ({ agencyId }, _args, scope) => {
    const agency = await scope.loaders.agencyById.load(agencyId);
    if (agency === null) throw new Error('the saved agency is out of reach');
    return agency;
  },
};
