import type {
  DeterminationToApproveResolvers,
  JudgementToApproveResolvers,
  TodayResolvers,
} from '../generated/graphql.ts';
import { meetingsToday, plansToMeet } from '../reads/meetings-today.ts';
import { overdueVisits } from '../reads/overdue-visits.ts';
import * as reads from '../reads/today.ts';
import { transfersToAnswer } from '../reads/transfers.ts';
import { caseOf } from './edges.ts';

export const Today: TodayResolvers = {
  overdueVisits: (_, __, scope) => overdueVisits(scope),
  overduePromises: (_, __, scope) => reads.overduePromises(scope),
  promisesToday: (_, __, scope) => reads.promisesToday(scope),
  plansToReview: (_, __, scope) => reads.plansToReview(scope),
  followUpsDue: (_, __, scope) => reads.followUpsDue(scope),
  unansweredReferrals: (_, __, scope) => reads.unansweredReferrals(scope),
  judgementsToApprove: (_, __, scope) => reads.judgementsToApprove(scope),
  determinationsToApprove: (_, __, scope) => reads.determinationsToApprove(scope),
  untouchedLeads: (_, __, scope) => reads.untouchedLeads(scope),
  unassignedCases: (_, __, scope) => reads.unassignedCases(scope),
  driftedCases: (_, __, scope) => reads.driftedCases(scope),
  endedVisitBlocks: (_, __, scope) => reads.endedVisitBlocks(scope),
  plansToDecide: (_, __, scope) => reads.plansToDecide(scope),
  meetings: (_, __, scope) => meetingsToday(scope),
  plansToMeet: (_, __, scope) => plansToMeet(scope),
  transfersToAnswer: (_, __, scope) => transfersToAnswer(scope),
};

export const JudgementToApprove: JudgementToApproveResolvers = {
  case: (waiting, _, scope) => caseOf(scope, waiting),
  judgement: async ({ caseId, id }, _, scope) => {
    const found = (await scope.loaders.judgementsOfCase.load(caseId)).find((row) => row.id === id);
    if (found === undefined) throw new Error('a judgement that waits cannot be read');
    return found;
  },
};

export const DeterminationToApprove: DeterminationToApproveResolvers = {
  case: (waiting, _, scope) => caseOf(scope, waiting),
  determination: async ({ caseId, id }, _, scope) => {
    const found = (await scope.loaders.determinationsOfCase.load(caseId)).find((row) => row.id === id);
    if (found === undefined) throw new Error('a determination that waits cannot be read');
    return found;
  },
};
