import type { QueryResolvers } from '../generated/graphql.ts';
import { readAgency, readOwnAgency } from '../reads/agency.ts';
import { listAgencies } from '../reads/agency-list.ts';
import { listInvitations } from '../reads/invitation.ts';
import { readReferral } from '../reads/referral.ts';
import { listReferrals } from '../reads/referral-list.ts';

export const Query: QueryResolvers = {
  agencies: (_root, args, scope) => listAgencies(scope, args),
  agency: (_root, { id }, scope) => readAgency(scope, id),
  incomingReferrals: (_root, args, scope) => listReferrals(scope, args),
  incomingReferral: (_root, { id }, scope) => readReferral(scope, id),
  meetingInvitations: (_root, _args, scope) => listInvitations(scope),
  myAgency: (_root, _args, scope) => readOwnAgency(scope),
};
