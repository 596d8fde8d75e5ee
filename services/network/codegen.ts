import { resolverTypes } from '@banso/service-kit/codegen';

/** What a resolver of each type receives: a row of the database, or a page made by a read. */
const mappers = {
  Agency: '../persistence/agencies.ts#AgencyRow',
  AgencyConnection: '../reads/agency-list.ts#AgencyPage',
  AgencySaved: '../application/answers.ts#SavedAgency',
  IncomingReferral: '../persistence/referrals.ts#ReferralRow',
  IncomingReferralConnection: '../reads/referral-list.ts#ReferralPage',
  IncomingReferralSaved: '../application/answers.ts#SavedReferral',
  MeetingInvitation: '../persistence/invitations.ts#InvitationRow',
  MeetingInvitationSaved: '../application/answers.ts#SavedInvitation',
  ProgressEntry: '../persistence/progress-entries.ts#ProgressRow',
};

export default resolverTypes('NetworkScope', mappers);
