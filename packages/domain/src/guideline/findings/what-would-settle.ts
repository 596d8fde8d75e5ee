import type { ClauseId } from '../clause-id.ts';
import type { FactName, Finding, JudgementNeeded } from './finding.ts';
import type { Settled } from './kleene.ts';
import { combineWith, leavesOf } from './tree.ts';

/** What an open clause waits for: facts where they can give the wanted outcome, otherwise a judgement. */
export type WaitsFor =
  | { readonly kind: 'fact'; readonly facts: readonly FactName[] }
  | { readonly kind: 'judgement'; readonly by: JudgementNeeded['by']; readonly about: JudgementNeeded['about'] };

export interface SettlingClause {
  readonly clause: ClauseId;
  readonly waitsFor: WaitsFor;
}

/** Clauses that settle the question together and of which none can be spared. */
export type SettlingSet = readonly SettlingClause[];

export interface WhatWouldSettle {
  /** Every minimal set of open clauses that, if all are met, makes the whole `MET`. */
  readonly towardsMet: readonly SettlingSet[];
  /** Every minimal set of open clauses that, if none is met, makes the whole `NOT_MET`. */
  readonly towardsNotMet: readonly SettlingSet[];
}

/**
 * What would settle an undetermined answer. Only open clauses are named: one that is already settled, also one that
 * an approved judgement could overturn (`overridable`), is taken as it stands. Both lists are empty when the answer
 * is settled. Smaller sets come first, then the order of the guideline.
 */
export function whatWouldSettle(tree: Finding): WhatWouldSettle {
  return { towardsMet: setsTowards(tree, 'MET'), towardsNotMet: setsTowards(tree, 'NOT_MET') };
}

function setsTowards(tree: Finding, wanted: Settled): readonly SettlingSet[] {
  if (tree.outcome !== 'UNDETERMINED') return [];
  const open = leavesOf(tree).filter((leaf) => leaf.outcome === 'UNDETERMINED');
  const minimal: Finding[][] = [];
  for (const candidate of subsetsBySize(open)) {
    const covered = minimal.some((set) => set.every((leaf) => candidate.includes(leaf)));
    if (!covered && settles(tree, candidate, wanted)) minimal.push(candidate);
  }
  return minimal.map((set) => set.map((leaf) => ({ clause: leaf.clause, waitsFor: waitsFor(leaf, wanted) })));
}

/** Kleene logic is monotone, so leaving the other open clauses undetermined covers whatever they turn out to be. */
const settles = (tree: Finding, set: readonly Finding[], wanted: Settled): boolean =>
  combineWith(tree, (leaf) => (set.includes(leaf) ? wanted : leaf.outcome)) === wanted;

/** All subsets, smaller ones first; a rule has at most six clauses without parts. */
function subsetsBySize<T>(items: readonly T[]): readonly T[][] {
  let subsets: T[][] = [[]];
  for (const item of items.toReversed()) {
    subsets = [...subsets.map((subset) => [item, ...subset]), ...subsets];
  }
  return subsets.sort((a, b) => a.length - b.length);
}

function waitsFor(leaf: Finding, wanted: Settled): WaitsFor {
  if (leaf.factsCouldGive.includes(wanted) || leaf.judgementNeeded === null)
    return { kind: 'fact', facts: leaf.missingFacts };
  return { kind: 'judgement', ...leaf.judgementNeeded };
}
