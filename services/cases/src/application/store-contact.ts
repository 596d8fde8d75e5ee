import type { ContactFacts, ContactStep, RecordedRole } from '@banso/domain/casework';
import type { ClauseId } from '@banso/domain/guideline';
import { newId, toDateColumn } from '@banso/service-kit';
import { storeCircle } from '../persistence/note-circles.ts';
import { placeOf, sealRequired, sealText } from '../persistence/sealed-columns.ts';
import type { CasesScope, Tx } from '../scope.ts';
import type { ContactTimes, RegularHours } from './contact-times.ts';

export interface ContactToStore {
  readonly id: string;
  readonly facts: ContactFacts;
  readonly times: ContactTimes;
  readonly hours: RegularHours;
  readonly duties: readonly ClauseId[];
  readonly step: ContactStep;
  readonly workerRole: RecordedRole;
  readonly purpose: string | null;
  readonly place: string | null;
  readonly note: string | null;
  /** Who alone read its words; null where the office does. */
  readonly circle: readonly string[] | null;
  readonly companionIds: readonly string[];
  readonly referralId: string | null;
  readonly promise: { readonly what: string; readonly dueOn: string } | null;
  /** The refusal it goes against, with the supervisor's reason. */
  readonly block: { readonly id: string; readonly reason: string } | null;
}

/** Writes the contact and the promise made in it. */
export async function storeContact(
  tx: Tx,
  scope: CasesScope,
  supportCase: { readonly organisationId: string; readonly id: string },
  contact: ContactToStore,
): Promise<void> {
  const { organisationId, id: caseId } = supportCase;
  const now = scope.now();
  const { id } = contact;
  const by = scope.actor.id;
  const seal = (column: string, text: string | null) =>
    sealText(scope.sealing, placeOf(organisationId, 'contact', column, id), text);
  const { facts, times, hours, circle } = contact;
  await tx.db.contact.create({
    data: {
      organisationId,
      id,
      caseId,
      kind: facts.kind,
      result: facts.result,
      counterparts: [...facts.counterparts],
      startedAt: times.startedAt,
      endedAt: times.endedAt,
      purposeSealed: circle === null ? await seal('purpose', contact.purpose) : null,
      placeSealed: circle === null ? await seal('place', contact.place) : null,
      duties: [...contact.duties],
      step: contact.step,
      outsideRegularHours: hours.outside,
      outsideReasons: [...hours.reasons],
      noteSealed: circle === null ? await seal('note', contact.note) : null,
      restricted: circle !== null,
      workerId: by,
      workerRole: contact.workerRole,
      companionIds: [...contact.companionIds],
      referralId: contact.referralId,
      visitBlockId: contact.block?.id ?? null,
      overrideReasonSealed: await seal('override_reason', contact.block?.reason ?? null),
      recordedBy: by,
      recordedAt: now,
      updatedBy: by,
      updatedAt: now,
    },
  });
  if (circle !== null) await storeCircle(tx, scope, { organisationId, id, caseId }, circle, contact);
  if (contact.promise !== null) {
    const promiseId = newId(now);
    const place = placeOf(organisationId, 'promise_made', 'what', promiseId);
    await tx.db.promiseMade.create({
      data: {
        organisationId,
        id: promiseId,
        caseId,
        contactId: id,
        whatSealed: await sealRequired(scope.sealing, place, contact.promise.what),
        dueOn: toDateColumn(contact.promise.dueOn),
        madeBy: by,
        madeAt: now,
      },
    });
  }
}
