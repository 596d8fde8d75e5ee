import type { Gate, GateCode } from '@banso/domain/casework';
import { m } from '../text/text.ts';

const words: Partial<Record<GateCode, () => string>> = {
  CASE_SET_ASIDE: m.plan_gate_case_set_aside,
  PLAN_NOT_EDITABLE: m.plan_gate_plan_not_editable,
  PLAN_WITHOUT_GOAL: m.plan_gate_plan_without_goal,
  PLAN_WITHOUT_ITEM: m.plan_gate_plan_without_item,
  ITEM_WITHOUT_OWNER: m.plan_gate_item_without_owner,
  PART_NOT_SAID: m.support_gate_parts,
  PART_WITHOUT_OWNER: m.support_gate_owners,
  PLAN_NOT_IN_FORCE: m.closing_gate_plan_not_in_force,
  EVALUATED_BEFORE_DECIDED: m.closing_gate_evaluated_before_decided,
  GOAL_NOT_APPRAISED: m.closing_gate_goal_not_appraised,
  GOAL_NOT_IN_PLAN: m.closing_gate_goal_not_in_plan,
  REVIEW_DAY_NEEDED: m.closing_gate_review_day_needed,
  REVIEW_DAY_NOT_AHEAD: m.closing_gate_review_day_not_ahead,
  CASE_ALREADY_ENDED: m.closing_gate_case_already_ended,
  REFERRAL_UNDER_WAY: m.closing_gate_referral_under_way,
  PLAN_NOT_EVALUATED: m.closing_gate_plan_not_evaluated,
  EVALUATION_SAYS_OTHERWISE: m.closing_gate_evaluation_says_otherwise,
  FOLLOW_UP_AND_NONE: m.closing_gate_follow_up_and_none,
  PLAN_NOT_APPROVED: m.plan_gate_plan_not_approved,
  PLAN_ALREADY_DECIDED: m.plan_gate_plan_already_decided,
  PLAN_NOT_SIGNED: m.plan_gate_plan_not_signed,
  SIGNED_AFTER_DECISION: m.plan_gate_signed_after_decision,
  NO_APPLICATION: m.plan_gate_no_application,
  NOT_DETERMINED: m.plan_gate_not_determined,
  DETERMINATION_NOT_APPROVED: m.plan_gate_determination_not_approved,
  DETERMINED_NOT_MET: m.plan_gate_determined_not_met,
  DETERMINED_UNDETERMINED: m.plan_gate_determined_undetermined,
  DETERMINATION_DRIFTED: m.plan_gate_determination_drifted,
  DECIDER_MADE_THE_PLAN: m.plan_gate_decider_made_the_plan,
};

export interface GateWords {
  readonly code: string;
  readonly clause: string | null;
  readonly text: string;
  /** Clauses, items or fields that are missing, as the gate names them. */
  readonly missing: readonly string[];
}

/** Everything that stands in the way, in words, before anything is sent; the server decides by the same rules. */
export const gateWords = (gate: Gate): GateWords[] =>
  gate.open
    ? []
    : gate.reasons.map(({ code, clause, missing }) => ({ code, clause, missing, text: words[code]?.() ?? code }));
