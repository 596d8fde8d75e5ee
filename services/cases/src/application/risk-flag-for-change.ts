import type { Action } from '@banso/domain/authorisation';
import { absent, type Ending } from '@banso/service-kit';
import type { LockedCase } from '../persistence/cases.ts';
import { mayKnowRisk, type RiskFlagRow, riskFlagsForChange } from '../persistence/risk-flags.ts';
import type { CasesScope, Tx } from '../scope.ts';
import { caseForChange } from './case-for-change.ts';

/** The flag with its case locked. To whoever may not know of it, it does not exist. */
export async function riskFlagForChange<A>(
  tx: Tx,
  scope: CasesScope,
  end: Ending<A>,
  action: Action,
  input: { readonly caseId: string; readonly flagId: string },
): Promise<{ readonly supportCase: LockedCase; readonly flag: RiskFlagRow }> {
  const supportCase = await caseForChange(tx, scope, end, 'risk:raise', input.caseId);
  const flag = (await riskFlagsForChange(tx, supportCase)).find(({ id }) => id === input.flagId);
  if (flag === undefined || !mayKnowRisk(scope, flag)) return end.deny(action, absent, [input.flagId]);
  const permitted = scope.permit(action, supportCase);
  if (!permitted.allowed) return end.deny(action, permitted, [flag.id]);
  return { supportCase, flag };
}
