import { mayApproachOn, reachesPerson, recordedRole } from '@banso/domain/casework';
import { isUuid } from '@banso/domain/foundation';
import { type InvalidAnswer, newId, type RefusalAnswer } from '@banso/service-kit';
import type { RecordContactInput } from '../generated/graphql.ts';
import { assignmentsForChange } from '../persistence/assignments.ts';
import { appendEvent } from '../persistence/case-events.ts';
import type { CaseRow } from '../persistence/cases.ts';
import { groundsOn, qualificationForChange } from '../persistence/qualifications.ts';
import { blockFacts, visitBlocksForChange } from '../persistence/visit-blocks.ts';
import { type CasesScope, perform, type Tx } from '../scope.ts';
import { caseworkIssue } from '../wording/casework-issues.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { type VisitBlockedAnswer, visitBlocked } from '../wording/visit-blocked.ts';
import { blockedContact } from './blocked-contact.ts';
import { caseForChange } from './case-for-change.ts';
import { checkElsewhere } from './check-elsewhere.ts';
import { checkContact } from './contact-input.ts';
import { regularHours } from './contact-times.ts';
import { InputCheck } from './input-check.ts';
import { checkReferral } from './referral-of-case.ts';
import { addContactFacts, stepOf } from './refresh-contact-facts.ts';
import { storeContact } from './store-contact.ts';
import { becomeContact, checkVisitOfContact, overrideOf } from './visit-of-contact.ts';

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
      const hours = times === null ? null : await regularHours(tx, check, supportCase, times);
      await checkReferences(tx, check, supportCase, input);
      const workerIds = [scope.actor.id, ...contact.companionIds];
      await checkElsewhere(tx, scope, check, supportCase, { id: supportCase.id, kind: input.kind, times, workerIds });
      const visit = await checkVisitOfContact(tx, check, supportCase, input.visitId ?? null);
      const invalid = check.answer();
      if (invalid !== null || times === null || hours === null)
        return end.answer(invalid ?? { __typename: 'InvalidInput', issues: [] });
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
      // A supervisor who goes against a refusal with a reason goes on with it, too.
      if (contact.promise !== null && blocked === null) {
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
      await storeContact(tx, scope, supportCase, {
        ...contact,
        id: contactId,
        times,
        hours,
        step,
        workerRole: await roleOn(tx, scope, supportCase, times.on),
        referralId: input.referralId ?? null,
        block: blocked === null ? null : { id: blocked.block.id, reason: blocked.reason },
      });
      await addContactFacts(tx, supportCase, { at: times.startedAt, step, metPerson: reachesPerson(contact.facts) });
      await appendEvent(tx, supportCase, 'contactRecorded', { at: scope.now(), by: scope.actor.id, data: happened });
      await settlePromiseByContact(tx, scope, supportCase, input.settlesPromiseId ?? null, contactId);
      await becomeContact(tx, visit, contactId);
      tx.audit({
        kind: 'change',
        action: 'contact:record',
        entity: 'Contact',
        entityId: contactId,
        caseId: supportCase.id,
      });
      return { __typename: 'ContactSaved', contactId, caseId: supportCase.id };
    },
  );
}

async function roleOn(tx: Tx, scope: CasesScope, supportCase: CaseRow, day: string) {
  const { id, organisationId, roles } = scope.actor;
  const own = (await assignmentsForChange(tx, supportCase)).filter(
    (row) => row.workerId === id && row.fromOn <= day && (row.untilOn === null || row.untilOn >= day),
  );
  const qualification = await qualificationForChange(tx, organisationId, id);
  return recordedRole({
    assignedAs: own.map((row) => row.role),
    qualified: qualification !== undefined && groundsOn(qualification, day).length > 0,
    houseRoles: roles,
  });
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
