import { absent, type InvalidAnswer, type RefusalAnswer } from '@banso/service-kit';
import type { ApproveDeterminationInput } from '../generated/graphql.ts';
import { appendEvent } from '../persistence/case-events.ts';
import { determinationsForChange } from '../persistence/determinations.ts';
import { placeOf, sealText } from '../persistence/sealed-columns.ts';
import { type CasesScope, perform } from '../scope.ts';
import { caseRefusal } from '../wording/case-refusals.ts';
import { type Saved, saved } from './answers.ts';
import { caseForChange } from './case-for-change.ts';
import { InputCheck } from './input-check.ts';

/** 決裁 of a determination by another person than the one who recorded it. */
export async function approveDetermination(scope: CasesScope, input: ApproveDeterminationInput) {
  const { commandId, ...content } = input;
  const action = 'eligibility:approve';
  return perform<Saved, InvalidAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'approveDetermination', input: content },
    async (tx, end) => {
      const supportCase = await caseForChange(tx, scope, end, action, input.caseId);
      const determinations = await determinationsForChange(tx, supportCase);
      const determination = determinations.find(({ id }) => id === input.determinationId);
      if (determination === undefined) return end.deny(action, absent, [input.determinationId]);
      const { organisationId, id } = determination;
      if (!determination.needsApproval || determination.approvedAt !== null || determination.returnedAt !== null) {
        return end.refuse(action, caseRefusal('DETERMINATION_SETTLED'), [id]);
      }
      if (determination.recordedBy === scope.actor.id)
        return end.refuse(action, caseRefusal('OWN_DETERMINATION'), [id]);
      const check = new InputCheck(scope.today);
      const comment = input.approve ? check.text('comment', input.comment) : check.required('comment', input.comment);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      await tx.db.determination.update({
        where: { organisationId_id: { organisationId, id } },
        data: input.approve
          ? { approvedBy: scope.actor.id, approvedAt: scope.now() }
          : {
              returnedBy: scope.actor.id,
              returnedAt: scope.now(),
              returnedReasonSealed: await sealText(
                scope.sealing,
                placeOf(organisationId, 'determination', 'returned_reason', id),
                comment,
              ),
            },
      });
      await appendEvent(tx, supportCase, input.approve ? 'determinationApproved' : 'determinationReturned', {
        at: scope.now(),
        by: scope.actor.id,
        data: { determinationId: id },
      });
      tx.audit({
        kind: 'change',
        action,
        entity: 'Determination',
        entityId: id,
        caseId: supportCase.id,
        ground: '3(2)',
      });
      return saved(supportCase.id);
    },
  );
}
