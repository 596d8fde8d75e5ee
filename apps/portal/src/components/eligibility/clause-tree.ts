import type { ClauseId } from '@banso/domain/guideline';

/** The short name of a clause under its rule: 柱書, ア, (ｱ). */
export const shortClause = (clause: string): string => clause.replace(/^3\([23]\)(?=.)/, '').replace(/^イ(?=\()/, '');

/** The clauses of 3(2) without parts, in the order of the guideline. */
export const judgedClauses = [
  '3(2)柱書',
  '3(2)ア',
  '3(2)イ(ｱ)',
  '3(2)イ(ｲ)',
  '3(2)イ(ｳ)',
  '3(2)イ(ｴ)',
] as const satisfies readonly ClauseId[];

/** How the parts of a group combine; nothing for a clause without parts. */
export const combination: Readonly<Record<string, 'all' | 'any'>> = { '3(2)': 'all', '3(2)イ': 'any', '3(3)': 'any' };

/** How far under its rule a clause stands. */
export function depthOf(
  finding: { clause: string; parent: string | null },
  all: readonly { clause: string; parent: string | null }[],
): number {
  const parent = all.find(({ clause }) => clause === finding.parent);
  return parent === undefined ? 0 : 1 + depthOf(parent, all);
}
