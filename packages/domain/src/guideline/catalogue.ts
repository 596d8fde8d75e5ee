import type { Clause, ClauseEntry } from './clause.ts';
import { type ClauseId, clauseIds } from './clause-id.ts';
import { dutyClauses } from './clauses/duties.data.ts';
import { eligibilityClauses } from './clauses/eligibility.data.ts';
import { purposeAndWork } from './clauses/purpose-and-work.data.ts';
import { qualificationClauses } from './clauses/qualification.data.ts';

const entries: readonly ClauseEntry[] = [
  ...purposeAndWork,
  ...eligibilityClauses,
  ...qualificationClauses,
  ...dutyClauses,
];

const childrenOf = (id: ClauseId): readonly ClauseId[] =>
  entries.filter((entry) => entry.parent === id).map((entry) => entry.id);

const catalogue: ReadonlyMap<ClauseId, Clause> = new Map(
  entries.map((entry) => [entry.id, { ...entry, children: childrenOf(entry.id) }]),
);

/** The clause with that id; the catalogue holds every id, so this never fails. */
export function clauseById(id: ClauseId): Clause {
  const clause = catalogue.get(id);
  if (clause === undefined) throw new Error(`clause catalogue lacks ${id}`);
  return clause;
}

/** Every clause in the order of the guideline. */
export const allClauses: readonly Clause[] = clauseIds.map(clauseById);

/** True if `id` is `ancestor` or lies under it. */
export function isWithin(id: ClauseId, ancestor: ClauseId): boolean {
  let at: ClauseId | null = id;
  while (at !== null) {
    if (at === ancestor) return true;
    at = clauseById(at).parent;
  }
  return false;
}
