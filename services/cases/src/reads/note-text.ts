import { placeOf } from '../persistence/sealed-columns.ts';
import type { CasesScope } from '../scope.ts';
import { mayReadWords } from './shown-words.ts';

interface OfCase {
  readonly id: string;
  readonly organisationId: string;
  readonly officeId: string;
  readonly townCode: string | null;
}

/** Sealed words of a case, for those who may read notes; null for others, and where there are none. */
export async function noteText(
  scope: CasesScope,
  supportCase: OfCase,
  table: string,
  column: string,
  rowId: string,
  sealed: Uint8Array | null,
  writtenBy: string | null = null,
): Promise<string | null> {
  if (sealed === null || !mayReadWords(scope, supportCase, writtenBy)) return null;
  scope.audit.shown('note', [supportCase.id]);
  return scope.loaders.opened.load({ place: placeOf(supportCase.organisationId, table, column, rowId), sealed });
}

/** The same where only the id of the case is at hand. */
export async function noteOfCase(
  scope: CasesScope,
  caseId: string,
  table: string,
  column: string,
  rowId: string,
  sealed: Uint8Array | null,
): Promise<string | null> {
  const supportCase = sealed === null ? null : await scope.loaders.caseById.load(caseId);
  return supportCase === null ? null : noteText(scope, supportCase, table, column, rowId, sealed);
}
