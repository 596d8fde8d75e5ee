import { mayChangeVisit } from '@banso/domain/casework';
import type { CancelVisitInput } from '../generated/graphql.ts';
import { placeOf, sealRequired } from '../persistence/sealed-columns.ts';
import { type CasesScope, perform } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { InputCheck } from './input-check.ts';
import { moveVisit } from './move-visit.ts';
import { type VisitNotSaved, type VisitSavedAnswer, visitSaved } from './visit-answer.ts';
import { visitForChange } from './visit-for-change.ts';

/** A planned visit does not take place, for a reason that stays. */
export async function cancelVisit(scope: CasesScope, input: CancelVisitInput) {
  const { commandId, ...content } = input;
  const action = 'visit:plan';
  return perform<VisitSavedAnswer, VisitNotSaved>(
    scope,
    { id: commandId, name: 'cancelVisit', input: content },
    async (tx, end) => {
      const { supportCase, visit } = await visitForChange(tx, scope, end, action, input.visitId);
      const check = new InputCheck(scope.today);
      const reason = check.required('reason', input.reason);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      const gate = mayChangeVisit(visit);
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [visit.id]);
      const place = placeOf(visit.organisationId, 'visit', 'cancel_reason', visit.id);
      const data = {
        state: 'CANCELLED',
        cancelledAt: scope.now(),
        cancelledBy: scope.actor.id,
        cancelReasonSealed: await sealRequired(scope.sealing, place, reason),
      };
      await moveVisit(tx, scope, visit, data, 'visitCancelled');
      return visitSaved(visit.id, supportCase.id);
    },
  );
}
