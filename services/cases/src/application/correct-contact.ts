import { NOTE_MAX_CHARACTERS } from '@banso/domain/casework';
import type { InvalidAnswer, StaleAnswer } from '@banso/service-kit';
import type { CorrectContactInput } from '../generated/graphql.ts';
import { appendEvent } from '../persistence/case-events.ts';
import type { CaseRow } from '../persistence/cases.ts';
import { CONTACT_COLUMNS, type ContactRow } from '../persistence/contacts.ts';
import { openText, placeOf, sealRequired, sealText } from '../persistence/sealed-columns.ts';
import { type CasesScope, perform, type Tx } from '../scope.ts';
import { caseworkRefusal } from '../wording/casework-refusals.ts';
import { caseForChange } from './case-for-change.ts';
import { caseIdOf } from './case-id-of.ts';
import { checkDuties } from './contact-input.ts';
import { checkTimes, regularHours } from './contact-times.ts';
import { InputCheck } from './input-check.ts';
import type { ContactSavedAnswer } from './record-contact.ts';
import { refreshContactFacts } from './refresh-contact-facts.ts';
import { stale } from './stale.ts';

/** Mends a contact; what it replaces stays, with who replaced it and why. Open to its writer and to a supervisor. */
export async function correctContact(scope: CasesScope, input: CorrectContactInput) {
  const { commandId, ...content } = input;
  return perform<ContactSavedAnswer, InvalidAnswer | StaleAnswer>(
    scope,
    { id: commandId, name: 'correctContact', input: content },
    async (tx, end) => {
      const caseId = await caseIdOf(tx, scope, 'contact', input.contactId);
      const supportCase = await caseForChange(tx, scope, end, 'contact:record', caseId);
      const contact = await contactForChange(tx, supportCase, input.contactId);
      if (contact.workerId !== scope.actor.id && !scope.permit('visit:override', supportCase).allowed) {
        return end.refuse('contact:record', caseworkRefusal('NOT_OWN_CONTACT', ['officeSupervisor']), [contact.id]);
      }
      const check = new InputCheck(scope.today);
      const reason = check.required('reason', input.reason);
      const duties = checkDuties(check, input.duties);
      const note = check.text('note', input.note, NOTE_MAX_CHARACTERS);
      const times = checkTimes(check, scope, input);
      const hours = times === null ? null : await regularHours(tx, check, supportCase, times);
      const invalid = check.answer();
      if (invalid !== null || times === null || hours === null)
        return end.answer(invalid ?? { __typename: 'InvalidInput', issues: [] });
      const place = placeOf(contact.organisationId, 'contact', 'note', contact.id);
      const theirs = await openText(scope.sealing, place, contact.noteSealed);
      if (contact.version !== input.version) {
        return end.answer(
          await stale(tx, contact, [
            ['startedAt', times.startedAt.toISOString(), contact.startedAt.toISOString()],
            ['endedAt', times.endedAt?.toISOString(), contact.endedAt?.toISOString()],
            ['duties', duties, contact.duties],
            ['note', note, theirs],
          ]),
        );
      }
      await keepOriginal(tx, scope, contact, theirs, reason);
      await tx.db.contact.update({
        where: { organisationId_id: { organisationId: contact.organisationId, id: contact.id } },
        data: {
          startedAt: times.startedAt,
          endedAt: times.endedAt,
          duties,
          outsideRegularHours: hours.outside,
          outsideReasons: [...hours.reasons],
          noteSealed: await sealText(scope.sealing, place, note),
          version: contact.version + 1,
          updatedBy: scope.actor.id,
          updatedAt: scope.now(),
        },
      });
      await refreshContactFacts(tx, supportCase);
      await appendEvent(tx, supportCase, 'contactCorrected', {
        at: scope.now(),
        by: scope.actor.id,
        data: { contactId: contact.id },
      });
      tx.audit({
        kind: 'change',
        action: 'contact:correct',
        entity: 'Contact',
        entityId: contact.id,
        caseId: supportCase.id,
        fields: ['startedAt', 'endedAt', 'duties', 'note'],
      });
      return { __typename: 'ContactSaved', contactId: contact.id, caseId: supportCase.id };
    },
  );
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

/** Sealed values are bound to their row, so the old note is sealed anew for the place where it is kept. */
async function keepOriginal(
  tx: Tx,
  scope: CasesScope,
  contact: ContactRow,
  note: string | null,
  reason: string,
): Promise<void> {
  const { organisationId, id, caseId, version } = contact;
  const place = (column: string) => placeOf(organisationId, 'contact_original', column, `${id}:${version}`);
  await tx.db.contactOriginal.create({
    data: {
      organisationId,
      contactId: id,
      version,
      caseId,
      startedAt: contact.startedAt,
      endedAt: contact.endedAt,
      duties: contact.duties,
      noteSealed: await sealText(scope.sealing, place('note'), note),
      reasonSealed: await sealRequired(scope.sealing, place('reason'), reason),
      replacedAt: scope.now(),
      replacedBy: scope.actor.id,
    },
  });
}
