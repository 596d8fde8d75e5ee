import { type Gate, gate, reason } from './gate.ts';

/** One who may read a restricted note, and whether that still works: an account that is in use, a role and a reach that read notes of the case. */
export interface CircleReader {
  readonly id: string;
  readonly canRead: boolean;
  /** An account in use at the office of the case, whatever its role there: who is here can be asked, and given the role back. */
  readonly isHere: boolean;
}

/** The circle of a note as a change of it finds it. */
export interface CircleFacts {
  /** Wrote the note and restricted it; always of the circle. */
  readonly authorId: string;
  readonly readers: readonly CircleReader[];
}

export interface CircleActor {
  readonly id: string;
  readonly supervises: boolean;
}

const isOf = ({ readers }: CircleFacts, id: string): boolean => readers.some((reader) => reader.id === id);

const unfit = (readers: readonly CircleReader[]): readonly string[] =>
  readers.filter(({ canRead }) => !canRead).map(({ id }) => id);

/** The circle as it begins: those named, and the author. */
export const circleOf = (authorId: string, named: readonly string[]): readonly string[] => [
  ...new Set([authorId, ...named]),
];

/** Whoever wrote a note may keep its words to a few, each of whom could read notes of the case anyway. */
export function mayRestrictNote(by: string, { authorId, readers }: CircleFacts, restricted: boolean): Gate {
  const cannot = unfit(readers);
  return gate(
    by !== authorId && reason('CIRCLE_NOT_THE_AUTHOR', null),
    restricted && reason('CIRCLE_STANDS', null),
    cannot.length > 0 && reason('CIRCLE_READER_CANNOT_READ', null, cannot),
  );
}

/** Only those who read the words may put other words in their place. */
export function mayCorrectRestricted(by: string, circle: CircleFacts): Gate {
  return gate(!isOf(circle, by) && reason('CIRCLE_NOT_OF_IT', null));
}

/** Anyone of the circle may take others into it. */
export function mayWidenCircle(by: string, circle: CircleFacts, added: readonly CircleReader[]): Gate {
  const cannot = unfit(added);
  return gate(
    !isOf(circle, by) && reason('CIRCLE_NOT_OF_IT', null),
    !added.some(({ id }) => !isOf(circle, id)) && reason('CIRCLE_UNCHANGED', null),
    cannot.length > 0 && reason('CIRCLE_READER_CANNOT_READ', null, cannot),
  );
}

/** The author or a supervisor of the circle takes others out of it; the author stays, and so does one who can read. */
export function mayNarrowCircle(by: CircleActor, circle: CircleFacts, removed: readonly string[]): Gate {
  const left = circle.readers.filter(({ id }) => !removed.includes(id));
  return gate(
    !isOf(circle, by.id) && reason('CIRCLE_NOT_OF_IT', null),
    isOf(circle, by.id) && by.id !== circle.authorId && !by.supervises && reason('CIRCLE_NARROWED_BY_OTHERS', null),
    !removed.some((id) => isOf(circle, id)) && reason('CIRCLE_UNCHANGED', null),
    removed.includes(circle.authorId) && reason('CIRCLE_AUTHOR_STAYS', null),
    !left.some(({ canRead }) => canRead) && reason('CIRCLE_LAST_READER', null),
  );
}

/**
 * Where everybody of the circle has gone, a supervisor joins it with a reason, so that no words are lost. Whoever merely
 * lost a role has not gone: roles are what a supervisor gives and takes.
 */
export function mayOpenCircle({ supervises }: CircleActor, { readers }: CircleFacts): Gate {
  return gate(
    !supervises && reason('CIRCLE_OPENED_BY_OTHERS', null),
    readers.some(({ isHere }) => isHere) && reason('CIRCLE_STILL_READ', null),
  );
}
