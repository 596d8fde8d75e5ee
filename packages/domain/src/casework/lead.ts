import type { ClauseId } from '../guideline/index.ts';
import { type Gate, gate, reason } from './gate.ts';
import type { Stage } from './stage.ts';

/**
 * 把握: somebody noticed a person who may need help. A lead comes before any contact: it may have no name, no address
 * and no consent, and it ends in a case that is there already, in a case of its own, or closed with a reason.
 */
export const leadStates = ['OPEN', 'MERGED', 'BECAME_CASE', 'CLOSED'] as const;
export type LeadState = (typeof leadStates)[number];

/** Whose area the person lives in, as seen from the office that holds the lead; unknown is natural and hinders nothing. */
export const leadAreas = ['OWN', 'ELSEWHERE', 'UNKNOWN'] as const;
export type LeadArea = (typeof leadAreas)[number];

/** Reasons of the code list that ask for something more than to be chosen. */
export const PASSED_ON = 'passedOn';
export const NOT_REACHABLE = 'notReachable';

/** Nobody looked after it for so long: from this day on it is brought up again. */
export const UNTOUCHED_AFTER_DAYS = 14;

const early: ClauseId = '3(1)ア';

export interface LeadFacts {
  readonly state: LeadState;
  readonly area: LeadArea;
  /** How often somebody went, called or asked since, and wrote it down. */
  readonly followUps: number;
  /** Name of the office that was asked to take it over and has not answered. */
  readonly awaits: string | null;
}

export interface LeadClosing {
  readonly reason: string;
  readonly passedOnTo: string | null;
}

/** The office that answers for the town, if any of the house does, beside the one that holds the lead. */
export function leadArea(townCode: string | null, holds: string, answers: string | null): LeadArea {
  if (townCode === null) return 'UNKNOWN';
  return holds === answers ? 'OWN' : 'ELSEWHERE';
}

const settled = ({ state }: Pick<LeadFacts, 'state'>) => state !== 'OPEN' && reason('LEAD_SETTLED', early);

/** Another office is reading it: what it was asked for must still be there when it answers. */
const awaited = ({ awaits }: Pick<LeadFacts, 'awaits'>) => awaits !== null && reason('LEAD_IN_HANDOVER', '2', [awaits]);

/** What is known grows while the lead is open, and is left as it was once it is settled. */
export const mayAddToLead = (lead: Pick<LeadFacts, 'state'>): Gate => gate(settled(lead));

/** The town is why another office was asked, so it stays as long as that office has not answered. */
export const mayMoveLead = (lead: Pick<LeadFacts, 'state' | 'awaits'>): Gate => gate(settled(lead), awaited(lead));

/** Into a case that somebody is at work on or will come back to; in an ended one nobody would read it. */
export function mayMergeLead(lead: Pick<LeadFacts, 'state' | 'awaits'>, into: { readonly stage: Stage }): Gate {
  const ended = into.stage === 'CLOSED' || into.stage === 'REFERRED_ON';
  return gate(settled(lead), awaited(lead), ended && reason('LEAD_CASE_ENDED', early));
}

/** Clause 2: who lives in another body's area is that body's to reach, so the lead is passed on and never dropped. */
export function mayBeginCase(lead: Pick<LeadFacts, 'state' | 'area' | 'awaits'>): Gate {
  return gate(settled(lead), awaited(lead), lead.area === 'ELSEWHERE' && reason('LEAD_OF_ANOTHER_AREA', '2'));
}

/**
 * Closed with a reason. Passed on names to whom; "not reachable" is said only after somebody tried, and never of a
 * person whom another body could still reach.
 */
export function mayCloseLead(lead: LeadFacts, closing: LeadClosing): Gate {
  const unreachable = closing.reason === NOT_REACHABLE;
  return gate(
    settled(lead),
    awaited(lead),
    closing.reason === PASSED_ON && closing.passedOnTo === null && reason('LEAD_PASSED_TO_NOBODY', '2'),
    unreachable && lead.area === 'ELSEWHERE' && reason('LEAD_OF_ANOTHER_AREA', '2'),
    unreachable && lead.followUps === 0 && reason('LEAD_NEVER_LOOKED_FOR', early),
  );
}

/** A lead closed or merged by mistake is open again. One that became a case goes on, or ends, as that case. */
export function mayReopenLead({ state }: Pick<LeadFacts, 'state'>): Gate {
  return gate(
    state === 'OPEN' && reason('LEAD_IS_OPEN', early),
    state === 'BECAME_CASE' && reason('LEAD_BECAME_CASE', early),
  );
}

/** A case was detected on the earliest day on which anybody noticed: its own, or that of a lead in it. */
export function detectedEarliest(own: string, leads: readonly string[]): string {
  const [earliest = own] = [own, ...leads].sort();
  return earliest;
}
