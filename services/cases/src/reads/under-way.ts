import type { UnderWay } from '@banso/domain/casework';
import type { CaseRow } from '../persistence/cases.ts';
import { underWay } from '../persistence/under-way.ts';
import type { CasesScope } from '../scope.ts';

/** What is under way in a case, for those who may hand it over. */
export async function underWayOf(scope: CasesScope, supportCase: CaseRow): Promise<UnderWay[]> {
  return scope.permit('transfer:propose', supportCase).allowed ? underWay(scope, supportCase) : [];
}
