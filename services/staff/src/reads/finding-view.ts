import { type Finding, flatten } from '@banso/domain/guideline';
import type { Finding as FindingView } from '../generated/graphql.ts';

/** The tree as the contract gives it: parents first, each naming its parent. */
export function findingViews(tree: Finding): FindingView[] {
  const parents = new Map(flatten(tree).flatMap((each) => each.children.map((child) => [child.clause, each.clause])));
  return flatten(tree).map((each) => ({
    clause: each.clause,
    parent: parents.get(each.clause) ?? null,
    outcome: each.outcome,
    reason: each.reason,
    factsUsed: each.factsUsed.map((used) => `${used.fact}=${used.value}`),
    missingFacts: [...each.missingFacts],
    judgementNeededBy: each.judgementNeeded?.by ?? null,
    warnings: [...each.warnings],
    overridable: each.overridable,
  }));
}
