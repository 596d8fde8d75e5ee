import { Mutation } from './mutation.ts';
import { Office, OfficeSaved } from './office.ts';
import { Qualification } from './qualification.ts';
import { Query } from './query.ts';
import { Licence, Placement, Recognition, ServiceInterval, StaffMember, StaffSaved, Training } from './staff-member.ts';
import { Organisation, Viewer } from './viewer.ts';

const byTypename = { __resolveType: (answer: { __typename: string }) => answer.__typename };

export const resolvers = {
  Query,
  Mutation,
  Viewer,
  Organisation,
  Office,
  OfficeSaved,
  StaffMember,
  StaffSaved,
  Training,
  Licence,
  ServiceInterval,
  Placement,
  Recognition,
  Qualification,
  StaffResult: byTypename,
  OfficeResult: byTypename,
};
