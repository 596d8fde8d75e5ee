import type { ClauseId } from '../guideline/index.ts';

/** One thing that stands in the way: a stable code, the clause it comes from, and what is missing (ids, names of fields, clauses). */
export interface GateReason {
  readonly code: GateCode;
  readonly clause: ClauseId | null;
  readonly missing: readonly string[];
}

/** Every reason is given, not only the first: a person mends them in one go. */
export type Gate = { readonly open: true } | { readonly open: false; readonly reasons: readonly GateReason[] };

export type GateCode =
  // any
  | 'CASE_SET_ASIDE'
  // leads
  | 'LEAD_SETTLED'
  | 'LEAD_IS_OPEN'
  | 'LEAD_BECAME_CASE'
  | 'LEAD_CASE_ENDED'
  | 'LEAD_OF_ANOTHER_AREA'
  | 'LEAD_PASSED_TO_NOBODY'
  | 'LEAD_NEVER_LOOKED_FOR'
  // merging two cases of one person
  | 'MERGE_SAME_CASE'
  | 'MERGE_SOURCE_MERGED'
  | 'MERGE_SURVIVOR_MERGED'
  | 'MERGE_SOURCE_TOOK_IN'
  | 'MERGE_SURVIVOR_CLOSED'
  | 'MERGE_TWO_PEOPLE'
  | 'MERGE_BOTH_PLANS'
  | 'MERGE_SOURCE_PLAN'
  | 'MERGE_SOURCE_REFERRAL'
  | 'MERGE_ALREADY_UNDONE'
  // contacts and promises
  | 'PROMISE_ALREADY_SETTLED'
  | 'PROMISE_STAYS_OPEN'
  | 'PROMISE_IS_OPEN'
  | 'PROMISE_SETTLED_FOR_GOOD'
  | 'PROMISE_FOLLOWED'
  | 'PROMISE_NOT_BROKEN'
  | 'VISIT_BLOCK_OVER'
  | 'VISIT_BLOCK_NARROWED'
  | 'VISIT_BLOCK_SHORTENED'
  | 'VISIT_BLOCK_BACKDATED'
  | 'RECONTACT_NOT_AHEAD'
  // visits and risks
  | 'VISIT_WITHOUT_VISITOR'
  | 'VISITOR_FROM_ELSEWHERE'
  | 'VISIT_WITHOUT_TEAM'
  | 'VISITOR_BOOKED'
  | 'VISITOR_STILL_OUT'
  | 'VISIT_NOT_PLANNED'
  | 'VISIT_NOT_OUT'
  | 'VISIT_NOT_YET'
  | 'VISIT_RETURN_PAST'
  | 'VISIT_NEEDS_TWO'
  | 'SOLO_NOT_NEEDED'
  | 'FLAG_REVIEW_NOT_AHEAD'
  | 'FLAG_REVIEW_TOO_FAR'
  | 'FLAG_ENDED'
  // application and consent
  | 'CONSENT_ALREADY_WITHDRAWN'
  | 'WITHDRAWN_BEFORE_SIGNED'
  // plan
  | 'PLAN_NOT_EDITABLE'
  | 'PLAN_WITHOUT_GOAL'
  | 'PLAN_WITHOUT_ITEM'
  | 'ITEM_WITHOUT_OWNER'
  | 'ITEM_HAS_REFERRAL'
  // evaluation of a plan
  | 'PLAN_NOT_IN_FORCE'
  | 'EVALUATED_BEFORE_DECIDED'
  | 'GOAL_NOT_APPRAISED'
  | 'GOAL_NOT_IN_PLAN'
  | 'REVIEW_DAY_NEEDED'
  | 'REVIEW_DAY_NOT_AHEAD'
  // closure and what comes after
  | 'CASE_ALREADY_ENDED'
  | 'REFERRAL_UNDER_WAY'
  | 'PLAN_NOT_EVALUATED'
  | 'EVALUATION_SAYS_OTHERWISE'
  | 'FOLLOW_UP_AND_NONE'
  | 'FOLLOW_UP_CASE_OPEN'
  | 'FOLLOW_UP_SETTLED'
  | 'FOLLOW_UP_BEFORE_CLOSURE'
  | 'FOLLOW_UP_BLOCKED'
  | 'NO_FOLLOW_UP_DUE'
  // meeting
  | 'MEETING_WITHOUT_PLAN'
  | 'PLAN_NOT_SUBMITTED'
  | 'PLAN_OF_ANOTHER_OFFICE'
  | 'PLAN_ALREADY_ON_AGENDA'
  | 'PLAN_OF_CASE_SET_ASIDE'
  | 'NOT_ON_THIS_AGENDA'
  | 'LAST_PLAN_ON_AGENDA'
  | 'PLAN_NOT_WITH_MEETING'
  | 'PLAN_ON_AGENDA'
  | 'MEETING_NOT_CALLED'
  | 'MEETING_NOT_YET_HELD'
  | 'MEETING_WITHOUT_ATTENDANCE'
  | 'APPROVED_WITHOUT_STAFF'
  | 'RECORDER_SUBMITTED_THE_PLAN'
  | 'PLAN_WITHOUT_OUTCOME'
  | 'PLAN_NOT_ON_AGENDA'
  | 'OUTCOME_WITHOUT_OPINION'
  | 'RECORDER_NOT_PRESENT'
  | 'OPINION_OF_A_STRANGER'
  | 'MEETING_NOT_HELD'
  | 'MINUTES_CONFIRMED'
  | 'CORRECTION_WITHOUT_REASON'
  // support decision
  | 'PLAN_NOT_APPROVED'
  | 'PLAN_ALREADY_DECIDED'
  | 'PLAN_NOT_SIGNED'
  | 'SIGNED_AFTER_DECISION'
  | 'NO_APPLICATION'
  | 'NOT_DETERMINED'
  | 'DETERMINATION_NOT_APPROVED'
  | 'DETERMINED_NOT_MET'
  | 'DETERMINED_UNDETERMINED'
  | 'DETERMINATION_DRIFTED'
  | 'DECIDER_MADE_THE_PLAN'
  // approval route
  | 'ROUTE_OUT_OF_ORDER'
  | 'ROUTE_STEP_EMPTY'
  | 'ROUTE_PERSON_TWICE'
  | 'ROUTE_PERSON_ENDED'
  | 'ROUTE_ROLE_UNFIT'
  | 'ROUTE_IN_FORCE'
  | 'NO_ROUTE'
  | 'NOT_THE_DRAFTER'
  | 'WRITERS_ON_THE_ROUTE'
  | 'DECISION_CIRCULATES'
  | 'APPROVAL_NOT_CIRCULATING'
  | 'NOT_YOUR_TURN'
  | 'NOT_ON_THE_ROUTE'
  | 'ACTED_THIS_ROUND'
  | 'WROTE_THE_PLAN'
  | 'CONTENT_CHANGED'
  | 'LAST_STEP_DECIDES'
  | 'STEPS_BEFORE_OPEN'
  | 'RETURN_WITHOUT_COMMENT'
  | 'RETURN_NOT_BACKWARD'
  | 'STEP_ALREADY_PASSED'
  // referral
  | 'PLAN_ITEM_NOT_IN_CASE'
  | 'PLAN_OVER'
  | 'PLAN_ITEM_FOR_ANOTHER_AGENCY'
  | 'AGENCY_UNKNOWN'
  | 'AGENCY_TAKES_NO_REFERRALS'
  | 'NO_FIELD_CHOSEN'
  | 'NO_CONSENT_FOR_AGENCY'
  | 'CONSENT_WITHDRAWN'
  | 'FIELDS_NOT_CONSENTED'
  | 'REFERRAL_ALREADY_OPEN'
  | 'REFERRAL_OVER'
  // transfer to another office
  | 'TRANSFER_TO_SAME_OFFICE'
  | 'TRANSFER_ALREADY_PROPOSED'
  | 'TRANSFER_GROUND_UNEXPLAINED'
  | 'TRANSFER_SETTLED'
  | 'TRANSFER_PROPOSER_ANSWERS'
  | 'TRANSFER_MEETING_CALLED'
  | 'TRANSFER_APPROVAL_WAITING'
  | 'TRANSFER_DECISION_WAITING'
  // retention, hold, deletion
  | 'RETENTION_NOT_BEGUN'
  | 'RETENTION_RUNNING'
  | 'HOLD_IN_FORCE'
  | 'HOLD_REVIEW_NOT_AHEAD'
  | 'HOLD_LIFTED'
  | 'DELETION_ALREADY_PROPOSED'
  | 'DELETION_SETTLED'
  | 'DELETION_PROPOSER_CONFIRMS';

export function reason(code: GateCode, clause: ClauseId | null, missing: readonly string[] = []): GateReason {
  return { code, clause, missing };
}

/** Open where nothing stands in the way; entries that are `false` or empty count as nothing. */
export function gate(...reasons: readonly (GateReason | false)[]): Gate {
  const found = reasons.filter((entry) => entry !== false);
  return found.length === 0 ? { open: true } : { open: false, reasons: found };
}
