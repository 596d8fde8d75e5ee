import { type Actor, permit, reachOf } from '@banso/domain/authorisation';
import type { CircleFacts, CircleReader } from '@banso/domain/casework';
import type { CasesLoaderScope, CasesScope, Tx } from '../scope.ts';
import { WITHIN_REACH } from './cases.ts';
import { reachValues } from './reach.ts';
import { openText, placeOf, sealText } from './sealed-columns.ts';
import { staffActorsForChange } from './staff-actors.ts';

/** That the words of a contact are restricted, and to whom; the words lie in `restricted_words`. */
export interface NoteCircleRow {
  readonly organisationId: string;
  readonly contactId: string;
  readonly caseId: string;
  readonly officeId: string;
  readonly townCode: string | null;
  readonly version: number;
  readonly readers: readonly string[];
  readonly restrictedBy: string;
  readonly restrictedAt: Date;
  readonly openedBy: string | null;
  readonly openedAt: Date | null;
  readonly openReasonSealed: Uint8Array | null;
  readonly updatedBy: string;
  readonly updatedAt: Date;
}

export interface RestrictedWordsRow {
  readonly contactId: string;
  readonly noteSealed: Uint8Array | null;
  readonly placeSealed: Uint8Array | null;
  readonly purposeSealed: Uint8Array | null;
  /** What the plan of the visit said that became this contact. */
  readonly visitPlaceSealed: Uint8Array | null;
  readonly visitPurposeSealed: Uint8Array | null;
}

type OfContact = { readonly organisationId: string; readonly id: string };

const COLUMNS = `n.organisation_id as "organisationId", n.contact_id as "contactId", n.case_id as "caseId",
 c.office_id as "officeId", c.town_code as "townCode", n.version, n.readers, n.restricted_by as "restrictedBy",
 n.restricted_at as "restrictedAt", n.opened_by as "openedBy", n.opened_at as "openedAt",
 n.open_reason_sealed as "openReasonSealed", n.updated_by as "updatedBy", n.updated_at as "updatedAt"`;
const FROM = `from note_circle n join support_case c on c.organisation_id = n.organisation_id and c.id = n.case_id`;

export function circlesOfContacts(scope: CasesLoaderScope, contactIds: readonly string[]): Promise<NoteCircleRow[]> {
  return scope.read.query<NoteCircleRow>(
    'circles_of_contacts',
    `select ${COLUMNS} ${FROM} where ${WITHIN_REACH} and n.contact_id = any($5::uuid[])`,
    [...reachValues(scope.actor), contactIds],
  );
}

/** The second wall: words come only to those whom their circle names. */
export function restrictedWords(scope: CasesLoaderScope, contactIds: readonly string[]): Promise<RestrictedWordsRow[]> {
  return scope.read.query<RestrictedWordsRow>(
    'restricted_words',
    `select w.contact_id as "contactId", w.note_sealed as "noteSealed", w.place_sealed as "placeSealed",
       w.purpose_sealed as "purposeSealed", w.visit_place_sealed as "visitPlaceSealed",
       w.visit_purpose_sealed as "visitPurposeSealed" ${FROM}
     join restricted_words w on w.organisation_id = n.organisation_id and w.contact_id = n.contact_id
     where ${WITHIN_REACH} and n.contact_id = any($5::uuid[]) and $6::uuid = any(n.readers)`,
    [...reachValues(scope.actor), contactIds, scope.actor.id],
  );
}

/** Of a contact whose case is locked; undefined where its words are the office's. */
export async function circleForChange(tx: Tx, { organisationId, id }: OfContact): Promise<NoteCircleRow | undefined> {
  const [row] = await tx.query<NoteCircleRow>(
    `select ${COLUMNS} ${FROM} where n.organisation_id = $1::uuid and n.contact_id = $2::uuid`,
    organisationId,
    id,
  );
  return row;
}

interface OfCase {
  readonly organisationId: string;
  readonly officeId: string;
  readonly townCode: string | null;
}

/** Could each of them read notes of this case? Somebody of another organisation is nobody. */
export function readersAmong(
  actors: readonly Actor[],
  ids: readonly string[],
  { organisationId, officeId, townCode }: OfCase,
  today: string,
): CircleReader[] {
  return ids.map((id) => {
    const actor = actors.find((each) => each.id === id);
    const canRead =
      actor !== undefined && permit(actor, 'note:read', { organisationId, officeId, townCode }, today).allowed;
    const isHere =
      actor?.active === true &&
      (actor.accessEndsOn === null || actor.accessEndsOn >= today) &&
      (reachOf(actor) === 'organisation' || actor.officeIds.includes(officeId));
    return { id, canRead, isHere };
  });
}

/** The circle, and others, as the rules look at them. */
export async function circleFactsForChange(
  tx: Tx,
  ofCase: OfCase,
  circle: { readonly authorId: string; readonly readers: readonly string[] },
  others: readonly string[],
  today: string,
): Promise<{ readonly circle: CircleFacts; readonly others: readonly CircleReader[]; readonly names: Names }> {
  const actors = await staffActorsForChange(tx, ofCase.organisationId, [...circle.readers, ...others]);
  return {
    circle: { authorId: circle.authorId, readers: readersAmong(actors, circle.readers, ofCase, today) },
    others: readersAmong(actors, others, ofCase, today),
    names: (id) => actors.find((actor) => actor.id === id)?.displayName ?? '?',
  };
}
export type Names = (id: string) => string;

const wordsPlace = ({ organisationId, id }: OfContact, column: string) =>
  placeOf(organisationId, 'restricted_words', column, id);

export interface ContactWords {
  readonly note: string | null;
  readonly place: string | null;
  readonly purpose: string | null;
}

/** The words as they stand; null where the caller is not of the circle. */
export async function restrictedForChange(
  tx: Tx,
  { sealing }: Pick<CasesScope, 'sealing'>,
  contact: OfContact,
): Promise<ContactWords | null> {
  const [row] = await tx.query<Pick<RestrictedWordsRow, 'noteSealed' | 'placeSealed' | 'purposeSealed'>>(
    `select contact_id as "contactId", note_sealed as "noteSealed", place_sealed as "placeSealed",
       purpose_sealed as "purposeSealed" from restricted_words
     where organisation_id = $1::uuid and contact_id = $2::uuid`,
    contact.organisationId,
    contact.id,
  );
  if (row === undefined) return null;
  return {
    note: await openText(sealing, wordsPlace(contact, 'note'), row.noteSealed),
    place: await openText(sealing, wordsPlace(contact, 'place'), row.placeSealed),
    purpose: await openText(sealing, wordsPlace(contact, 'purpose'), row.purposeSealed),
  };
}

/** Draws the circle and puts the words into it. */
export async function storeCircle(
  tx: Tx,
  scope: Pick<CasesScope, 'sealing' | 'actor' | 'now'>,
  contact: OfContact & { readonly caseId: string },
  readers: readonly string[],
  words: ContactWords,
): Promise<void> {
  const { organisationId, id: contactId, caseId } = contact;
  const [by, at] = [scope.actor.id, scope.now()];
  await tx.db.noteCircle.create({
    data: {
      organisationId,
      contactId,
      caseId,
      readers: [...readers],
      restrictedBy: by,
      restrictedAt: at,
      updatedBy: by,
      updatedAt: at,
    },
  });
  await tx.db.restrictedWords.create({
    data: { organisationId, contactId, caseId, ...(await sealWords(scope, contact, words)) },
  });
}

/** The plan of the visit that became a restricted contact keeps no words either: they lie with the circle's. */
export async function restrictVisitOf(tx: Tx, { sealing }: Pick<CasesScope, 'sealing'>, contact: OfContact) {
  const { organisationId, id: contactId } = contact;
  const visit = await tx.db.visit.findFirst({ where: { organisationId, contactId } });
  if (visit === null) return;
  const moved = async (column: 'place' | 'purpose', sealed: Uint8Array | null) => {
    const words = await openText(sealing, placeOf(organisationId, 'visit', column, visit.id), sealed);
    return sealText(sealing, wordsPlace(contact, `visit_${column}`), words);
  };
  await tx.db.restrictedWords.update({
    where: { organisationId_contactId: { organisationId, contactId } },
    data: {
      visitPlaceSealed: await moved('place', visit.placeSealed),
      visitPurposeSealed: await moved('purpose', visit.purposeSealed),
    },
  });
  await tx.db.visit.update({
    where: { organisationId_id: { organisationId, id: visit.id } },
    data: { placeSealed: null, purposeSealed: null },
  });
}

export async function rewriteRestricted(
  tx: Tx,
  scope: Pick<CasesScope, 'sealing'>,
  contact: OfContact,
  words: ContactWords,
): Promise<void> {
  const { organisationId, id: contactId } = contact;
  await tx.db.restrictedWords.update({
    where: { organisationId_contactId: { organisationId, contactId } },
    data: await sealWords(scope, contact, words),
  });
}

const sealWords = async ({ sealing }: Pick<CasesScope, 'sealing'>, contact: OfContact, words: ContactWords) => ({
  noteSealed: await sealText(sealing, wordsPlace(contact, 'note'), words.note),
  placeSealed: await sealText(sealing, wordsPlace(contact, 'place'), words.place),
  purposeSealed: await sealText(sealing, wordsPlace(contact, 'purpose'), words.purpose),
});
