import type { ClauseId } from '../guideline/index.ts';
import { type Gate, gate, reason } from './gate.ts';
import type { LeadState } from './lead.ts';

/**
 * 把握した情報の引継ぎ: a lead whose person lives in the area of another office of the same body goes to that office.
 * Until it is taken, the first office keeps it and answers for it. The day of detection goes with it, so that the time
 * to the first contact keeps counting from whoever noticed first.
 */
export const leadHandoverStates = ['PROPOSED', 'TAKEN', 'RETURNED', 'WITHDRAWN'] as const;
export type LeadHandoverState = (typeof leadHandoverStates)[number];

/** Clause 2: who answers for an address. */
const area: ClauseId = '2';
const early: ClauseId = '3(1)ア';

export interface LeadHandoverProposal {
  readonly state: LeadState;
  readonly townCode: string | null;
  /** The office that holds the lead, and the one of the house that answers for the town, if any does. */
  readonly holds: string;
  readonly answers: string | null;
  /** Name of the office that is asked already. */
  readonly awaits: string | null;
}

/** To the office that answers for the town, which is therefore known; no name of the person is needed. */
export function mayProposeLeadHandover(proposal: LeadHandoverProposal): Gate {
  const { state, townCode, holds, answers, awaits } = proposal;
  return gate(
    state !== 'OPEN' && reason('LEAD_SETTLED', early),
    awaits !== null && reason('LEAD_IN_HANDOVER', area, [awaits]),
    townCode === null && reason('LEAD_HANDOVER_TOWN_UNKNOWN', area, ['townCode']),
    townCode !== null && answers === holds && reason('LEAD_HANDOVER_OWN_AREA', area),
    townCode !== null && answers === null && reason('LEAD_HANDOVER_TO_NOBODY', area),
  );
}

export interface LeadHandoverAnswer {
  readonly state: LeadHandoverState;
  readonly proposedBy: string;
  readonly answeredBy: string;
}

/** Two offices are two people, also where one person works for both. */
export function mayTakeLead({ state, proposedBy, answeredBy }: LeadHandoverAnswer): Gate {
  return gate(
    state !== 'PROPOSED' && reason('LEAD_HANDOVER_SETTLED', area, [state]),
    proposedBy === answeredBy && reason('LEAD_HANDOVER_PROPOSER_ANSWERS', area),
  );
}

/** Returned by the office that is asked, or taken back by the first: once, while it waits for its answer. */
export function maySettleLeadHandover(state: LeadHandoverState): Gate {
  return gate(state !== 'PROPOSED' && reason('LEAD_HANDOVER_SETTLED', area, [state]));
}

/**
 * What the office that is asked is told of a lead, so that it can answer: while it waits, and once it has answered, as
 * what it answered. Of one that was withdrawn it needs nothing any more; that it had been asked is all it keeps.
 */
export function mayReadHandedLead(state: LeadHandoverState): Gate {
  return gate(state === 'WITHDRAWN' && reason('LEAD_HANDOVER_WITHDRAWN', area));
}
