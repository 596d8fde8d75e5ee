import type { NoteCircleResolvers } from '../generated/graphql.ts';
import { circleSteps, mayReadRestricted } from '../reads/restricted-note.ts';
import { shownWords } from '../reads/shown-words.ts';
import { ids } from './edges.ts';

export const NoteCircle: NoteCircleResolvers = {
  restrictedBy: ({ restrictedBy }) => ({ id: restrictedBy }),
  readerCount: ({ readers }) => readers.length,
  mayRead: (row, _, scope) => mayReadRestricted(scope, row),
  readers: (row, _, scope) => (mayReadRestricted(scope, row) ? ids(row.readers) : []),
  openedBy: ({ openedBy }) => (openedBy === null ? null : { id: openedBy }),
  openReason: (row, _, scope) => {
    const place = { table: 'note_circle', column: 'open_reason', rowId: row.contactId };
    return shownWords(scope, 'note', row, place, row.openReasonSealed);
  },
  mayDo: (row, _, scope) => circleSteps(scope, row),
};
