import type { ClauseId } from '../guideline/index.ts';
import { type Gate, type GateReason, gate, reason } from './gate.ts';
import type { PlanState } from './plan.ts';
import { isActiveStage, type Stage } from './stage.ts';

/** The latest determination of 3(2) that stands: one that was sent back does not. */
export interface DeterminationFacts {
  readonly outcome: 'MET' | 'NOT_MET' | 'UNDETERMINED';
  readonly needsApproval: boolean;
  readonly approved: boolean;
  /** Clauses that are not met or not determined in it. */
  readonly openClauses: readonly string[];
  /** What is known now gives another outcome for 3(2) than was determined. */
  readonly drifted: boolean;
}

export interface SupportDecisionFacts {
  readonly stage: Stage;
  readonly planState: PlanState;
  readonly signedOn: string | null;
  readonly decidedOn: string;
  /** An application that is in force. */
  readonly applied: boolean;
  readonly determination: DeterminationFacts | null;
  readonly deciderMadeThePlan: boolean;
}

const planning: ClauseId = '3(4)イ';
const eligible: ClauseId = '3(2)';

/**
 * The one place where eligibility gates anything: support is decided for a plan that the meeting approved and the
 * client signed, on an application, for a person determined to meet 3(2) by what is known now, by someone who did not
 * write the plan.
 */
export function mayDecideSupport(facts: SupportDecisionFacts): Gate {
  const { determination } = facts;
  const unsigned = facts.signedOn === null;
  return gate(
    ...commonReasons(facts),
    unsigned && reason('PLAN_NOT_SIGNED', planning, ['signedOn']),
    !unsigned &&
      (facts.signedOn as string) > facts.decidedOn &&
      reason('SIGNED_AFTER_DECISION', planning, ['signedOn']),
    !facts.applied && reason('NO_APPLICATION', planning, ['application']),
    determination === null && reason('NOT_DETERMINED', eligible, ['determination']),
    determination !== null && outcomeReason(determination),
    determination?.drifted === true && reason('DETERMINATION_DRIFTED', eligible, [eligible]),
    determination?.outcome === 'MET' &&
      determination.needsApproval &&
      !determination.approved &&
      reason('DETERMINATION_NOT_APPROVED', eligible, ['approval']),
  );
}

/** Support may be declined for any plan that waits for the decision: nothing needs to be shown for it but the ground. */
export function mayDeclineSupport(facts: SupportDecisionFacts): Gate {
  return gate(...commonReasons(facts));
}

const over: ReadonlySet<PlanState> = new Set(['DECIDED', 'DECLINED', 'ENDED']);

/** A decision is taken once, on what the meeting approved. What stands in the way of that, or false. */
export function awaitsDecision(state: PlanState): GateReason | false {
  if (over.has(state)) return reason('PLAN_ALREADY_DECIDED', planning, [state]);
  return state !== 'APPROVED' && reason('PLAN_NOT_APPROVED', '3(4)オ', [state]);
}

function commonReasons(facts: SupportDecisionFacts) {
  return [
    !isActiveStage(facts.stage) && reason('CASE_SET_ASIDE', planning, [facts.stage]),
    awaitsDecision(facts.planState),
    facts.deciderMadeThePlan && reason('DECIDER_MADE_THE_PLAN', planning),
  ];
}

function outcomeReason({ outcome, openClauses }: DeterminationFacts) {
  if (outcome === 'NOT_MET') return reason('DETERMINED_NOT_MET', eligible, openClauses);
  return outcome === 'UNDETERMINED' && reason('DETERMINED_UNDETERMINED', eligible, openClauses);
}
