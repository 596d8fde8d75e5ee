import { isUnreviewed } from '@banso/domain/casework';
import { type RiskFlagRow, riskFacts } from '../persistence/risk-flags.ts';
import { placeOf } from '../persistence/sealed-columns.ts';
import type { CasesScope } from '../scope.ts';

/** Rows come only to those who may know of them (`risksOf`); what they say is logged as risk. */
export async function riskWords(
  scope: CasesScope,
  row: RiskFlagRow,
  column: string,
  sealed: Uint8Array | null,
): Promise<string | null> {
  if (sealed === null) return null;
  scope.audit.shown('risk', [row.caseId]);
  return scope.loaders.opened.load({ place: placeOf(row.organisationId, 'risk_flag', column, row.id), sealed });
}

export const awaitsReview = (scope: CasesScope, row: RiskFlagRow): boolean => isUnreviewed(riskFacts(row), scope.today);
