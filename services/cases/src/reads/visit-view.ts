import { blocksContact, type VisitAlert, visitAlert, visitSafetyOn } from '@banso/domain/casework';
import { civilDateInJapan } from '@banso/service-kit';
import { blockFacts, type VisitBlockRow } from '../persistence/visit-blocks.ts';
import { type VisitRow, visitFacts } from '../persistence/visits.ts';
import type { CasesScope } from '../scope.ts';
import { risksOf } from './visit-steps.ts';

/** The refusal that stands against a plan on its day; one that a supervisor's reason went before does not. */
export async function blockAgainst(scope: CasesScope, row: VisitRow): Promise<VisitBlockRow | null> {
  const block = row.state === 'PLANNED' ? await scope.loaders.visitBlockOfCase.load(row.caseId) : null;
  if (block === null || block.id === row.visitBlockId) return null;
  return blocksContact(blockFacts(block), row, civilDateInJapan(row.startsAt)) ? block : null;
}

/** Told to those alone who may know why it was asked. */
export async function mayKnowOfSolo(scope: CasesScope, row: VisitRow): Promise<boolean> {
  return row.soloAllowedBy !== null && (await risksOf(scope, row.caseId)).length > 0;
}

export const alertOf = (scope: CasesScope, row: VisitRow): VisitAlert | null =>
  visitAlert(visitFacts(row), scope.now().getTime(), visitSafetyOn(scope.today));
