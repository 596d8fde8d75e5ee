import type { CaseRow } from '../persistence/cases.ts';
import type { CasesScope } from '../scope.ts';

/** References to entities of other subgraphs. */
export const ids = (list: readonly string[]): { id: string }[] => list.map((id) => ({ id }));

/** The case of a record that the caller sees; what belongs to a case is never seen without it. */
export async function caseOf(scope: CasesScope, { caseId }: { readonly caseId: string }): Promise<CaseRow> {
  const supportCase = await scope.loaders.caseById.load(caseId);
  if (supportCase === null) throw new Error('a record is seen without its case');
  return supportCase;
}

/** The record where the caller may read its case: a reference by id is held to the same rules as a list. */
export async function withItsCase<Row extends { readonly caseId: string }>(
  scope: CasesScope,
  row: Row | null,
): Promise<Row | null> {
  return row !== null && (await scope.loaders.caseById.load(row.caseId)) !== null ? row : null;
}
