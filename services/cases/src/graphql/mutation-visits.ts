import { allowSoloVisit } from '../application/allow-solo-visit.ts';
import { cancelVisit } from '../application/cancel-visit.ts';
import { changeVisit } from '../application/change-visit.ts';
import { endRiskFlag } from '../application/end-risk-flag.ts';
import { leaveForVisit } from '../application/leave-for-visit.ts';
import { planVisit } from '../application/plan-visit.ts';
import { raiseRiskFlag } from '../application/raise-risk-flag.ts';
import { returnFromVisit } from '../application/return-from-visit.ts';
import { reviewRiskFlag } from '../application/review-risk-flag.ts';
import { stayLonger } from '../application/stay-longer.ts';
import type { MutationResolvers } from '../generated/graphql.ts';

export const visitMutations: MutationResolvers = {
  planVisit: (_, { input }, scope) => planVisit(scope, input),
  changeVisit: (_, { input }, scope) => changeVisit(scope, input),
  cancelVisit: (_, { input }, scope) => cancelVisit(scope, input),
  leaveForVisit: (_, { input }, scope) => leaveForVisit(scope, input),
  stayLonger: (_, { input }, scope) => stayLonger(scope, input),
  returnFromVisit: (_, { input }, scope) => returnFromVisit(scope, input),
  allowSoloVisit: (_, { input }, scope) => allowSoloVisit(scope, input),
  raiseRiskFlag: (_, { input }, scope) => raiseRiskFlag(scope, input),
  reviewRiskFlag: (_, { input }, scope) => reviewRiskFlag(scope, input),
  endRiskFlag: (_, { input }, scope) => endRiskFlag(scope, input),
};
