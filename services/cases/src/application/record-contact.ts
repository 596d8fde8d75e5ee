import { mayApproachOn, mayPromise, reachesPerson } from '@banso/domain/casework';
import { isUuid } from '@banso/domain/foundation';
import { type InvalidAnswer, newId, type RefusalAnswer } from '@banso/service-kit';
import type { RecordContactInput } from '../generated/graphql.ts';
import { appendEvent } from '../persistence/case-events.ts';
import type { CaseRow } from '../persistence/cases.ts';
import { restrictVisitOf } from '../persistence/note-circles.ts';
import { blockFacts, visitBlocksForChange } from '../persistence/visit-blocks.ts';
import { type CasesScope, perform, type Tx } from '../scope.ts';
import { caseworkIssue } from '../wording/casework-issues.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { type VisitBlockedAnswer, visitBlocked } from '../wording/visit-blocked.ts';
import { blockedContact } from './blocked-contact.ts';
import { caseForChange } from './case-for-change.ts';
import { checkCompanions } from './check-companions.ts';
import { checkElsewhere, endInvalid } from './check-elsewhere.ts';
import { checkContact } from './contact-input.ts';
import { regularHours } from './contact-times.ts';
import { checkNewFormAnswers, storeFormAnswers } from './form-answers.ts';
import { InputCheck } from './input-check.ts';
import { restrictionRefusal } from './named-circle.ts';
import { checkReferral } from './referral-of-case.ts';
import { addContactFacts, stepOf } from './refresh-contact-facts.ts';
import { roleOn } from './role-on.ts';
import { checkContactSessions, storeContactSessions } from './sessions-of-contact.ts';
import { storeContact } from './store-contact.ts';
import { becomeContact, checkVisitOfContact, overrideOf, purposeOf } from './visit-of-contact.ts';

export interface ContactSavedAnswer {
  readonly __typename: 'ContactSaved';
  readonly contactId: string;
  readonly caseId: string;
}

/**
 * 3(1)ア(ｳ), 3(4): a contact that was made. Any worker of the responsible office records it, under the own role; a
 * refusal in force stops it unless a supervisor gives a reason.
 */
export async function recordContact(scope: CasesScope, input: RecordContactInput) {
  const { commandId, ...content } = input;
  return perform<ContactSavedAnswer, InvalidAnswer | VisitBlockedAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'recordContact', input: content },
    async (tx, end) => {
      const supportCase = await caseForChange(tx, scope, end, 'contact:record', input.caseId);
      const check = new InputCheck(scope.today);
      const contact = checkContact(check, scope, input);
      const { times } = contact;
      const answers = checkNewFormAnswers(check, scope, 'progressNote', input.formAnswers);
      const hours = times === null ? null : await regularHours(tx, check, supportCase, times);
      await checkReferences(tx, check, supportCase, input);
      const { duties, facts } = contact;
      const sessions = await checkContactSessions(tx, check, supportCase, input.sessions ?? [], { ...facts, duties });
      const along = await checkCompanions(tx, scope, check, supportCase, contact.companionIds);
      const asked = { id: supportCase.id, kind: input.kind, times, workerIds: [scope.actor.id, ...along] };
      const others = await checkElsewhere(tx, scope, check, supportCase, asked);
      const visit = await checkVisitOfContact(tx, check, supportCase, input.visitId ?? null);
      endInvalid(end, check, others);
      if (times === null || hours === null) return end.answer({ __typename: 'InvalidInput', issues: [] });
      const blocked = await blockedContact(tx, scope, supportCase, {
        facts: contact.facts,
        on: times.on,
        reason: contact.overrideReason ?? (await overrideOf(scope, visit)),
        allowedFor: visit?.visitBlockId ?? null,
      });
      if (blocked !== null && 'recontactOn' in blocked) {
        return end.refuse('contact:record', visitBlocked(blocked.block.id, supportCase.id, blocked.recontactOn), [
          supportCase.id,
        ]);
      }
      const { circle } = contact;
      const restriction = { authorId: scope.actor.id, readers: circle ?? [], restricted: false };
      const unfit = circle === null ? null : await restrictionRefusal(tx, scope, supportCase, restriction);
      if (unfit !== null) return end.refuse('contact:record', unfit, [supportCase.id]);
      const promises = contact.promise === null ? undefined : mayPromise(supportCase.stage);
      if (promises?.open === false) return end.refuse('contact:record', gateRefusal(promises), [supportCase.id]);
      // A supervisor who goes against a refusal with a reason goes on with it, too; one visit let be is no leave for the next.
      const goesOn = blocked !== null && scope.permit('visit:override', supportCase).allowed;
      if (contact.promise !== null && !goesOn) {
        const blocks = (await visitBlocksForChange(tx, supportCase)).map(blockFacts);
        const approach = mayApproachOn('PROMISE', [contact.promise.dueOn], blocks, contact.facts.counterparts);
        if (!approach.open) return end.refuse('contact:record', gateRefusal(approach), [supportCase.id]);
      }
      const contactId = newId(scope.now());
      const step = contact.step ?? (await stepOf(tx, supportCase, times.startedAt, contact.facts));
      const happened = {
        contactId,
        kind: input.kind,
        result: input.result,
        step,
        outside: hours.outside,
        ...(blocked === null ? {} : { against: true }),
      };
      const workerRole = await roleOn(tx, scope, supportCase, times.on);
      await storeContact(tx, scope, supportCase, {
        ...contact,
        id: contactId,
        times,
        hours,
        step,
        purpose: contact.purpose === undefined ? await purposeOf(scope, visit) : contact.purpose,
        workerRole,
        referralId: input.referralId ?? null,
        block: blocked === null ? null : { id: blocked.block.id, reason: blocked.reason },
      });
      const { organisationId, id: caseId } = supportCase;
      await storeFormAnswers(tx, scope, { organisationId, caseId, recordId: contactId, version: 1 }, answers);
      await addContactFacts(tx, supportCase, { at: times.startedAt, step, metPerson: reachesPerson(contact.facts) });
      await appendEvent(tx, supportCase, 'contactRecorded', { at: scope.now(), by: scope.actor.id, data: happened });
      await storeContactSessions(tx, scope, end, supportCase, sessions, { id: contactId, on: times.on, workerRole });
      await settlePromiseByContact(tx, scope, supportCase, input.settlesPromiseId ?? null, contactId);
      await becomeContact(tx, visit, contactId);
      if (circle !== null) await restrictVisitOf(tx, scope, { organisationId, id: contactId });
      tx.audit({
        kind: 'change',
        action: 'contact:record',
        entity: 'Contact',
        entityId: contactId,
        caseId: supportCase.id,
        ...(circle === null ? {} : { fields: ['readers'] }),
      });
      return { __typename: 'ContactSaved', contactId, caseId: supportCase.id };
    },
  );
}

/** What the contact names must belong to this case; a promise that it settles must still be open. */
async function checkReferences(
  tx: Tx,
  check: InputCheck,
  supportCase: CaseRow,
  input: RecordContactInput,
): Promise<void> {
  const { organisationId, id: caseId } = supportCase;
  await checkReferral(tx, check, supportCase, input.referralId);
  if (input.settlesPromiseId) {
    const where = { organisationId, caseId, id: input.settlesPromiseId };
    const found = isUuid(input.settlesPromiseId)
      ? await tx.db.promiseMade.findFirst({ where, select: { state: true } })
      : null;
    if (found === null) check.issues.push(caseworkIssue('settlesPromiseId', 'UNKNOWN_PROMISE'));
    else if (found.state !== 'OPEN') check.issues.push(caseworkIssue('settlesPromiseId', 'PROMISE_SETTLED'));
  }
}

async function settlePromiseByContact(
  tx: Tx,
  scope: CasesScope,
  { organisationId }: CaseRow,
  id: string | null,
  contactId: string,
): Promise<void> {
  if (id === null) return;
  await tx.db.promiseMade.update({
    where: { organisationId_id: { organisationId, id } },
    data: {
      state: 'KEPT',
      settledOn: new Date(`${scope.today}T00:00:00Z`),
      settledBy: scope.actor.id,
      settledByContactId: contactId,
    },
  });
}
