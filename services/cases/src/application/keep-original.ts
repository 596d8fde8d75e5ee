import type { ContactRow } from '../persistence/contacts.ts';
import type { ContactWords } from '../persistence/note-circles.ts';
import { placeOf, sealRequired, sealText } from '../persistence/sealed-columns.ts';
import type { CasesScope, Tx } from '../scope.ts';

/** Sealed values are bound to their row, so old words are sealed anew for the place where they are kept. */
export async function keepOriginal(
  tx: Tx,
  scope: CasesScope,
  contact: ContactRow,
  said: ContactWords,
  reason: string,
): Promise<void> {
  const { organisationId, id, caseId, version } = contact;
  const place = (column: string) => placeOf(organisationId, 'contact_original', column, `${id}:${version}`);
  await tx.db.contactOriginal.create({
    data: {
      organisationId,
      contactId: id,
      version,
      caseId,
      startedAt: contact.startedAt,
      endedAt: contact.endedAt,
      kind: contact.kind,
      result: contact.result,
      counterparts: [...contact.counterparts],
      step: contact.step,
      duties: contact.duties,
      placeSealed: await sealText(scope.sealing, place('place'), said.place),
      purposeSealed: await sealText(scope.sealing, place('purpose'), said.purpose),
      noteSealed: await sealText(scope.sealing, place('note'), said.note),
      reasonSealed: await sealRequired(scope.sealing, place('reason'), reason),
      replacedAt: scope.now(),
      replacedBy: scope.actor.id,
    },
  });
}
