import { mayDecideSupport, mayDeclineSupport, type SupportDecisionFacts } from '@banso/domain/casework';
import { clauseIds } from '@banso/domain/guideline';
import { absent, type InvalidAnswer, type RefusalAnswer, type StaleAnswer, toDateColumn } from '@banso/service-kit';
import type { DecideSupportInput } from '../generated/graphql.ts';
import { applicationsForChange } from '../persistence/applications.ts';
import { appendEvent } from '../persistence/case-events.ts';
import type { CaseRow } from '../persistence/cases.ts';
import { type DeterminationRow, determinationsForChange, standing } from '../persistence/determinations.ts';
import { type PlanRow, planForChange } from '../persistence/plans.ts';
import { placeOf, sealRequired } from '../persistence/sealed-columns.ts';
import { hasDrifted } from '../reads/evaluate-case.ts';
import { type CasesScope, perform, type Tx } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { caseForChange } from './case-for-change.ts';
import { caseIdOf } from './case-id-of.ts';
import { factsForChange } from './facts-for-change.ts';
import { InputCheck } from './input-check.ts';
import { type PlanSavedAnswer, planSaved } from './save-plan.ts';
import { stale } from './stale.ts';

/** 支援決定: the one step that eligibility (3(2)) gates. Another plan of the case that was in force ends with it. */
export async function decideSupport(scope: CasesScope, input: DecideSupportInput) {
  const { commandId, ...content } = input;
  const action = 'support:decide';
  return perform<PlanSavedAnswer, InvalidAnswer | StaleAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'decideSupport', input: content },
    async (tx, end) => {
      const supportCase = await caseForChange(tx, scope, end, action, await caseIdOf(tx, scope, 'plan', input.planId));
      const { organisationId, id: caseId } = supportCase;
      const plan = await planForChange(tx, supportCase, input.planId);
      if (plan === undefined) return end.deny(action, absent, [input.planId]);
      const check = new InputCheck(scope.today);
      const decidedOn = check.pastDay('decidedOn', input.decidedOn);
      const ground = check.required('ground', input.ground);
      const invalid = check.answer();
      if (invalid !== null || decidedOn === null)
        return end.answer(invalid ?? { __typename: 'InvalidInput', issues: [] });
      if (plan.version !== input.version) return end.answer(await stale(tx, plan, [['state', null, plan.state]]));
      const determination = standing(await determinationsForChange(tx, supportCase));
      const facts = await decisionFacts(tx, scope, supportCase, plan, determination, decidedOn);
      const gate = input.approve ? mayDecideSupport(facts) : mayDeclineSupport(facts);
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [plan.id]);
      const place = placeOf(organisationId, 'plan', 'decision_ground', plan.id);
      await tx.db.plan.update({
        where: { organisationId_id: { organisationId, id: plan.id } },
        data: {
          state: input.approve ? 'DECIDED' : 'DECLINED',
          decidedOn: toDateColumn(decidedOn),
          decidedBy: scope.actor.id,
          decisionGroundSealed: await sealRequired(scope.sealing, place, ground),
          determinationId: input.approve ? (determination?.id ?? null) : null,
          version: plan.version + 1,
          updatedBy: scope.actor.id,
          updatedAt: scope.now(),
        },
      });
      if (input.approve) await endEarlierPlans(tx, scope, supportCase, plan.id);
      await appendEvent(tx, supportCase, input.approve ? 'supportDecided' : 'supportDeclined', {
        at: scope.now(),
        by: scope.actor.id,
        data: { planId: plan.id, decidedOn },
      });
      tx.audit({
        kind: 'change',
        action,
        entity: 'Plan',
        entityId: plan.id,
        caseId,
        ground: '3(2)',
        fields: ['state'],
      });
      return planSaved(plan.id, caseId);
    },
  );
}

async function decisionFacts(
  tx: Tx,
  scope: CasesScope,
  supportCase: CaseRow,
  plan: PlanRow,
  determination: DeterminationRow | undefined,
  decidedOn: string,
): Promise<SupportDecisionFacts> {
  const applications = await applicationsForChange(tx, supportCase);
  return {
    stage: supportCase.stage,
    planState: plan.state,
    signedOn: plan.signedOn,
    decidedOn,
    applied: applications.some((application) => application.withdrawnOn === null && application.signedOn <= decidedOn),
    determination:
      determination === undefined
        ? null
        : {
            outcome: determination.outcome,
            needsApproval: determination.needsApproval,
            approved: determination.approvedAt !== null,
            openClauses: clauseIds.filter((clause) => (determination.outcomes[clause] ?? 'MET') !== 'MET'),
            drifted: hasDrifted(determination, await factsForChange(tx, supportCase)),
          },
    deciderMadeThePlan: plan.createdBy === scope.actor.id,
  };
}

async function endEarlierPlans(tx: Tx, scope: CasesScope, supportCase: CaseRow, planId: string): Promise<void> {
  const { organisationId, id: caseId } = supportCase;
  const earlier = await tx.db.plan.findMany({
    where: { organisationId, caseId, state: 'DECIDED', NOT: { id: planId } },
    select: { id: true },
  });
  for (const { id } of earlier) {
    await tx.db.plan.update({
      where: { organisationId_id: { organisationId, id } },
      data: { state: 'ENDED', version: { increment: 1 }, updatedBy: scope.actor.id, updatedAt: scope.now() },
    });
    await appendEvent(tx, supportCase, 'planEnded', { at: scope.now(), by: scope.actor.id, data: { planId: id } });
  }
}
