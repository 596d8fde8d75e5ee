import type { QualificationResolvers } from '../generated/graphql.ts';
import { findingViews } from '../reads/finding-view.ts';

const FIRST_EDITION = '2020-04-01';

export const Qualification: QualificationResolvers = {
  asOf: async (source) => (source.isNow ? source.kept.asOf : ((await source.whole())?.asOf ?? source.kept.asOf)),
  edition: async (source) => (source.isNow ? FIRST_EDITION : ((await source.whole())?.edition ?? FIRST_EDITION)),
  outcome: async (source) => (source.isNow ? source.kept.outcome : ((await source.whole())?.outcome ?? 'UNDETERMINED')),
  met: async (source) => (source.isNow ? source.kept.met : ((await source.whole())?.met ?? [])),
  matches: async (source) => (await source.whole())?.matches ?? [],
  findings: async (source) => {
    const whole = await source.whole();
    return whole === null ? [] : findingViews(whole.tree);
  },
};
