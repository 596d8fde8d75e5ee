import { isActiveStage, urgentHelp } from '@banso/domain/casework';
import type { ScreeningResolvers, UrgentHelpResolvers } from '../generated/graphql.ts';
import { areWordsHidden, shownWords } from '../reads/shown-words.ts';
import { caseOf } from './edges.ts';

export const Screening: ScreeningResolvers = {
  decidedBy: ({ decidedBy }) => ({ id: decidedBy }),
  wordsHidden: (row, _, scope) => areWordsHidden(scope, row, row.reasonSealed, row.decidedBy),
  reason: (row, _, scope) => {
    const place = { table: 'screening', column: 'reason', rowId: row.id };
    return shownWords(scope, 'note', row, place, row.reasonSealed, row.decidedBy);
  },
};

const wordsAt = (column: string, id: string) => ({ table: 'urgent_help', column, rowId: id });

export const UrgentHelp: UrgentHelpResolvers = {
  case: (row, _, scope) => caseOf(scope, row),
  // A case that was set aside takes what could not wait with it.
  inForce: async (row, _, scope) => {
    const supportCase = await scope.loaders.caseById.load(row.caseId);
    return supportCase !== null && isActiveStage(supportCase.stage) && urgentHelp([row], scope.today) !== undefined;
  },
  decidedBy: ({ decidedBy }) => ({ id: decidedBy }),
  endedBy: ({ endedBy }) => (endedBy === null ? null : { id: endedBy }),
  wordsHidden: (row, _, scope) => areWordsHidden(scope, row, row.reasonSealed, row.decidedBy),
  reason: (row, _, scope) => shownWords(scope, 'note', row, wordsAt('reason', row.id), row.reasonSealed, row.decidedBy),
  endReason: (row, _, scope) =>
    shownWords(scope, 'note', row, wordsAt('end_reason', row.id), row.endReasonSealed, row.endedBy),
};
