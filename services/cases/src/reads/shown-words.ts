import type { FieldGroup } from '@banso/domain/audit';
import { placeOf } from '../persistence/sealed-columns.ts';
import type { CasesScope } from '../scope.ts';

/** Sealed words of a record of a case, shown under a field group to those who may read notes; null for others. */
export async function shownWords(
  scope: CasesScope,
  group: FieldGroup,
  record: { readonly caseId: string; readonly organisationId: string },
  place: { readonly table: string; readonly column: string; readonly rowId: string },
  sealed: Uint8Array | null,
): Promise<string | null> {
  const supportCase = sealed === null ? null : await scope.loaders.caseById.load(record.caseId);
  if (sealed === null || supportCase === null || !scope.permit('note:read', supportCase).allowed) return null;
  scope.audit.shown(group, [record.caseId]);
  return scope.loaders.opened.load({
    place: placeOf(record.organisationId, place.table, place.column, place.rowId),
    sealed,
  });
}
