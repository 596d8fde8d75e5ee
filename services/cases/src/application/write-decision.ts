import type { SupportDecisionFacts } from '@banso/domain/casework';
import { clauseIds } from '@banso/domain/guideline';
import { toDateColumn } from '@banso/service-kit';
import { applicationsForChange } from '../persistence/applications.ts';
import { appendEvent } from '../persistence/case-events.ts';
import type { CaseRow } from '../persistence/cases.ts';
import type { DeterminationRow } from '../persistence/determinations.ts';
import type { PlanRow } from '../persistence/plans.ts';
import { placeOf, sealRequired } from '../persistence/sealed-columns.ts';
import { hasDrifted } from '../reads/evaluate-case.ts';
import type { CasesScope, Tx } from '../scope.ts';
import { factsForChange } from './facts-for-change.ts';

export interface Decision {
  readonly approve: boolean;
  readonly ground: string;
  readonly decidedOn: string;
  readonly determination: DeterminationRow | undefined;
}

/** The support decision itself, by one person or at the end of a route. A plan that was in force ends with a yes. */
export async function writeDecision(
  tx: Tx,
  scope: CasesScope,
  supportCase: CaseRow,
  plan: PlanRow,
  { approve, ground, decidedOn, determination }: Decision,
): Promise<void> {
  const { organisationId, id: caseId } = supportCase;
  const place = placeOf(organisationId, 'plan', 'decision_ground', plan.id);
  await tx.db.plan.update({
    where: { organisationId_id: { organisationId, id: plan.id } },
    data: {
      state: approve ? 'DECIDED' : 'DECLINED',
      decidedOn: toDateColumn(decidedOn),
      decidedBy: scope.actor.id,
      decisionGroundSealed: await sealRequired(scope.sealing, place, ground),
      determinationId: approve ? (determination?.id ?? null) : null,
      version: plan.version + 1,
      updatedBy: scope.actor.id,
      updatedAt: scope.now(),
    },
  });
  if (approve) await endEarlierPlans(tx, scope, supportCase, plan.id);
  await appendEvent(tx, supportCase, approve ? 'supportDecided' : 'supportDeclined', {
    at: scope.now(),
    by: scope.actor.id,
    data: { planId: plan.id, decidedOn },
  });
  tx.audit({
    kind: 'change',
    action: 'support:decide',
    entity: 'Plan',
    entityId: plan.id,
    caseId,
    ground: '3(2)',
    fields: ['state'],
  });
}

/** What the gates of the decision ask, as it stands in this transaction. */
export async function decisionFacts(
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
