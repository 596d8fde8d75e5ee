import { type Gate, mayDecideSupport, mayDeclineSupport, type Stage } from '@banso/domain/casework';
import type { WaitingDecisionFragment } from '../../graphql/generated/graphql.ts';

export type Determination = WaitingDecisionFragment['case']['eligibility']['determinations'][number];

/** The latest: the server leaves out one that was sent back, and says so when it decides. */
export const latestDetermination = (plan: WaitingDecisionFragment): Determination | undefined =>
  plan.case.eligibility.determinations[0];

/** The same rule as the server's, over what the page shows, so that nobody is refused by surprise. */
export function decisionGate(
  waiting: WaitingDecisionFragment,
  plan: { readonly state: WaitingState; readonly signedOn: string | null },
  decision: { readonly approve: boolean; readonly decidedOn: string; readonly deciderId: string },
): Gate {
  const { applications } = waiting.case;
  const { decidedOn } = decision;
  const determination = latestDetermination(waiting);
  const facts = {
    stage: waiting.case.stage as Stage,
    planState: plan.state,
    signedOn: plan.signedOn,
    decidedOn,
    applied: applications.some(({ withdrawnOn, signedOn }) => withdrawnOn === null && signedOn <= decidedOn),
    determination:
      determination === undefined
        ? null
        : {
            outcome: determination.outcome,
            needsApproval: determination.needsApproval,
            approved: determination.approvedAt !== null,
            openClauses: openFindings(determination).map(({ clause }) => clause),
            drifted: waiting.case.eligibility.drift.some(({ clause }) => clause === '3(2)'),
          },
    deciderMadeThePlan: waiting.createdBy?.id === decision.deciderId,
  };
  return decision.approve ? mayDecideSupport(facts) : mayDeclineSupport(facts);
}

type WaitingState = Parameters<typeof mayDecideSupport>[0]['planState'];

/** Clauses that stand in the way. A part of a group that is met by another of its parts does not. */
export const openFindings = ({ findings }: Determination) =>
  findings.filter(
    ({ outcome, parent }) => outcome !== 'MET' && findings.find(({ clause }) => clause === parent)?.outcome !== 'MET',
  );
