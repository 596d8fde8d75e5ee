import type { CaseRow } from '../persistence/cases.ts';
import { type Concerns, placeOfConcerns, readConcerns } from '../persistence/concerns.ts';
import type { CasesScope } from '../scope.ts';

/** For everyone who may read the case; logged as what it is. */
export async function caseConcerns(scope: CasesScope, row: CaseRow): Promise<Concerns> {
  scope.audit.shown('risk', [row.id]);
  const sealed = row.concernsSealed;
  const opened = sealed === null ? null : await scope.loaders.opened.load({ place: placeOfConcerns(row), sealed });
  return readConcerns(row, opened);
}
