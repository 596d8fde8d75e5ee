import type {
  IncomingReferralConnectionResolvers,
  IncomingReferralResolvers,
  IncomingReferralSavedResolvers,
  ProgressEntryResolvers,
} from '../generated/graphql.ts';
import { disclosedFields, noteOf, progressText, purposeOf, readReferral } from '../reads/referral.ts';

const text = (moment: Date | null): string | null => moment?.toISOString() ?? null;

export const IncomingReferral: IncomingReferralResolvers = {
  __resolveReference: ({ id }, scope) => readReferral(scope, id),
  agency: async (referral, _args, scope) => {
    const agency = await scope.loaders.agencyById.load(referral.agencyId);
    if (agency === null) throw new Error('a referral was sent to an agency out of reach');
    return agency;
  },
  fromOffice: (referral) => referral.fromOfficeName,
  purpose: (referral, _args, scope) => purposeOf(scope, referral),
  disclosed: (referral, _args, scope) => disclosedFields(scope, referral),
  sentAt: (referral) => referral.sentAt.toISOString(),
  receivedAt: (referral) => text(referral.receivedAt),
  answeredAt: (referral) => text(referral.acceptedAt ?? referral.declinedAt),
  declineNote: (referral, _args, scope) => noteOf(scope, referral, 'declineNote'),
  appointmentAt: (referral) => text(referral.appointmentAt),
  firstAppointmentKeptAt: (referral) => text(referral.firstAppointmentKeptAt),
  progress: (referral, _args, scope) => scope.loaders.progressOfReferral.load(referral.id),
  outcomeNote: (referral, _args, scope) => noteOf(scope, referral, 'outcomeNote'),
  outcomeAt: (referral) => text(referral.outcomeAt),
  grantEndedAt: (referral) => text(referral.grantEndedAt),
};

export const IncomingReferralConnection: IncomingReferralConnectionResolvers = {
  nodes: (page) => [...page.nodes],
  pageInfo: ({ hasNextPage, endCursor }) => ({ hasNextPage, endCursor }),
  totalCount: (page) => page.count(),
};

export const IncomingReferralSaved: IncomingReferralSavedResolvers = {
  referral: async ({ referralId }, _args, scope) => {
    const referral = await scope.loaders.referralById.load(referralId);
    if (referral === null) throw new Error('the saved referral is out of reach');
    return referral;
  },
};

export const ProgressEntry: ProgressEntryResolvers = {
  at: (entry) => entry.at.toISOString(),
  by: (entry) => entry.byName,
  text: (entry, _args, scope) => progressText(scope, entry),
};
