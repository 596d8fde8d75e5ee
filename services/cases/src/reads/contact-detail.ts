import type { PartyRow } from '../persistence/parties.ts';
import { placeOf } from '../persistence/sealed-columns.ts';
import type { CasesScope } from '../scope.ts';

/** Whoever may read the case may know where its people live and how to call them; each showing is logged. */
export async function contactDetail(
  scope: CasesScope,
  row: PartyRow,
  column: string,
  sealed: Uint8Array | null,
): Promise<string | null> {
  if (sealed === null) return null;
  scope.audit.shown('contactDetails', [row.caseId]);
  return scope.loaders.opened.load({ place: placeOf(row.organisationId, 'party', column, row.id), sealed });
}
