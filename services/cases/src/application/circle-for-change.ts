import { absent, type Ending, type StaleAnswer } from '@banso/service-kit';
import type { LockedCase } from '../persistence/cases.ts';
import { circleFactsForChange, circleForChange, type Names, type NoteCircleRow } from '../persistence/note-circles.ts';
import type { CasesScope, Tx } from '../scope.ts';
import { caseEvenMerged } from './case-for-change.ts';
import { caseIdOf } from './case-id-of.ts';
import { stale } from './stale.ts';

/** The circle of a contact with its case locked, also of one that was merged into another; and the rules' view of it. */
export async function loadCircle<A>(
  tx: Tx,
  scope: CasesScope,
  end: Ending<A>,
  contactId: string,
  others: readonly string[],
) {
  const caseId = await caseIdOf(tx, scope, 'contact', contactId);
  const supportCase: LockedCase = await caseEvenMerged(tx, scope, end, 'note:read', caseId);
  const row = await circleForChange(tx, { organisationId: supportCase.organisationId, id: contactId });
  if (row === undefined) return end.deny('note:read', absent, [contactId]);
  const { restrictedBy: authorId, readers } = row;
  const facts = await circleFactsForChange(tx, supportCase, { authorId, readers }, others, scope.today);
  const by = { id: scope.actor.id, supervises: scope.permit('circle:oversee', supportCase).allowed };
  return { supportCase, row, facts, by };
}

/** Who are in it by now, by name: for those of the circle, and for whoever is to open it. */
export const staleCircle = (
  tx: Tx,
  row: NoteCircleRow,
  { names }: { readonly names: Names },
  chosen: readonly string[],
): Promise<StaleAnswer> => stale(tx, row, [['readers', chosen.map(names), row.readers.map(names)]]);

/** Writes the circle as it is now; each who came or went stands in the audit. */
export async function saveReaders(
  tx: Tx,
  scope: CasesScope,
  row: NoteCircleRow,
  change: {
    readonly action: 'circle:widen' | 'circle:narrow' | 'circle:open';
    readonly readers: readonly string[];
    readonly moved: readonly string[];
    readonly opened?: {
      readonly openedBy: string;
      readonly openedAt: Date;
      readonly openReasonSealed: Uint8Array<ArrayBuffer>;
    };
  },
): Promise<void> {
  const { organisationId, contactId, caseId } = row;
  await tx.db.noteCircle.update({
    where: { organisationId_contactId: { organisationId, contactId } },
    data: {
      readers: [...change.readers],
      version: row.version + 1,
      updatedBy: scope.actor.id,
      updatedAt: scope.now(),
      ...change.opened,
    },
  });
  const { action } = change;
  tx.audit({ kind: 'change', action, entity: 'Contact', entityId: contactId, caseId, fields: ['readers'] });
  for (const entityId of change.moved)
    tx.audit({ kind: 'change', action, entity: 'NoteReader', entityId, caseId, fields: ['readers'] });
}
