/** One thing that stands in the way in a council. All rest on Article 9 of the Act, which the guideline does not number. */
export type CouncilReasonCode =
  // membership
  | 'COUNCIL_WITHOUT_ACCESS'
  | 'ALREADY_A_MEMBER'
  | 'PLEDGE_ALREADY_RECORDED'
  | 'MEMBERSHIP_ALREADY_OVER'
  | 'LAST_WITH_ACCESS'
  | 'NOT_THE_SECRETARIAT'
  // session
  | 'SESSION_CONFIRMED'
  | 'SESSION_NOT_CALLED'
  | 'SESSION_NOT_HELD'
  | 'SESSION_NOT_BEGUN'
  | 'TOO_FEW_PRESENT'
  | 'PRESENT_WITHOUT_PLEDGE'
  | 'GIVER_NOT_BOUND'
  | 'ALREADY_CONCLUDED'
  | 'WITHOUT_CONCLUSION'
  | 'CONFIRMED_BY_ITS_WRITER'
  | 'NOTHING_TO_CORRECT'
  // what is moved into a case
  | 'NOTHING_FOUND'
  | 'NOT_IN_THE_FINDING'
  | 'NO_DAY_OF_CONSENT'
  | 'NO_PROVISION'
  | 'COUNCIL_HAS_NOT_DECIDED';

export interface CouncilReason {
  readonly code: CouncilReasonCode;
  /** Ids of the people or records it is about. */
  readonly missing: readonly string[];
}

export type CouncilGate =
  | { readonly open: true }
  | { readonly open: false; readonly reasons: readonly CouncilReason[] };

export function councilReason(code: CouncilReasonCode, missing: readonly string[] = []): CouncilReason {
  return { code, missing };
}

/** Open where nothing stands in the way; every reason is given, so that all are mended in one go. */
export function councilGate(...reasons: readonly (CouncilReason | false)[]): CouncilGate {
  const found = reasons.filter((entry) => entry !== false);
  return found.length === 0 ? { open: true } : { open: false, reasons: found };
}
