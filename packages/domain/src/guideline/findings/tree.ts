import type { ClauseId } from '../clause-id.ts';
import type { Finding } from './finding.ts';
import { allOf, anyOf, type Outcome } from './kleene.ts';

/** The finding and all under it, parents first, in the order of the guideline. */
export const flatten = (finding: Finding): readonly Finding[] => [finding, ...finding.children.flatMap(flatten)];

/** The clauses that have no parts. */
export const leavesOf = (finding: Finding): readonly Finding[] =>
  flatten(finding).filter((each) => each.combines === null);

/** The finding of one clause in the tree, if the tree speaks of it. */
export const findingOf = (tree: Finding, clause: ClauseId): Finding | undefined =>
  flatten(tree).find((each) => each.clause === clause);

/** What the tree would come to if its leaves had these outcomes instead. */
export function combineWith(tree: Finding, outcomeOfLeaf: (leaf: Finding) => Outcome): Outcome {
  if (tree.combines === null) return outcomeOfLeaf(tree);
  const parts = tree.children.map((child) => combineWith(child, outcomeOfLeaf));
  return tree.combines === 'all' ? allOf(parts) : anyOf(parts);
}
