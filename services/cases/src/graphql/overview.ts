import type { OverviewResolvers } from '../generated/graphql.ts';
import * as ofCases from '../reads/overview-cases.ts';
import * as ofContacts from '../reads/overview-contacts.ts';
import * as ofDetection from '../reads/overview-detection.ts';

export const Overview: OverviewResolvers = {
  casesByStage: (view, _, scope) => ofCases.casesByStage(scope, view),
  casesByStep: (view, _, scope) => ofCases.casesByStep(scope, view),
  openedByMonth: (view, _, scope) => ofCases.openedByMonth(scope, view),
  firstContact: (view, _, scope) => ofDetection.firstContact(scope, view),
  intensity: (view, _, scope) => ofDetection.intensity(scope, view),
  leadsByState: (view, _, scope) => ofDetection.leadsByState(scope, view),
  contactsByDuty: (view, _, scope) => ofContacts.contactsByDuty(scope, view),
  contactsByMonth: (view, _, scope) => ofContacts.contactsByMonth(scope, view),
  casesByTown: (view, _, scope) => ofCases.casesByTown(scope, view),
  referralsByState: (view, _, scope) => ofCases.referralsByState(scope, view),
};
