import { isUnreviewed } from '@banso/domain/casework';
import type { RiskFlagResolvers } from '../generated/graphql.ts';
import { type RiskFlagRow, riskFacts } from '../persistence/risk-flags.ts';
import { placeOf } from '../persistence/sealed-columns.ts';
import type { CasesScope } from '../scope.ts';

/** Rows come only to those who may know of them (`risksOf`); what they say is logged as risk. */
async function words(scope: CasesScope, row: RiskFlagRow, column: string, sealed: Uint8Array | null) {
  if (sealed === null) return null;
  scope.audit.shown('risk', [row.caseId]);
  return scope.loaders.opened.load({ place: placeOf(row.organisationId, 'risk_flag', column, row.id), sealed });
}

export const RiskFlag: RiskFlagResolvers = {
  kind: async (row, _, scope) => (await words(scope, row, 'kind', row.kindSealed)) ?? 'other',
  words: (row, _, scope) => words(scope, row, 'words', row.wordsSealed),
  steps: (row, _, scope) => words(scope, row, 'steps', row.stepsSealed),
  unreviewed: (row, _, scope) => isUnreviewed(riskFacts(row), scope.today),
  raisedBy: ({ raisedBy }) => ({ id: raisedBy }),
  mayEase: ({ organisationId, officeId }, _, scope) => scope.permit('risk:ease', { organisationId, officeId }).allowed,
};
