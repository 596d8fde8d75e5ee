import type { Finding } from '../generated/graphql.ts';
import type { DeterminationRow } from '../persistence/determinations.ts';
import { placeOf } from '../persistence/sealed-columns.ts';
import type { CasesScope } from '../scope.ts';
import { findingViews } from './eligibility.ts';
import { readDetermination, replays } from './evaluate-case.ts';

export type DeterminationView = DeterminationRow;

/** The canonical text of a determination, opened once an operation. */
export function canonicalOf(scope: CasesScope, row: DeterminationRow): Promise<string | null> {
  const place = placeOf(row.organisationId, 'determination', 'canonical', row.id);
  return scope.loaders.opened.load({ place, sealed: row.canonicalSealed });
}

/** The findings as they were, read from the recorded bytes and never recomputed. */
export async function recordedFindings(scope: CasesScope, row: DeterminationRow): Promise<Finding[]> {
  const canonical = await canonicalOf(scope, row);
  return canonical === null ? [] : findingViews(readDetermination(canonical).result.tree);
}

export async function replaysNow(scope: CasesScope, row: DeterminationRow): Promise<boolean> {
  const canonical = await canonicalOf(scope, row);
  return canonical !== null && replays(canonical, row.digest);
}
