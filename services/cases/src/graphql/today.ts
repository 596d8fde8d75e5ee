import type {
  DeterminationToApproveResolvers,
  JudgementToApproveResolvers,
  TodayResolvers,
} from '../generated/graphql.ts';
import { draftsLeft } from '../reads/drafts-left.ts';
import { handOversToday } from '../reads/hand-overs.ts';
import { leadHandoversToAnswer } from '../reads/lead-handovers.ts';
import { meetingsToday, plansToMeet } from '../reads/meetings-today.ts';
import { overdueVisits } from '../reads/overdue-visits.ts';
import * as reads from '../reads/today.ts';
import { transfersToAnswer } from '../reads/transfers.ts';
import { caseOf } from './edges.ts';

export const Today: TodayResolvers = {
  overdueVisits: (_, __, scope) => overdueVisits(scope),
  handOversToRead: (today, _, scope) => today.list('HAND_OVERS_TO_READ', (page) => handOversToday(scope, page)),
  draftsLeft: (_, __, scope) => draftsLeft(scope),
  overduePromises: (today, _, scope) => today.list('OVERDUE_PROMISES', (page) => reads.overduePromises(scope, page)),
  promisesToday: (today, _, scope) => today.list('PROMISES_TODAY', (page) => reads.promisesToday(scope, page)),
  plansToReview: (today, _, scope) => today.list('PLANS_TO_REVIEW', (page) => reads.plansToReview(scope, page)),
  followUpsDue: (today, _, scope) => today.list('FOLLOW_UPS_DUE', (page) => reads.followUpsDue(scope, page)),
  unansweredReferrals: (today, _, scope) =>
    today.list('UNANSWERED_REFERRALS', (page) => reads.unansweredReferrals(scope, page)),
  judgementsToApprove: (today, _, scope) =>
    today.list('JUDGEMENTS_TO_APPROVE', (page) => reads.judgementsToApprove(scope, page)),
  determinationsToApprove: (today, _, scope) =>
    today.list('DETERMINATIONS_TO_APPROVE', (page) => reads.determinationsToApprove(scope, page)),
  untouchedLeads: (today, _, scope) => today.list('UNTOUCHED_LEADS', (page) => reads.untouchedLeads(scope, page)),
  leadHandoversToAnswer: (today, _, scope) =>
    today.list('LEAD_HANDOVERS_TO_ANSWER', (page) => leadHandoversToAnswer(scope, page)),
  unassignedCases: (today, _, scope) => today.list('UNASSIGNED_CASES', (page) => reads.unassignedCases(scope, page)),
  driftedCases: (today, _, scope) => today.list('DRIFTED_CASES', (page) => reads.driftedCases(scope, page)),
  endedVisitBlocks: (today, _, scope) =>
    today.list('ENDED_VISIT_BLOCKS', (page) => reads.endedVisitBlocks(scope, page)),
  plansToDecide: (today, _, scope) => today.list('PLANS_TO_DECIDE', (page) => reads.plansToDecide(scope, page)),
  transfersToAnswer: (today, _, scope) => today.list('TRANSFERS_TO_ANSWER', (page) => transfersToAnswer(scope, page)),
  urgentHelp: (today, _, scope) => today.list('URGENT_HELP', (page) => reads.urgentHelpInForce(scope, page)),
  counts: (today) => today.counts(),
  meetings: (today, _, scope) => today.list('MEETINGS', (page) => meetingsToday(scope, page)),
  plansToMeet: (today, _, scope) => today.list('PLANS_TO_MEET', (page) => plansToMeet(scope, page)),
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
