import type { CaseEligibilityFragment } from '../../graphql/generated/graphql.ts';
import type { KnownFacts } from './preview.ts';

/** What the rules take of the page's own data. */
export const knownFacts = ({ client, eligibility }: CaseEligibilityFragment): KnownFacts => ({
  asOf: eligibility.asOf,
  edition: eligibility.edition,
  birthDate: client.birthDate,
  usesSaposute: eligibility.usesSaposute,
  judgements: eligibility.judgements,
});
