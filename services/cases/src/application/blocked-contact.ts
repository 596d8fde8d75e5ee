import { blocksContact, type ContactFacts } from '@banso/domain/casework';
import { visitAllowed } from '@banso/domain/outreach';
import type { CaseRow } from '../persistence/cases.ts';
import { blockFacts, type VisitBlockRow, visitBlocksForChange } from '../persistence/visit-blocks.ts';
import type { CasesScope, Tx } from '../scope.ts';

/** What a refusal says of a contact: nothing (`null`), that it stops it, or that a supervisor's reason goes before it. */
export type BlockAnswer =
  | null
  | { readonly block: VisitBlockRow; readonly recontactOn: string }
  | { readonly block: VisitBlockRow; readonly reason: string };

/** 3(1)ア(ｳ): a refusal in force stops a contact on its day. A reason counts only from someone who may override. */
export async function blockedContact(
  tx: Tx,
  scope: CasesScope,
  supportCase: CaseRow,
  contact: {
    readonly facts: ContactFacts;
    readonly on: string;
    readonly reason: string | null;
    readonly allowedFor?: string | null;
  },
): Promise<BlockAnswer> {
  const blocks = await visitBlocksForChange(tx, supportCase);
  const block = blocks.find((each) => blocksContact(blockFacts(each), contact.facts, contact.on));
  if (block === undefined) return null;
  const { reason } = contact;
  // A planned visit brings along the reason that a supervisor gave for it against this very refusal.
  const wasAllowed = contact.allowedFor === block.id;
  const mayOverride = reason !== null && (wasAllowed || scope.permit('visit:override', supportCase).allowed);
  const supervisorOverride = mayOverride ? { by: scope.actor.id, reason } : null;
  const answer = visitAllowed({ refusals: [blockFacts(block)], on: contact.on, supervisorOverride });
  if (!answer.allowed) return { block, recontactOn: answer.recontactOn };
  return supervisorOverride === null ? null : { block, reason: supervisorOverride.reason };
}
