import { blocksContact, visitAlert, visitSafetyOn } from '@banso/domain/casework';
import { civilDateInJapan } from '@banso/service-kit';
import type { VisitCandidateResolvers, VisitResolvers, VisitSavedResolvers } from '../generated/graphql.ts';
import { blockFacts } from '../persistence/visit-blocks.ts';
import { type VisitRow, visitFacts } from '../persistence/visits.ts';
import { shownWords } from '../reads/shown-words.ts';
import { lacksSecondVisitor, risksOf, visitSteps } from '../reads/visit-steps.ts';
import type { CasesScope } from '../scope.ts';
import { caseOf, ids } from './edges.ts';

const words = (scope: CasesScope, row: VisitRow, column: string, sealed: Uint8Array | null) =>
  shownWords(scope, 'note', row, { table: 'visit', column, rowId: row.id }, sealed);

/** The refusal that stands against it, on its day while planned, today while they leave; one already let pass does not. */
async function blockedBy(scope: CasesScope, row: VisitRow) {
  const block = row.state === 'PLANNED' ? await scope.loaders.visitBlockOfCase.load(row.caseId) : null;
  if (block === null || block.id === row.visitBlockId) return null;
  return blocksContact(blockFacts(block), row, civilDateInJapan(row.startsAt)) ? block : null;
}

/** Told to those alone who may know why it was asked. */
const mayKnowOfSolo = async (scope: CasesScope, row: VisitRow): Promise<boolean> =>
  row.soloAllowedBy !== null && (await risksOf(scope, row.caseId)).length > 0;

export const Visit: VisitResolvers = {
  case: (row, _, scope) => caseOf(scope, row),
  place: (row, _, scope) => words(scope, row, 'place', row.placeSealed),
  purpose: (row, _, scope) => words(scope, row, 'purpose', row.purposeSealed),
  cancelReason: (row, _, scope) => words(scope, row, 'cancel_reason', row.cancelReasonSealed),
  visitors: ({ visitorIds }) => ids(visitorIds),
  referral: ({ referralId }, _, scope) => (referralId === null ? null : scope.loaders.referralById.load(referralId)),
  contact: ({ contactId }, _, scope) => (contactId === null ? null : scope.loaders.contactById.load(contactId)),
  blockedBy: (row, _, scope) => blockedBy(scope, row),
  lacksSecond: (row, _, scope) => lacksSecondVisitor(scope, row),
  soloAllowedBy: async (row, _, scope) =>
    (await mayKnowOfSolo(scope, row)) && row.soloAllowedBy !== null ? { id: row.soloAllowedBy } : null,
  soloReason: async (row, _, scope) =>
    (await mayKnowOfSolo(scope, row)) ? words(scope, row, 'solo_reason', row.soloReasonSealed) : null,
  alert: (row, _, scope) => visitAlert(visitFacts(row), scope.now().getTime(), visitSafetyOn(scope.today)),
  plannedBy: ({ plannedBy }) => ({ id: plannedBy }),
  mayDo: (row, _, scope) => visitSteps(scope, row),
};

export const VisitCandidate: VisitCandidateResolvers = { worker: ({ id }) => ({ id }) };

export const VisitSaved: VisitSavedResolvers = {
  case: (answer, _, scope) => caseOf(scope, answer),
  visit: async ({ visitId }, _, scope) => {
    const row = await scope.loaders.visitById.load(visitId);
    if (row === null) throw new Error('a visit that was just saved cannot be read');
    return row;
  },
};
