import { mayLeave, visitSafetyOn } from '@banso/domain/casework';
import type { LeaveForVisitInput } from '../generated/graphql.ts';
import { riskFacts, riskFlagsForChange } from '../persistence/risk-flags.ts';
import { visitFacts } from '../persistence/visits.ts';
import { mayLeaveFor } from '../reads/may-leave.ts';
import { type CasesScope, perform } from '../scope.ts';
import { label } from '../wording/booked.ts';
import { caseworkRefusal } from '../wording/casework-refusals.ts';
import { gateRefusal, withNames } from '../wording/gate-refusal.ts';
import { InputCheck } from './input-check.ts';
import { moveVisit } from './move-visit.ts';
import { type VisitNotSaved, type VisitSavedAnswer, visitSaved } from './visit-answer.ts';
import { visitForChange } from './visit-for-change.ts';
import { checkReturn } from './visit-input.ts';
import { refuseBlocked, refuseBooked, refuseSetAside, turnWith } from './visit-rules.ts';

/**
 * They leave. Everything that keeps them safe is asked now: a refusal since the plan, a second person where a risk asks
 * for two, a time to be back that lies ahead. Pressed by one of those who go, or by whoever supervises.
 */
export async function leaveForVisit(scope: CasesScope, input: LeaveForVisitInput) {
  const { commandId, ...content } = input;
  const action = 'visit:plan';
  return perform<VisitSavedAnswer, VisitNotSaved>(
    scope,
    { id: commandId, name: 'leaveForVisit', input: content },
    async (tx, end) => {
      const { supportCase, visit } = await visitForChange(tx, scope, end, action, input.visitId);
      if (!mayLeaveFor(scope, visit, supportCase.officeId))
        return end.refuse(action, caseworkRefusal('NOT_OWN_VISIT'), [visit.id]);
      const check = new InputCheck(scope.today);
      const given = input.returnsAt ? checkReturn(check, scope, input.returnsAt) : visit.returnsAt;
      const invalid = check.answer();
      if (invalid !== null || given === null) return end.answer(invalid ?? { __typename: 'InvalidInput', issues: [] });
      refuseSetAside(end, supportCase);
      // Who leaves before the planned time is away from now on; a return moved to before it makes no sense of the plan.
      const startsAt = given <= visit.startsAt ? scope.now() : visit.startsAt;
      const booked = { visitId: visit.id, visitorIds: visit.visitorIds, startsAt, returnsAt: given };
      const bookings = await turnWith(tx, visit.organisationId, booked);
      const out = bookings.filter(({ isOut }) => isOut);
      const gate = mayLeave({
        visit: { ...visitFacts(visit), returnsAt: given.getTime() },
        flags: (await riskFlagsForChange(tx, supportCase)).map(riskFacts),
        outElsewhere: out.map(({ visitorId }) => visitorId),
        now: scope.now().getTime(),
        safety: visitSafetyOn(scope.today),
      });
      if (!gate.open)
        return end.refuse(action, gateRefusal(withNames(gate, 'VISITOR_STILL_OUT', out.map(label))), [visit.id]);
      await refuseBlocked(tx, scope, end, supportCase, {
        ...visit,
        on: scope.today,
        reason: null,
        overridden: visit.visitBlockId,
      });
      refuseBooked(end, action, booked, bookings);
      const data = { state: 'OUT', startsAt, returnsAt: given, leftAt: scope.now(), leftBy: scope.actor.id };
      await moveVisit(tx, scope, visit, data, 'visitLeft');
      return visitSaved(visit.id, supportCase.id);
    },
  );
}
