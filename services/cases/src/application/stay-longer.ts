import { mayStayLonger } from '@banso/domain/casework';
import type { StayLongerInput } from '../generated/graphql.ts';
import { type CasesScope, perform } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { InputCheck } from './input-check.ts';
import { moveVisit } from './move-visit.ts';
import { type VisitNotSaved, type VisitSavedAnswer, visitSaved } from './visit-answer.ts';
import { visitForChange } from './visit-for-change.ts';
import { checkReturn } from './visit-input.ts';
import { refuseBooked, turnWith } from './visit-rules.ts';

/** They are still there and well: a new time to be back, so that nobody is looked for without need. */
export async function stayLonger(scope: CasesScope, input: StayLongerInput) {
  const { commandId, ...content } = input;
  const action = 'visit:plan';
  return perform<VisitSavedAnswer, VisitNotSaved>(
    scope,
    { id: commandId, name: 'stayLonger', input: content },
    async (tx, end) => {
      const { supportCase, visit } = await visitForChange(tx, scope, end, action, input.visitId);
      const check = new InputCheck(scope.today);
      const returnsAt = checkReturn(check, scope, input.returnsAt);
      const invalid = check.answer();
      if (invalid !== null || returnsAt === null)
        return end.answer(invalid ?? { __typename: 'InvalidInput', issues: [] });
      const gate = mayStayLonger(visit, returnsAt.getTime(), scope.now().getTime());
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [visit.id]);
      const booked = { visitId: visit.id, visitorIds: visit.visitorIds, startsAt: visit.startsAt, returnsAt };
      refuseBooked(end, action, booked, await turnWith(tx, visit.organisationId, booked));
      await moveVisit(tx, scope, visit, { returnsAt }, null);
      return visitSaved(visit.id, supportCase.id);
    },
  );
}
