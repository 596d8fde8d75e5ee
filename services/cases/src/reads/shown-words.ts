import type { FieldGroup } from '@banso/domain/audit';
import type { CaseRow } from '../persistence/cases.ts';
import { placeOf } from '../persistence/sealed-columns.ts';
import type { CasesScope } from '../scope.ts';

type OfCase = Pick<CaseRow, 'organisationId' | 'officeId' | 'townCode'>;

/** Notes are the office's to read, and the writer's own words the writer's. */
export function mayReadWords(scope: CasesScope, supportCase: OfCase, writtenBy: string | null = null): boolean {
  const { organisationId, officeId, townCode } = supportCase;
  return scope.permit('note:read', { organisationId, officeId, townCode, writtenBy }).allowed;
}

/** Sealed words of a record of a case, shown under a field group to those who may read notes; null for others. */
export async function shownWords(
  scope: CasesScope,
  group: FieldGroup,
  record: { readonly caseId: string; readonly organisationId: string },
  place: { readonly table: string; readonly column: string; readonly rowId: string },
  sealed: Uint8Array | null,
  /** Who wrote them as they stand, where the writer may read them again. */
  writtenBy: string | null = null,
): Promise<string | null> {
  const supportCase = sealed === null ? null : await scope.loaders.caseById.load(record.caseId);
  if (sealed === null || supportCase === null || !mayReadWords(scope, supportCase, writtenBy)) return null;
  scope.audit.shown(group, [record.caseId]);
  return scope.loaders.opened.load({
    place: placeOf(record.organisationId, place.table, place.column, place.rowId),
    sealed,
  });
}

/** Words that exist and are not shown to the caller: a page must not say that nothing was written. */
export async function areWordsHidden(
  scope: CasesScope,
  record: { readonly caseId: string },
  sealed: Uint8Array | null,
  writtenBy: string | null = null,
): Promise<boolean> {
  const supportCase = sealed === null ? null : await scope.loaders.caseById.load(record.caseId);
  return supportCase !== null && !mayReadWords(scope, supportCase, writtenBy);
}
