import {
  isPlanInForce,
  mayApproachOn,
  mayCloseCase,
  type PlanState,
  SUSPENSION,
  type Whose,
} from '@banso/domain/casework';
import { type InvalidAnswer, newId, type RefusalAnswer, type StaleAnswer, toDateColumn } from '@banso/service-kit';
import type { CloseCaseInput } from '../generated/graphql.ts';
import { refreshOutreachWorker } from '../persistence/assignments.ts';
import { appendEvent } from '../persistence/case-events.ts';
import type { CaseRow } from '../persistence/cases.ts';
import { changeCase } from '../persistence/change-case.ts';
import { lastConclusions } from '../persistence/evaluations.ts';
import { callOffFollowUps } from '../persistence/follow-ups.ts';
import { blockFacts, visitBlocksForChange } from '../persistence/visit-blocks.ts';
import { type CasesScope, perform, type Tx } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { type Saved, saved } from './answers.ts';
import { callOffVisits } from './call-off-visits.ts';
import { caseForChange } from './case-for-change.ts';
import { checkFollowUps, checkOutcomes } from './closing-input.ts';
import { InputCheck } from './input-check.ts';
import { stale } from './stale.ts';
import { storeClosure } from './store-closure.ts';

/**
 * 終結, or 中断 where the reason says so: a suspended case keeps its team and its plan and waits for its day. No goal is
 * asked for in particular: reason and outcomes say how it ended, and employment is one of many.
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
      const closure = checkClosure(scope, check, input);
      const { reason, followUps, wishedNone } = closure;
      const suspends = reason === SUSPENSION;
      if (suspends && followUps.length === 0) check.add('followUpOn', 'followUpNeeded');
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      if (supportCase.version !== input.version) return end.answer(await stale(tx, supportCase, []));
      const { id, stage } = supportCase;
      const plans = await plansInForce(tx, supportCase);
      const concluded = await lastConclusions(tx, supportCase);
      const gate = mayCloseCase({
        stage,
        reason,
        plansInForce: plans.map((planId) => ({ id: planId, conclusion: concluded.get(planId) ?? null })),
        referralsUnderWay: await referralsUnderWay(tx, supportCase),
        followUpDays: followUps.map(({ on }) => on),
        wishedNone,
      });
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [id]);
      const blocks = (await visitBlocksForChange(tx, supportCase)).map(blockFacts);
      const days = followUps.map(({ on }) => on);
      const approach = mayApproachOn('FOLLOW_UP', days, blocks);
      if (!approach.open) return end.refuse(action, gateRefusal(approach), [id]);
      const closureId = newId(scope.now());
      await changeCase(tx, scope, supportCase, {
        closedOn: suspends ? null : toDateColumn(scope.today),
        closureReason: reason,
      });
      await callOffFollowUps(tx, scope, supportCase);
      await storeClosure(tx, scope, supportCase, { ...closure, id: closureId, suspended: suspends });
      if (!suspends) {
        await endPlans(tx, scope, supportCase, plans);
        await endTeam(tx, scope, supportCase);
      }
      await callOffVisits(tx, scope, supportCase);
      const next = followUps.map(({ on }) => on).sort()[0];
      await appendEvent(tx, supportCase, suspends ? 'caseSuspended' : 'caseClosed', {
        at: scope.now(),
        by: scope.actor.id,
        data: { reason, closureId, ...(next === undefined ? {} : { followUpOn: next }) },
      });
      tx.audit({ kind: 'change', action, entity: 'Case', entityId: id, caseId: id });
      return saved(id);
    },
  );
}

function checkClosure(scope: CasesScope, check: InputCheck, input: CloseCaseInput) {
  const reason = check.code('reason', 'closureReason', input.reason);
  const days = [
    ...(input.followUpOn ? [{ on: input.followUpOn, whose: 'CLIENT' as const, path: 'followUpOn' }] : []),
    ...(input.followUps ?? []).map((each, index) => ({ ...each, path: `followUps.${index}.on` })),
  ];
  return {
    reason,
    note: check.text('note', input.note),
    outcomes: checkOutcomes(check, input.outcomes ?? []),
    followUps: checkFollowUps(check, days, reason, scope.today),
    wishedNone: input.wishedNone ?? false,
  };
}

/** Plans that are decided, or of the family's goals alone, and not over. */
async function plansInForce(tx: Tx, { organisationId, id }: CaseRow): Promise<string[]> {
  const plans = await tx.db.plan.findMany({
    where: { organisationId, caseId: id, state: { notIn: ['DECLINED', 'ENDED'] } },
    select: { id: true, state: true, goals: { select: { whose: true } } },
    orderBy: { number: 'asc' },
  });
  return plans
    .filter(({ state, goals }) => isPlanInForce(state as PlanState, goals as { whose: Whose }[]))
    .map((plan) => plan.id);
}

/** Sent, but not yet connected: closing would leave an agency and the person waiting for each other. */
export async function referralsUnderWay(tx: Tx, { organisationId, id }: CaseRow): Promise<string[]> {
  const waiting = await tx.db.referral.findMany({
    where: { organisationId, caseId: id, state: { in: ['SENT', 'RECEIVED', 'ACCEPTED', 'APPOINTMENT_SET'] } },
    select: { id: true },
  });
  return waiting.map((referral) => referral.id);
}

/** Taken up again, the case begins at its evaluation, not at a plan of long ago. */
async function endPlans(tx: Tx, scope: CasesScope, supportCase: CaseRow, planIds: readonly string[]): Promise<void> {
  const { organisationId } = supportCase;
  for (const id of planIds) {
    await tx.db.plan.update({
      where: { organisationId_id: { organisationId, id } },
      data: { state: 'ENDED', version: { increment: 1 }, updatedBy: scope.actor.id, updatedAt: scope.now() },
    });
    await appendEvent(tx, supportCase, 'planEnded', { at: scope.now(), by: scope.actor.id, data: { planId: id } });
  }
}

/** Somebody works on it already: to end that is for those who close cases, whatever it is called. */
export async function hasTeam(tx: Tx, { organisationId, id: caseId }: CaseRow): Promise<boolean> {
  return (await tx.db.assignment.count({ where: { organisationId, caseId, untilOn: null } })) > 0;
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
