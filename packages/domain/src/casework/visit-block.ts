import type { ContactFacts, ContactKind } from './contact.ts';
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
  return contact.counterparts.some((who) => who === 'CLIENT' || who === 'FAMILY' || who === 'CONSULTER');
}

/** A block is lifted while it still stands in the way: not twice, and not after it ended by itself. */
export function mayLiftVisitBlock(block: VisitBlockFacts, on: string): Gate {
  return gate((block.lifted || on >= block.recontactOn) && reason('VISIT_BLOCK_OVER', '3(1)ア(ｳ)'));
}
