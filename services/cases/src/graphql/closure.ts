import { civilDateInJapan } from '@banso/service-kit';
import type { ClosureResolvers, FollowUpResolvers } from '../generated/graphql.ts';
import type { OutcomeSeen } from '../persistence/closures.ts';
import { closureWords } from '../reads/closure-words.ts';
import { areWordsHidden, shownWords } from '../reads/shown-words.ts';
import { caseOf } from './edges.ts';

export const Closure: ClosureResolvers = {
  endedBy: ({ endedBy }) => ({ id: endedBy }),
  wordsHidden: (row, _, scope) => areWordsHidden(scope, row, row.noteSealed ?? row.outcomesSealed),
  note: (row, _, scope) => closureWords(scope, row, 'note', row.noteSealed),
  outcomes: async (row, _, scope) =>
    (JSON.parse((await closureWords(scope, row, 'outcomes', row.outcomesSealed)) ?? '[]') as OutcomeSeen[]).map(
      (seen) => ({
        ...seen,
        changes: [...seen.changes],
      }),
    ),
  followUps: ({ id }, _, scope) => scope.loaders.followUpsOfClosure.load(id),
  reopenedOn: ({ reopenedAt }) => (reopenedAt === null ? null : civilDateInJapan(reopenedAt)),
  reopenedBy: ({ reopenedBy }) => (reopenedBy === null ? null : { id: reopenedBy }),
  reopenReason: (row, _, scope) => closureWords(scope, row, 'reopen_reason', row.reopenReasonSealed),
};

export const FollowUp: FollowUpResolvers = {
  case: (row, _, scope) => caseOf(scope, row),
  by: ({ byId }) => (byId === null ? null : { id: byId }),
  counterparts: ({ counterparts }) => [...counterparts],
  settledBy: ({ settledBy }) => (settledBy === null ? null : { id: settledBy }),
  wordsHidden: (row, _, scope) => areWordsHidden(scope, row, row.wordsSealed),
  words: (row, _, scope) =>
    shownWords(scope, 'note', row, { table: 'follow_up', column: 'words', rowId: row.id }, row.wordsSealed),
};
