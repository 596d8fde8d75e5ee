import { type AssessmentRow, assessmentRowId } from '../persistence/assessments.ts';
import type { CasesScope } from '../scope.ts';
import { shownWords } from './shown-words.ts';

/** Health is among what an assessment says, so its reading is logged as such. */
export function assessmentWords(
  scope: CasesScope,
  row: AssessmentRow,
  column: 'items' | 'summary',
): Promise<string | null> {
  const place = { table: 'assessment', column, rowId: assessmentRowId(row.caseId, row.version) };
  return shownWords(scope, 'health', row, place, column === 'items' ? row.itemsSealed : row.summarySealed);
}
