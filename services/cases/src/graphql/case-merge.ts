import type { CaseMergeResolvers } from '../generated/graphql.ts';
import type { CaseMergeRow } from '../persistence/case-merges.ts';
import { mergeUndo } from '../reads/merge-undo.ts';
import { shownWords } from '../reads/shown-words.ts';
import type { CasesScope } from '../scope.ts';

/** Read with whichever of the two cases the caller sees. */
async function words(scope: CasesScope, merge: CaseMergeRow, column: string, sealed: Uint8Array | null) {
  const survivor = await scope.loaders.caseIfSeen.load(merge.survivorId);
  const record = {
    caseId: survivor === null ? merge.sourceId : merge.survivorId,
    organisationId: merge.organisationId,
  };
  return shownWords(scope, 'note', record, { table: 'case_merge', column, rowId: merge.id }, sealed);
}

export const CaseMerge: CaseMergeResolvers = {
  survivor: ({ survivorId }, _, scope) => scope.loaders.caseIfSeen.load(survivorId),
  source: ({ sourceId }, _, scope) => scope.loaders.caseIfSeen.load(sourceId),
  mergedBy: ({ mergedBy }) => ({ id: mergedBy }),
  undoneBy: ({ undoneBy }) => (undoneBy === null ? null : { id: undoneBy }),
  reason: (row, _, scope) => words(scope, row, 'reason', row.reasonSealed),
  undoReason: (row, _, scope) => words(scope, row, 'undo_reason', row.undoReasonSealed),
  undo: (row, _, scope) => mergeUndo(scope, row),
};
