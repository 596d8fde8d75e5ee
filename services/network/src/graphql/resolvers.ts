import type { Resolvers } from '../generated/graphql.ts';
import { Agency, AgencyConnection, AgencySaved } from './agency.ts';
import {
  IncomingReferral,
  IncomingReferralConnection,
  IncomingReferralSaved,
  ProgressEntry,
} from './incoming-referral.ts';
import { MeetingInvitation, MeetingInvitationSaved } from './meeting-invitation.ts';
import { Mutation } from './mutation.ts';
import { Query } from './query.ts';

export const resolvers: Resolvers = {
  Query,
  Mutation,
  Agency,
  AgencyConnection,
  AgencySaved,
  IncomingReferral,
  IncomingReferralConnection,
  IncomingReferralSaved,
  MeetingInvitation,
  MeetingInvitationSaved,
  ProgressEntry,
};
