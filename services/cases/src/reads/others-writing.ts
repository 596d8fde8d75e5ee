import { isUuid } from '@banso/domain/foundation';
import { othersWriting, type Writer } from '../persistence/writing.ts';
import type { CasesScope } from '../scope.ts';

/** Who else is at the form of a case; nobody where the form belongs to none, or to one out of reach. */
export function othersAtForm(scope: CasesScope, caseId: string | null | undefined, key: string): Promise<Writer[]> {
  return caseId && isUuid(caseId) ? othersWriting(scope, caseId, key) : Promise.resolve([]);
}
