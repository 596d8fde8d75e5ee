import type { ClauseId } from '../guideline/index.ts';
import type { ContactFacts, ContactKind, Counterpart } from './contact.ts';
import { type Gate, gate, reason } from './gate.ts';

/** "Do not visit", or "leave me alone": what was asked, from when, and the day from which one may ask again. */
export const visitBlockScopes = ['VISITS', 'ALL_CONTACT'] as const;
export type VisitBlockScope = (typeof visitBlockScopes)[number];

export interface VisitBlockFacts {
  readonly scope: VisitBlockScope;
  readonly saidOn: string;
  readonly recontactOn: string;
  readonly lifted: boolean;
}

const clause: ClauseId = '3(1)ア(ｳ)';

/** In force from the day it was said until the day before the recontact date, unless lifted. */
export function visitBlockInForce(block: VisitBlockFacts, on: string): boolean {
  return !block.lifted && block.saidOn <= on && on < block.recontactOn;
}

/** The person comes to the office, or others meet without the person: nobody is being approached. */
const approachesNobody: ReadonlySet<ContactKind> = new Set(['OFFICE_INTERVIEW', 'CONFERENCE']);

/** Does the block stand against this contact on that day? Talking with an agency alone is never blocked. */
export function blocksContact(
  block: VisitBlockFacts,
  contact: Pick<ContactFacts, 'kind' | 'counterparts'>,
  on: string,
): boolean {
  if (!visitBlockInForce(block, on)) return false;
  if (contact.kind === 'VISIT') return true;
  if (block.scope === 'VISITS' || approachesNobody.has(contact.kind)) return false;
  return approaches(contact.counterparts);
}

export const approaches = (counterparts: readonly Counterpart[]): boolean =>
  counterparts.some((who) => who === 'CLIENT' || who === 'FAMILY' || who === 'CONSULTER');

/** What is laid down for a day to come: a promise, a follow-up; or a referral, by which an agency approaches at once. */
export type LaidDown = 'PROMISE' | 'FOLLOW_UP' | 'REFERRAL';

/**
 * Who wishes to be left alone is promised nothing for a day before the recontact date, followed up on none, and put in no
 * agency's hands. A refusal of visits alone lets a call be promised; the visit itself is refused when it is planned.
 */
export function mayApproachOn(
  what: LaidDown,
  days: readonly string[],
  blocks: readonly VisitBlockFacts[],
  counterparts: readonly Counterpart[] = ['CLIENT'],
): Gate {
  const stands = blocks.find(
    (block) => block.scope === 'ALL_CONTACT' && days.some((day) => visitBlockInForce(block, day)),
  );
  const isAgainst = stands !== undefined && approaches(counterparts);
  return gate(isAgainst && reason(`${what}_BEFORE_RECONTACT`, clause, [stands.recontactOn]));
}

/** A block is lifted while it still stands in the way: not twice, and not after it ended by itself. */
export function mayLiftVisitBlock(block: VisitBlockFacts, on: string): Gate {
  return gate((block.lifted || on >= block.recontactOn) && reason('VISIT_BLOCK_OVER', clause));
}

/**
 * A refusal said anew takes the place of the one in force, so it may widen and prolong it and never undo it: what is in
 * force is ended by a supervisor's lifting, with a reason, and in no other way. One whose day has come stops nothing.
 */
export function maySayVisitBlock(
  said: Pick<VisitBlockFacts, 'scope' | 'saidOn' | 'recontactOn'>,
  earlier: VisitBlockFacts | null,
  on: string,
): Gate {
  const held = earlier !== null && visitBlockInForce(earlier, on) ? earlier : null;
  return gate(
    said.recontactOn <= on && reason('RECONTACT_NOT_AHEAD', clause, ['recontactOn']),
    held?.scope === 'ALL_CONTACT' && said.scope === 'VISITS' && reason('VISIT_BLOCK_NARROWED', clause, ['scope']),
    held !== null && said.recontactOn < held.recontactOn && reason('VISIT_BLOCK_SHORTENED', clause, ['recontactOn']),
    held !== null && said.saidOn < held.saidOn && reason('VISIT_BLOCK_BACKDATED', clause, ['saidOn']),
  );
}
