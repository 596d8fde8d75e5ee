import { maySubmitPlan } from '@banso/domain/casework';
import { absent, type InvalidAnswer, type RefusalAnswer, type StaleAnswer } from '@banso/service-kit';
import type { SubmitPlanInput } from '../generated/graphql.ts';
import { appendEvent } from '../persistence/case-events.ts';
import { goalsForChange, itemsForChange, planForChange } from '../persistence/plans.ts';
import { type CasesScope, perform } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { caseForChange } from './case-for-change.ts';
import { caseIdOf } from './case-id-of.ts';
import { partsOf } from './plan-content.ts';
import { type PlanSavedAnswer, planSaved } from './save-plan.ts';
import { stale } from './stale.ts';

/** 3(4)エ, オ: to the meeting, once every item has someone to do it. */
export async function submitPlan(scope: CasesScope, input: SubmitPlanInput) {
  const { commandId, ...content } = input;
  const action = 'plan:edit';
  return perform<PlanSavedAnswer, InvalidAnswer | StaleAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'submitPlan', input: content },
    async (tx, end) => {
      const supportCase = await caseForChange(tx, scope, end, action, await caseIdOf(tx, scope, 'plan', input.planId));
      const { organisationId, id: caseId } = supportCase;
      const plan = await planForChange(tx, supportCase, input.planId);
      if (plan === undefined) return end.deny(action, absent, [input.planId]);
      if (plan.version !== input.version) return end.answer(await stale(tx, plan, [['state', null, plan.state]]));
      const items = await itemsForChange(tx, supportCase, plan.id);
      const goals = await goalsForChange(tx, supportCase, plan.id);
      const divided = await Promise.all(items.map(async (item) => ({ ...item, parts: await partsOf(scope, item) })));
      const { state, reviewOn } = plan;
      const facts = { state, goalCount: goals.length, items: divided, reviewOn };
      const gate = maySubmitPlan(supportCase.stage, facts, scope.today);
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [plan.id]);
      await tx.db.plan.update({
        where: { organisationId_id: { organisationId, id: plan.id } },
        data: {
          state: 'SUBMITTED',
          version: plan.version + 1,
          submittedAt: scope.now(),
          updatedBy: scope.actor.id,
          updatedAt: scope.now(),
          // What an earlier meeting said stays in its own minutes.
          meetingId: null,
          meetingOutcome: null,
          meetingOpinionSealed: null,
        },
      });
      await appendEvent(tx, supportCase, 'planSubmitted', {
        at: scope.now(),
        by: scope.actor.id,
        data: { planId: plan.id },
      });
      tx.audit({ kind: 'change', action, entity: 'Plan', entityId: plan.id, caseId, fields: ['state'] });
      return planSaved(plan.id, caseId);
    },
  );
}
