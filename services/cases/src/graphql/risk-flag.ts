import type { RiskFlagResolvers } from '../generated/graphql.ts';
import { awaitsReview, riskWords } from '../reads/risk-view.ts';

export const RiskFlag: RiskFlagResolvers = {
  kind: async (row, _, scope) => (await riskWords(scope, row, 'kind', row.kindSealed)) ?? 'other',
  words: (row, _, scope) => riskWords(scope, row, 'words', row.wordsSealed),
  steps: (row, _, scope) => riskWords(scope, row, 'steps', row.stepsSealed),
  unreviewed: (row, _, scope) => awaitsReview(scope, row),
  raisedBy: ({ raisedBy }) => ({ id: raisedBy }),
  mayEase: ({ organisationId, officeId }, _, scope) => scope.permit('risk:ease', { organisationId, officeId }).allowed,
};
