import type { AssignmentResolvers } from '../generated/graphql.ts';
import { noteOfCase } from '../reads/note-text.ts';

export const Assignment: AssignmentResolvers = {
  worker: ({ workerId }) => ({ id: workerId }),
  from: ({ fromOn }) => fromOn,
  until: ({ untilOn }) => untilOn,
  handOverNote: (row, _, scope) =>
    noteOfCase(scope, row.caseId, 'assignment', 'hand_over_note', row.id, row.handOverNoteSealed),
  leavingNote: (row, _, scope) =>
    noteOfCase(scope, row.caseId, 'assignment', 'leaving_note', row.id, row.leavingNoteSealed),
};
