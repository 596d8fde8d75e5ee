import type { PlanVisitInput } from '../generated/graphql.ts';
import { appendEvent } from '../persistence/case-events.ts';
import { type CasesScope, perform } from '../scope.ts';
import { caseForChange } from './case-for-change.ts';
import { InputCheck } from './input-check.ts';
import { checkReferral } from './referral-of-case.ts';
import { storeVisit } from './store-visit.ts';
import { type VisitNotSaved, type VisitSavedAnswer, visitSaved } from './visit-answer.ts';
import { checkVisit } from './visit-input.ts';
import { refuseBlocked, refuseSetAside, refuseVisitors } from './visit-rules.ts';

/**
 * 3(1)ア(ｳ), 3(1)イ: who goes, when, and until when they are to be back. Whether one may go alone is asked at the
 * leaving: whoever plans may not know of the risk, and must not learn it from a refusal.
 */
export async function planVisit(scope: CasesScope, input: PlanVisitInput) {
  const { commandId, ...content } = input;
  const action = 'visit:plan';
  return perform<VisitSavedAnswer, VisitNotSaved>(
    scope,
    { id: commandId, name: 'planVisit', input: content },
    async (tx, end) => {
      const supportCase = await caseForChange(tx, scope, end, action, input.caseId);
      const check = new InputCheck(scope.today);
      const visit = checkVisit(check, scope, input);
      await checkReferral(tx, check, supportCase, input.referralId);
      const { times } = visit;
      const invalid = check.answer();
      if (invalid !== null || times === null) return end.answer(invalid ?? { __typename: 'InvalidInput', issues: [] });
      refuseSetAside(end, supportCase);
      const override = await refuseBlocked(tx, scope, end, supportCase, {
        ...visit,
        on: times.on,
        reason: visit.overrideReason,
        overridden: null,
      });
      const { visitorIds } = visit;
      await refuseVisitors(tx, scope, end, supportCase, { ...times, visitId: supportCase.id, visitorIds });
      const id = await storeVisit(tx, scope, supportCase, { ...visit, times, override });
      const data = { visitId: id, kind: visit.kind, on: times.on };
      await appendEvent(tx, supportCase, 'visitPlanned', { at: scope.now(), by: scope.actor.id, data });
      tx.audit({ kind: 'change', action, entity: 'Visit', entityId: id, caseId: supportCase.id });
      return visitSaved(id, supportCase.id);
    },
  );
}
