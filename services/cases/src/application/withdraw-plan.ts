import { mayWithdrawPlan } from '@banso/domain/casework';
import { absent, type InvalidAnswer, type RefusalAnswer, type StaleAnswer } from '@banso/service-kit';
import type { WithdrawPlanInput } from '../generated/graphql.ts';
import { appendEvent } from '../persistence/case-events.ts';
import { planForChange } from '../persistence/plans.ts';
import { type CasesScope, perform } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { caseForChange } from './case-for-change.ts';
import { caseIdOf } from './case-id-of.ts';
import { type PlanSavedAnswer, planSaved } from './save-plan.ts';
import { stale } from './stale.ts';

/** Taken back from the meeting to be written on, while no meeting has it before it. */
export async function withdrawPlan(scope: CasesScope, input: WithdrawPlanInput) {
  const { commandId, ...content } = input;
  const action = 'plan:edit';
  return perform<PlanSavedAnswer, InvalidAnswer | StaleAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'withdrawPlan', input: content },
    async (tx, end) => {
      const supportCase = await caseForChange(tx, scope, end, action, await caseIdOf(tx, scope, 'plan', input.planId));
      const { organisationId, id: caseId, stage } = supportCase;
      const plan = await planForChange(tx, supportCase, input.planId);
      if (plan === undefined) return end.deny(action, absent, [input.planId]);
      if (plan.version !== input.version) return end.answer(await stale(tx, plan, [['state', null, plan.state]]));
      const { id: planId, state } = plan;
      // Once submitted it names the meeting that was called for it, and no other.
      const gate = mayWithdrawPlan({ stage, state, onOpenAgenda: plan.meetingId !== null });
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [planId]);
      await tx.db.plan.update({
        where: { organisationId_id: { organisationId, id: planId } },
        data: {
          state: 'DRAFT',
          submittedAt: null,
          version: plan.version + 1,
          updatedBy: scope.actor.id,
          updatedAt: scope.now(),
        },
      });
      const happened = { at: scope.now(), by: scope.actor.id, data: { planId } };
      await appendEvent(tx, supportCase, 'planWithdrawn', happened);
      tx.audit({ kind: 'change', action, entity: 'Plan', entityId: planId, caseId, fields: ['state'] });
      return planSaved(planId, caseId);
    },
  );
}
