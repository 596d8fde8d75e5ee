import type { CaseRow } from '../persistence/cases.ts';
import { judgementsForChange } from '../persistence/judgements.ts';
import { partiesForChange } from '../persistence/parties.ts';
import type { CaseFacts } from '../reads/evaluate-case.ts';
import type { Tx } from '../scope.ts';

/** What 3(2) is asked of, as it stands in this transaction; the case is locked by the caller. */
export async function factsForChange(tx: Tx, supportCase: CaseRow): Promise<CaseFacts> {
  const parties = await partiesForChange(tx, supportCase);
  return {
    birthDate: parties.find(({ id }) => id === supportCase.clientId)?.birthDate ?? null,
    usesSaposute: supportCase.usesSaposute,
    judgements: await judgementsForChange(tx, supportCase),
  };
}
