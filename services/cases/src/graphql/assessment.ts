import type { AssessmentItemText } from '../application/save-assessment.ts';
import type { AssessmentResolvers } from '../generated/graphql.ts';
import { type AssessmentRow, assessmentRowId } from '../persistence/assessments.ts';
import { shownWords } from '../reads/shown-words.ts';
import type { CasesScope } from '../scope.ts';

/** Health is among what an assessment says, so its reading is logged as such. */
const words = (scope: CasesScope, row: AssessmentRow, column: string, sealed: Uint8Array | null) =>
  shownWords(
    scope,
    'health',
    row,
    { table: 'assessment', column, rowId: assessmentRowId(row.caseId, row.version) },
    sealed,
  );

export const Assessment: AssessmentResolvers = {
  items: async (row, _, scope) =>
    JSON.parse((await words(scope, row, 'items', row.itemsSealed)) ?? '[]') as AssessmentItemText[],
  summary: (row, _, scope) => words(scope, row, 'summary', row.summarySealed),
  savedBy: ({ savedBy }) => ({ id: savedBy }),
};
