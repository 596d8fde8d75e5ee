import { mayNarrowCircle, mayOpenCircle } from '@banso/domain/casework';
import type { ContactOriginalRow, ContactRow } from '../persistence/contacts.ts';
import { type NoteCircleRow, readersAmong } from '../persistence/note-circles.ts';
import { placeOf } from '../persistence/sealed-columns.ts';
import type { VisitRow } from '../persistence/visits.ts';
import type { CasesScope } from '../scope.ts';
import { type FormAnswersView, formAnswersOf } from './form-answers.ts';
import { areWordsHidden, shownWords } from './shown-words.ts';

/** The first wall: no role reads the words of a circle, only those whom it names, while they read notes of the case. */
export function mayReadRestricted(scope: CasesScope, circle: NoteCircleRow): boolean {
  const { organisationId, officeId, townCode, restrictedBy: writtenBy, readers: readerIds } = circle;
  return scope.permit('note:read', { organisationId, officeId, townCode, writtenBy, readerIds }).allowed;
}

async function circleOf(scope: CasesScope, contactId: string): Promise<NoteCircleRow> {
  const circle = await scope.loaders.circleOfContact.load(contactId);
  if (circle === null) throw new Error('a restricted contact has no circle');
  return circle;
}

export type WordsColumn = 'note' | 'place' | 'purpose';

const sealedOf = (words: Record<`${WordsColumn}Sealed`, Uint8Array | null> | null, column: WordsColumn) =>
  words?.[`${column}Sealed`] ?? null;

/** The words of a contact, from where they lie. */
export async function contactWords(scope: CasesScope, row: ContactRow, column: WordsColumn): Promise<string | null> {
  if (!row.restricted) {
    const sealed = sealedOf(row, column);
    // Whoever wrote it last: a correction by somebody else makes it their words.
    return shownWords(scope, 'note', row, { table: 'contact', column, rowId: row.id }, sealed, row.updatedBy);
  }
  if (!mayReadRestricted(scope, await circleOf(scope, row.id))) return null;
  const words = await scope.loaders.restrictedWordsOfContact.load(row.id);
  const sealed = sealedOf(words, column);
  if (sealed === null) return null;
  scope.audit.shown('restrictedNote', [row.caseId]);
  return scope.loaders.opened.load({ place: placeOf(row.organisationId, 'restricted_words', column, row.id), sealed });
}

/** What the plan of a visit said: once it became a restricted contact, to those alone who read that. */
export async function visitWords(
  scope: CasesScope,
  row: VisitRow,
  column: 'place' | 'purpose',
): Promise<string | null> {
  const own = () =>
    shownWords(scope, 'note', row, { table: 'visit', column, rowId: row.id }, row[`${column}Sealed`] ?? null);
  if (row.contactId === null) return own();
  const contact = await scope.loaders.contactById.load(row.contactId);
  if (contact === null) return null;
  if (!contact.restricted) return own();
  if (!mayReadRestricted(scope, await circleOf(scope, contact.id))) return null;
  const words = await scope.loaders.restrictedWordsOfContact.load(contact.id);
  const sealed = (column === 'place' ? words?.visitPlaceSealed : words?.visitPurposeSealed) ?? null;
  // Restricted before such words were moved: they still lie with the plan.
  if (sealed === null) return own();
  scope.audit.shown('restrictedNote', [row.caseId]);
  const place = placeOf(row.organisationId, 'restricted_words', `visit_${column}`, contact.id);
  return scope.loaders.opened.load({ place, sealed });
}

/** What the form asked by itself, which is restricted with the note. */
export async function contactAnswers(scope: CasesScope, row: ContactRow): Promise<FormAnswersView | null> {
  if (row.restricted && !mayReadRestricted(scope, await circleOf(scope, row.id))) return null;
  const view = await formAnswersOf(scope, 'progressNote', row.id);
  if (row.restricted && view !== null) scope.audit.shown('restrictedNote', [row.caseId]);
  return view;
}

export async function isNoteHidden(scope: CasesScope, row: ContactRow): Promise<boolean> {
  if (row.restricted) return !mayReadRestricted(scope, await circleOf(scope, row.id));
  return areWordsHidden(scope, row, row.noteSealed ?? row.purposeSealed, row.updatedBy);
}

/** What corrections replaced, to those who read what stands. */
export async function originalsOf(scope: CasesScope, row: ContactRow): Promise<ContactOriginalRow[]> {
  if (row.restricted && !mayReadRestricted(scope, await circleOf(scope, row.id))) return [];
  return scope.loaders.originalsOfContact.load(row.id);
}

export async function originalWords(
  scope: CasesScope,
  row: ContactOriginalRow,
  column: WordsColumn | 'reason',
  sealed: Uint8Array | null,
): Promise<string | null> {
  const circle = sealed === null ? null : await scope.loaders.circleOfContact.load(row.contactId);
  if (circle !== null && !mayReadRestricted(scope, circle)) return null;
  const place = { table: 'contact_original', column, rowId: `${row.contactId}:${row.version}` };
  return shownWords(scope, circle === null ? 'note' : 'restrictedNote', row, place, sealed);
}

/** What the caller could do to a circle. */
export async function circleSteps(scope: CasesScope, row: NoteCircleRow): Promise<('WIDEN' | 'NARROW' | 'OPEN')[]> {
  const supervises = scope.permit('circle:oversee', row).allowed;
  if (!mayReadRestricted(scope, row) && !supervises) return [];
  const found = await Promise.all(row.readers.map((id) => scope.loaders.staffActor.load(id)));
  const actors = found.filter((actor) => actor !== null);
  const circle = { authorId: row.restrictedBy, readers: readersAmong(actors, row.readers, row, scope.today) };
  const by = { id: scope.actor.id, supervises };
  if (!mayReadRestricted(scope, row)) return mayOpenCircle(by, circle).open ? ['OPEN'] : [];
  const narrows = row.readers.some((id) => mayNarrowCircle(by, circle, [id]).open);
  return narrows ? ['WIDEN', 'NARROW'] : ['WIDEN'];
}
