import type { CouncilAccessReason, CouncilGround, CouncilOutcome, CouncilSessionState } from '@banso/domain/council';
import { formatDateShort } from '../../text/dates.ts';
import { m } from '../../text/text.ts';

const states: Readonly<Record<CouncilSessionState, () => string>> = {
  CALLED: m.council_state_called,
  HELD: m.council_state_held,
  CONFIRMED: m.council_state_confirmed,
};
export const councilStateWord = (state: CouncilSessionState): string => states[state]();

const outcomes: Readonly<Record<CouncilOutcome, () => string>> = {
  APPROACH: m.council_outcome_approach,
  TAKE_UP: m.council_outcome_take_up,
  ASK_AGENCY: m.council_outcome_ask_agency,
  KEEP_WATCH: m.council_outcome_keep_watch,
  NOTHING_NEEDED: m.council_outcome_nothing_needed,
};
export const councilOutcomeWord = (outcome: CouncilOutcome): string => outcomes[outcome]();

const grounds: Readonly<Record<CouncilGround, () => string>> = {
  CONSENT: m.council_ground_consent,
  LAW: m.council_ground_law,
  URGENT_PROTECTION: m.council_ground_urgent_protection,
  CLEAR_BENEFIT: m.council_ground_clear_benefit,
  COUNCIL_DECISION: m.council_ground_council_decision,
};
export const councilGroundWord = (ground: CouncilGround): string => grounds[ground]();

const reasons: Readonly<Record<CouncilAccessReason, () => string>> = {
  NOT_A_MEMBER: m.council_reason_not_a_member,
  NOT_OF_THE_STAFF: m.council_reason_not_of_the_staff,
  NOT_PLEDGED: m.council_reason_not_pledged,
  PLEDGED_LATER: m.council_reason_pledged_later,
  NOT_YET_A_MEMBER: m.council_reason_not_yet_a_member,
  MEMBERSHIP_OVER: m.council_reason_membership_over,
  MEMBERSHIP_ENDED: m.council_reason_membership_ended,
};
export const accessReasonWord = (reason: CouncilAccessReason): string => reasons[reason]();

interface Grounded {
  readonly ground: CouncilGround;
  readonly consentedOn: string | null;
  readonly provision: string | null;
}

/** The ground with the day of the consent or the provision. */
export function groundInWords({ ground, consentedOn, provision }: Grounded): string {
  const detail = consentedOn ? m.council_consented_on({ on: formatDateShort(consentedOn) }) : provision;
  return detail ? `${councilGroundWord(ground)}（${detail}）` : councilGroundWord(ground);
}

/** Sentences of a finding, each a passage of it as it stands. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[。！？!?\n])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
