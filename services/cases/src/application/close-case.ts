import { type InvalidAnswer, type RefusalAnswer, type StaleAnswer, toDateColumn } from '@banso/service-kit';
import type { CloseCaseInput } from '../generated/graphql.ts';
import { refreshOutreachWorker } from '../persistence/assignments.ts';
import { appendEvent } from '../persistence/case-events.ts';
import type { CaseRow } from '../persistence/cases.ts';
import { changeCase } from '../persistence/change-case.ts';
import { placeOf, sealText } from '../persistence/sealed-columns.ts';
import { type CasesScope, perform, type Tx } from '../scope.ts';
import { caseRefusal } from '../wording/case-refusals.ts';
import { type Saved, saved } from './answers.ts';
import { caseForChange } from './case-for-change.ts';
import { InputCheck } from './input-check.ts';
import { stale } from './stale.ts';

const SUSPENSION = 'suspension';

/**
 * 終結, or 中断 where the reason says so: a suspended case keeps its team and waits for its day. No goal is asked for
 * in particular: the reason says how it ended, and employment is one of many.
 */
export async function closeCase(scope: CasesScope, input: CloseCaseInput) {
  const { commandId, ...content } = input;
  const action = 'case:close';
  return perform<Saved, InvalidAnswer | StaleAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'closeCase', input: content },
    async (tx, end) => {
      const supportCase = await caseForChange(tx, scope, end, action, input.caseId);
      const check = new InputCheck(scope.today);
      const reason = check.code('reason', 'closureReason', input.reason);
      const note = check.text('note', input.note);
      const followUpOn = input.followUpOn ? check.day('followUpOn', input.followUpOn) : null;
      if (followUpOn !== null && followUpOn <= scope.today) check.add('followUpOn', 'notInTheFuture');
      const suspends = reason === SUSPENSION;
      if (suspends && !input.followUpOn) check.add('followUpOn', 'followUpNeeded');
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      if (supportCase.version !== input.version) return end.answer(await stale(tx, supportCase, []));
      const { organisationId, id, stage } = supportCase;
      if (stage === 'CLOSED' || (suspends && stage === 'SUSPENDED')) {
        return end.refuse(action, caseRefusal('CASE_ALREADY_ENDED'), [id]);
      }
      if (!suspends && (await referralUnderWay(tx, supportCase))) {
        return end.refuse(action, caseRefusal('REFERRAL_UNDER_WAY'), [id]);
      }
      await changeCase(tx, scope, supportCase, {
        closedOn: suspends ? null : toDateColumn(scope.today),
        closureReason: reason,
        closureNoteSealed: await sealText(
          scope.sealing,
          placeOf(organisationId, 'support_case', 'closure_note', id),
          note,
        ),
        followUpOn: toDateColumn(followUpOn),
      });
      if (!suspends) await endTeam(tx, scope, supportCase);
      await appendEvent(tx, supportCase, suspends ? 'caseSuspended' : 'caseClosed', {
        at: scope.now(),
        by: scope.actor.id,
        data: { reason, ...(followUpOn === null ? {} : { followUpOn }) },
      });
      tx.audit({ kind: 'change', action, entity: 'Case', entityId: id, caseId: id });
      return saved(id);
    },
  );
}

/** Sent, but not yet connected: closing would leave an agency and the person waiting for each other. */
async function referralUnderWay(tx: Tx, { organisationId, id }: CaseRow): Promise<boolean> {
  const waiting = await tx.db.referral.count({
    where: { organisationId, caseId: id, state: { in: ['SENT', 'RECEIVED', 'ACCEPTED', 'APPOINTMENT_SET'] } },
  });
  return waiting > 0;
}

export async function endTeam(tx: Tx, scope: CasesScope, supportCase: CaseRow): Promise<void> {
  await tx.query(
    `update assignment set until_on = greatest(from_on, $3::date), ended_by = $4::uuid, ended_at = $5::timestamptz
     where organisation_id = $1::uuid and case_id = $2::uuid and until_on is null`,
    supportCase.organisationId,
    supportCase.id,
    scope.today,
    scope.actor.id,
    scope.now().toISOString(),
  );
  await refreshOutreachWorker(tx, supportCase);
}
