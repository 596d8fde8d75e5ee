import { isUuid } from '@banso/domain/foundation';
import type { CaseRow } from '../persistence/cases.ts';
import { visitorsNamed } from '../persistence/visit-candidates.ts';
import type { CasesScope, Tx } from '../scope.ts';
import { caseworkIssue } from '../wording/casework-issues.ts';
import type { InputCheck } from './input-check.ts';

/** Who came along is of the team or of the office of the case, as with a planned visit; gives those who are. */
export async function checkCompanions(
  tx: Tx,
  scope: CasesScope,
  check: InputCheck,
  supportCase: CaseRow,
  ids: readonly string[],
): Promise<string[]> {
  const named = await visitorsNamed(tx, supportCase, ids.filter(isUuid), scope.today);
  const fit = named.filter(({ ofTeam, ofOffice }) => ofTeam || ofOffice).map(({ id }) => id);
  ids.forEach((id, index) => {
    if (isUuid(id) && !fit.includes(id))
      check.issues.push(caseworkIssue(`companionIds.${index}`, 'COMPANION_FROM_ELSEWHERE'));
  });
  return fit;
}
