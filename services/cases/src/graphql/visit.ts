import type { VisitCandidateResolvers, VisitResolvers, VisitSavedResolvers } from '../generated/graphql.ts';
import type { VisitRow } from '../persistence/visits.ts';
import { visitWords } from '../reads/restricted-note.ts';
import { shownWords } from '../reads/shown-words.ts';
import { lacksSecondVisitor, visitSteps } from '../reads/visit-steps.ts';
import { alertOf, blockAgainst, mayKnowOfSolo } from '../reads/visit-view.ts';
import type { CasesScope } from '../scope.ts';
import { caseOf, ids } from './edges.ts';

const words = (scope: CasesScope, row: VisitRow, column: string, sealed: Uint8Array | null) =>
  shownWords(scope, 'note', row, { table: 'visit', column, rowId: row.id }, sealed);

export const Visit: VisitResolvers = {
  case: (row, _, scope) => caseOf(scope, row),
  place: (row, _, scope) => visitWords(scope, row, 'place'),
  purpose: (row, _, scope) => visitWords(scope, row, 'purpose'),
  cancelReason: (row, _, scope) => words(scope, row, 'cancel_reason', row.cancelReasonSealed),
  visitors: ({ visitorIds }) => ids(visitorIds),
  referral: ({ referralId }, _, scope) => (referralId === null ? null : scope.loaders.referralById.load(referralId)),
  contact: ({ contactId }, _, scope) => (contactId === null ? null : scope.loaders.contactById.load(contactId)),
  blockedBy: (row, _, scope) => blockAgainst(scope, row),
  lacksSecond: (row, _, scope) => lacksSecondVisitor(scope, row),
  soloAllowedBy: async (row, _, scope) =>
    (await mayKnowOfSolo(scope, row)) && row.soloAllowedBy !== null ? { id: row.soloAllowedBy } : null,
  soloReason: async (row, _, scope) =>
    (await mayKnowOfSolo(scope, row)) ? words(scope, row, 'solo_reason', row.soloReasonSealed) : null,
  alert: (row, _, scope) => alertOf(scope, row),
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
