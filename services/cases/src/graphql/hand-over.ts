import type { HandOverResolvers } from '../generated/graphql.ts';
import type { HandOverView } from '../reads/hand-overs.ts';
import { noteOfCase } from '../reads/note-text.ts';
import type { CasesScope } from '../scope.ts';
import { caseOf } from './edges.ts';

async function placeOfNote(scope: CasesScope, { caseId, assignmentId }: HandOverView) {
  const found = (await scope.loaders.assignmentsOfCase.load(caseId)).find(({ id }) => id === assignmentId);
  if (found === undefined) throw new Error('a hand-over note is seen without its assignment');
  return found;
}

export const HandOver: HandOverResolvers = {
  id: ({ assignmentId, kind }) => `${assignmentId}:${kind}`,
  case: (row, _, scope) => caseOf(scope, row),
  assignment: (row, _, scope) => placeOfNote(scope, row),
  note: async (row, _, scope) => {
    const place = await placeOfNote(scope, row);
    const [column, sealed] =
      row.kind === 'TAKING'
        ? (['hand_over_note', place.handOverNoteSealed] as const)
        : (['leaving_note', place.leavingNoteSealed] as const);
    return noteOfCase(scope, row.caseId, 'assignment', column, place.id, sealed);
  },
};
