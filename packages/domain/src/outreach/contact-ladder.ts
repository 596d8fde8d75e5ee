import {
  type ContactFacts,
  type ContactStep,
  contactSteps,
  reachesPerson,
  stepAfter,
  type VisitBlockFacts,
  visitBlockInForce,
} from '../casework/index.ts';
import type { ClauseId } from '../guideline/index.ts';

/** A contact as it bears on the ladder. `step` is the worker's own word, which alone may go back. */
export interface LadderContact extends ContactFacts {
  /** Beginning of the contact, as text that sorts in time order (UTC instant or civil date). */
  readonly at: string;
  readonly step?: ContactStep | undefined;
}

/** The clause under which the tie is made and kept: visit, first tie, trust, accompaniment. */
export const ladderClause: ClauseId = '3(1)ア(ｳ)';

/** Where the tie stands, and where it has stood: 3(1)ア(ｳ) asks for the first tie and for support without a break. */
export interface LadderState {
  readonly step: ContactStep;
  /** The furthest step so far; a step back loses nothing that was reached. */
  readonly furthest: ContactStep;
  readonly history: readonly { readonly at: string; readonly step: ContactStep; readonly wentBack: boolean }[];
}

/** Contacts of the same moment stay in the order in which they were recorded. */
const inTimeOrder = <T extends { readonly at: string }>(contacts: readonly T[]): readonly T[] =>
  contacts.toSorted((a, b) => Number(a.at > b.at) - Number(a.at < b.at));

const rung = (step: ContactStep): number => contactSteps.indexOf(step);

/** The step to which all contacts of a case have led, from *unreached* on (3(1)ア(ｳ)). The worker's word wins. */
export function deriveStep(contacts: readonly LadderContact[]): LadderState {
  let step: ContactStep = 'UNREACHED';
  let furthest: ContactStep = step;
  const history = inTimeOrder(contacts).map((contact) => {
    const before = step;
    step = contact.step ?? stepAfter(contact, before);
    if (rung(step) > rung(furthest)) furthest = step;
    return { at: contact.at, step, wentBack: rung(step) < rung(before) };
  });
  return { step, furthest, history };
}

/** The earliest contact in which the person was met (3(1)ア(ｳ)); letters and the family's visits come before it. */
export const firstContactWithPerson = <T extends LadderContact>(contacts: readonly T[]): T | undefined =>
  inTimeOrder(contacts).find(reachesPerson);

/** A person's or family's wish not to be visited, and a supervisor's reasoned word against it. */
export interface VisitRequest {
  readonly refusals: readonly VisitBlockFacts[];
  readonly on: string;
  readonly supervisorOverride: { readonly by: string; readonly reason: string } | null;
}

export type VisitAnswer =
  | { readonly allowed: true; readonly overrides: readonly VisitBlockFacts[] }
  | {
      readonly allowed: false;
      readonly clause: ClauseId;
      readonly inForce: readonly VisitBlockFacts[];
      /** The first day on which one may ask again: that of the last refusal to end. */
      readonly recontactOn: string;
    };

/** "Do not visit" is enforceable: a refusal in force holds until its recontact date or a supervisor's reason. */
export function visitAllowed({ refusals, on, supervisorOverride }: VisitRequest): VisitAnswer {
  const inForce = refusals.filter((refusal) => visitBlockInForce(refusal, on));
  const last = inForce
    .map(({ recontactOn }) => recontactOn)
    .toSorted()
    .at(-1);
  if (last === undefined) return { allowed: true, overrides: [] };
  const reasoned = supervisorOverride !== null && supervisorOverride.reason.trim() !== '';
  return reasoned
    ? { allowed: true, overrides: inForce }
    : { allowed: false, clause: ladderClause, inForce, recontactOn: last };
}
