import type { CaseRow } from '../persistence/cases.ts';
import type { CasesScope } from '../scope.ts';
import { noteText } from './note-text.ts';
import { mayReadWords } from './shown-words.ts';

/** The chief concern in the caller's words: for the office, and for whoever took it down while nobody has changed it. */
export async function chiefConcern(scope: CasesScope, row: CaseRow): Promise<string | null> {
  if (row.chiefConcernSealed === null) return null;
  const writtenBy = await writerOf(scope, row);
  return noteText(scope, row, 'support_case', 'chief_concern', row.id, row.chiefConcernSealed, writtenBy);
}

export async function isChiefConcernHidden(scope: CasesScope, row: CaseRow): Promise<boolean> {
  return row.chiefConcernSealed !== null && !mayReadWords(scope, row, await writerOf(scope, row));
}

/** The history is asked only where it matters: for the person who opened the case. */
async function writerOf(scope: CasesScope, row: CaseRow): Promise<string | null> {
  if (row.openedBy !== scope.actor.id || mayReadWords(scope, row)) return null;
  const events = await scope.loaders.eventsOfCase.load(row.id);
  return events.some(({ type, by }) => type === 'caseUpdated' && by !== row.openedBy) ? null : row.openedBy;
}
