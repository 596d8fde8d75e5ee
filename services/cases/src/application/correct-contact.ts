import { type ContactKind, mayCorrectRestricted } from '@banso/domain/casework';
import { toJapanTime } from '@banso/domain/foundation';
import type { InvalidAnswer, StaleAnswer } from '@banso/service-kit';
import type { CorrectContactInput } from '../generated/graphql.ts';
import { appendEvent } from '../persistence/case-events.ts';
import type { CaseRow, LockedCase } from '../persistence/cases.ts';
import { CONTACT_COLUMNS, type ContactRow } from '../persistence/contacts.ts';
import {
  type ContactWords,
  circleFactsForChange,
  circleForChange,
  type NoteCircleRow,
  restrictedForChange,
  restrictVisitOf,
  rewriteRestricted,
  storeCircle,
} from '../persistence/note-circles.ts';
import { openText, placeOf, sealText } from '../persistence/sealed-columns.ts';
import { type CasesScope, perform, type Tx } from '../scope.ts';
import { caseworkRefusal } from '../wording/casework-refusals.ts';
import { type VisitBlockedAnswer, visitBlocked } from '../wording/visit-blocked.ts';
import { type BlockAnswer, blockedContact } from './blocked-contact.ts';
import { caseForChange } from './case-for-change.ts';
import { caseIdOf } from './case-id-of.ts';
import { checkElsewhere, endInvalid } from './check-elsewhere.ts';
import { climbAnew } from './climb-anew.ts';
import { type ContactTimes, regularHours } from './contact-times.ts';
import { checkCorrection } from './correction-input.ts';
import { checkFormAnswers, comparedAnswers, storeFormAnswers } from './form-answers.ts';
import { InputCheck } from './input-check.ts';
import { keepOriginal } from './keep-original.ts';
import { circleRefusal, restrictionRefusal } from './named-circle.ts';
import type { ContactSavedAnswer } from './record-contact.ts';
import { refreshContactFacts } from './refresh-contact-facts.ts';
import { moveSessionsOfContact } from './sessions-of-moved-contact.ts';
import { stale } from './stale.ts';

/** Mends a contact; what it replaces stays, with who replaced it and why. Open to its writer and to a supervisor. */
export async function correctContact(scope: CasesScope, input: CorrectContactInput) {
  const { commandId, ...content } = input;
  return perform<ContactSavedAnswer, InvalidAnswer | StaleAnswer | VisitBlockedAnswer>(
    scope,
    { id: commandId, name: 'correctContact', input: content },
    async (tx, end) => {
      const caseId = await caseIdOf(tx, scope, 'contact', input.contactId);
      const supportCase = await caseForChange(tx, scope, end, 'contact:record', caseId);
      const contact = await contactForChange(tx, supportCase, input.contactId);
      if (contact.workerId !== scope.actor.id && !scope.permit('visit:override', supportCase).allowed) {
        return end.refuse('contact:record', caseworkRefusal('NOT_OWN_CONTACT', ['officeSupervisor']), [contact.id]);
      }
      const circle = await circleForChange(tx, contact);
      const stranger = circle === undefined ? null : await strangerRefusal(tx, scope, supportCase, circle);
      if (stranger !== null) return end.refuse('contact:record', stranger, [contact.id]);
      const check = new InputCheck(scope.today);
      const { facts, times, ...given } = checkCorrection(check, scope, input, contact);
      const answers = checkFormAnswers(check, scope, 'progressNote', input.formAnswers);
      const hours = times === null ? null : await regularHours(tx, check, supportCase, times);
      const workerIds = [contact.workerId, ...contact.companionIds];
      const others = standsAsItWas(contact, facts.kind, times)
        ? []
        : await checkElsewhere(tx, scope, check, supportCase, { id: contact.id, kind: facts.kind, times, workerIds });
      endInvalid(end, check, others);
      if (times === null || hours === null) return end.answer({ __typename: 'InvalidInput', issues: [] });
      const readers = given.circle;
      const unfit =
        readers === null
          ? null
          : await restrictionRefusal(tx, scope, supportCase, {
              authorId: contact.workerId,
              readers,
              restricted: contact.restricted,
            });
      if (unfit !== null) return end.refuse('contact:record', unfit, [contact.id]);
      const sealedAt = (column: string) => placeOf(contact.organisationId, 'contact', column, contact.id);
      const theirs = await wordsForChange(tx, scope, contact);
      const { note, place = theirs.place, purpose = theirs.purpose } = given;
      const words = { note, place, purpose };
      if (contact.version !== input.version) {
        return end.answer(
          await stale(tx, contact, [
            ['kind', facts.kind, contact.kind],
            ['result', facts.result, contact.result],
            ['counterparts', sorted(facts.counterparts), sorted(contact.counterparts)],
            ['startedAt', times.startedAt.toISOString(), contact.startedAt.toISOString()],
            ['endedAt', times.endedAt?.toISOString(), contact.endedAt?.toISOString()],
            ['purpose', purpose, theirs.purpose],
            ['place', place, theirs.place],
            ['duties', given.duties, contact.duties],
            ['note', note, theirs.note],
            ...(await comparedAnswers(tx, scope, contact.organisationId, contact.id, answers)),
          ]),
        );
      }
      const blocked = await blockedNow(tx, scope, supportCase, contact, { facts, on: times.on, reason: given.reason });
      if (blocked !== null && 'recontactOn' in blocked) {
        const answer = visitBlocked(blocked.block.id, supportCase.id, blocked.recontactOn);
        return end.refuse('contact:record', answer, [contact.id]);
      }
      await moveSessionsOfContact(tx, end, supportCase, {
        id: contact.id,
        was: contact,
        is: { duties: given.duties, result: facts.result, on: times.on },
      });
      const { step, moved } = await climbAnew(tx, supportCase, {
        id: contact.id,
        startedAt: times.startedAt,
        facts,
        step: given.step,
      });
      await keepOriginal(tx, scope, contact, theirs, given.reason);
      const restricted = contact.restricted || readers !== null;
      await tx.db.contact.update({
        where: { organisationId_id: { organisationId: contact.organisationId, id: contact.id } },
        data: {
          kind: facts.kind,
          result: facts.result,
          counterparts: [...facts.counterparts],
          step,
          startedAt: times.startedAt,
          endedAt: times.endedAt,
          duties: given.duties,
          outsideRegularHours: hours.outside,
          outsideReasons: [...hours.reasons],
          restricted,
          purposeSealed: restricted ? null : await sealText(scope.sealing, sealedAt('purpose'), purpose),
          placeSealed: restricted ? null : await sealText(scope.sealing, sealedAt('place'), place),
          noteSealed: restricted ? null : await sealText(scope.sealing, sealedAt('note'), note),
          ...(blocked === null
            ? {}
            : {
                visitBlockId: blocked.block.id,
                overrideReasonSealed: await sealText(scope.sealing, sealedAt('override_reason'), blocked.reason),
              }),
          version: contact.version + 1,
          updatedBy: scope.actor.id,
          updatedAt: scope.now(),
        },
      });
      const { organisationId, id: recordId } = contact;
      const record = { organisationId, caseId: supportCase.id, recordId, version: contact.version + 1 };
      await storeFormAnswers(tx, scope, record, answers);
      if (contact.restricted) await rewriteRestricted(tx, scope, contact, words);
      else if (readers !== null) {
        await storeCircle(tx, scope, contact, readers, words);
        await restrictVisitOf(tx, scope, contact);
      }
      await refreshContactFacts(tx, supportCase);
      await appendEvent(tx, supportCase, 'contactCorrected', {
        at: scope.now(),
        by: scope.actor.id,
        data: { contactId: contact.id, ...(blocked === null ? {} : { against: true }) },
      });
      const change = { kind: 'change', action: 'contact:correct', entity: 'Contact', caseId: supportCase.id } as const;
      const fields = [...CORRECTED, ...(answers ? ['formAnswers'] : []), ...(readers === null ? [] : ['readers'])];
      tx.audit({ ...change, entityId: contact.id, fields });
      for (const entityId of moved) tx.audit({ ...change, entityId, fields: ['step'] });
      return { __typename: 'ContactSaved', contactId: contact.id, caseId: supportCase.id };
    },
  );
}

/** The words as they stand, from where they lie. */
async function wordsForChange(tx: Tx, scope: CasesScope, contact: ContactRow): Promise<ContactWords> {
  if (contact.restricted) {
    const words = await restrictedForChange(tx, scope, contact);
    if (words === null) throw new Error('the words of a circle are shut to one of it');
    return words;
  }
  const opened = (column: string, sealed: Uint8Array | null) =>
    openText(scope.sealing, placeOf(contact.organisationId, 'contact', column, contact.id), sealed);
  return {
    note: await opened('note', contact.noteSealed),
    place: await opened('place', contact.placeSealed),
    purpose: await opened('purpose', contact.purposeSealed),
  };
}

/** Whoever does not read the words puts none in their place. */
async function strangerRefusal(tx: Tx, scope: CasesScope, supportCase: LockedCase, circle: NoteCircleRow) {
  const { restrictedBy: authorId, readers } = circle;
  const facts = await circleFactsForChange(tx, supportCase, { authorId, readers }, [], scope.today);
  return circleRefusal(mayCorrectRestricted(scope.actor.id, facts.circle), facts);
}

async function contactForChange(tx: Tx, supportCase: CaseRow, id: string): Promise<ContactRow> {
  const [row] = await tx.query<ContactRow>(
    `select ${CONTACT_COLUMNS} from contact k where k.organisation_id = $1::uuid and k.id = $2::uuid for update`,
    supportCase.organisationId,
    id,
  );
  if (row === undefined) throw new Error('a contact of a case is gone');
  return row;
}

/** A correction may not make of a contact what could not have been recorded; what stood so that day already may stay. */
async function blockedNow(
  tx: Tx,
  scope: CasesScope,
  supportCase: CaseRow,
  contact: ContactRow,
  corrected: Parameters<typeof blockedContact>[3],
): Promise<BlockAnswer> {
  if (contact.visitBlockId !== null) return null;
  const day = toJapanTime(contact.startedAt.toISOString());
  if (day.ok && day.value.date === corrected.on) {
    const asItStood = await blockedContact(tx, scope, supportCase, { ...corrected, facts: contact, reason: null });
    if (asItStood !== null) return null;
  }
  return blockedContact(tx, scope, supportCase, corrected);
}

/** What overlapped before it was asked may be mended in its words. */
const standsAsItWas = (contact: ContactRow, kind: ContactKind, times: ContactTimes | null): boolean =>
  contact.kind === kind &&
  contact.startedAt.getTime() === times?.startedAt.getTime() &&
  contact.endedAt?.getTime() === times.endedAt?.getTime();

const CORRECTED = [
  'kind',
  'result',
  'counterparts',
  'startedAt',
  'endedAt',
  'purpose',
  'place',
  'duties',
  'step',
  'note',
];

const sorted = (list: readonly string[]): string[] => [...list].sort();
