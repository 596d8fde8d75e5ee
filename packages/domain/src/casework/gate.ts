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
  // application and consent
  | 'CONSENT_ALREADY_WITHDRAWN'
  | 'WITHDRAWN_BEFORE_SIGNED'
  // plan
  | 'PLAN_NOT_EDITABLE'
  | 'PLAN_WITHOUT_GOAL'
  | 'PLAN_WITHOUT_ITEM'
  | 'ITEM_WITHOUT_OWNER'
  | 'ITEM_HAS_REFERRAL'
  // meeting
  | 'MEETING_WITHOUT_PLAN'
  | 'PLAN_NOT_SUBMITTED'
  | 'PLAN_OF_ANOTHER_OFFICE'
  | 'PLAN_ALREADY_ON_AGENDA'
  | 'MEETING_NOT_CALLED'
  | 'MEETING_NOT_YET_HELD'
  | 'MEETING_WITHOUT_ATTENDANCE'
  | 'APPROVED_WITHOUT_STAFF'
  | 'RECORDER_SUBMITTED_THE_PLAN'
  | 'PLAN_WITHOUT_OUTCOME'
  | 'PLAN_NOT_ON_AGENDA'
  | 'OUTCOME_WITHOUT_OPINION'
  // support decision
  | 'PLAN_NOT_APPROVED'
  | 'PLAN_NOT_SIGNED'
  | 'SIGNED_AFTER_DECISION'
  | 'NO_APPLICATION'
  | 'NOT_DETERMINED'
  | 'DETERMINATION_NOT_APPROVED'
  | 'DETERMINED_NOT_MET'
  | 'DETERMINED_UNDETERMINED'
  | 'DETERMINATION_DRIFTED'
  | 'DECIDER_MADE_THE_PLAN'
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
  | 'REFERRAL_OVER';

export function reason(code: GateCode, clause: ClauseId | null, missing: readonly string[] = []): GateReason {
  return { code, clause, missing };
}

/** Open where nothing stands in the way; entries that are `false` or empty count as nothing. */
export function gate(...reasons: readonly (GateReason | false)[]): Gate {
  const found = reasons.filter((entry) => entry !== false);
  return found.length === 0 ? { open: true } : { open: false, reasons: found };
}
