import { maySavePlan } from '@banso/domain/casework';
import { isUuid } from '@banso/domain/foundation';
import {
  absent,
  type InvalidAnswer,
  newId,
  type RefusalAnswer,
  type StaleAnswer,
  toDateColumn,
} from '@banso/service-kit';
import type { SavePlanInput } from '../generated/graphql.ts';
import { agenciesForChange } from '../persistence/agencies.ts';
import { appendEvent } from '../persistence/case-events.ts';
import type { CaseRow } from '../persistence/cases.ts';
import { goalsForChange, itemsForChange, type PlanRow, planForChange } from '../persistence/plans.ts';
import { placeOf, sealText } from '../persistence/sealed-columns.ts';
import { itemsWithSessions } from '../persistence/support-sessions.ts';
import { type CasesScope, perform, type Tx } from '../scope.ts';
import { caseworkIssue } from '../wording/casework-issues.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { caseForChange } from './case-for-change.ts';
import {
  changesAnswers,
  checkFormAnswers,
  checkNewFormAnswers,
  comparedAnswers,
  storeFormAnswers,
} from './form-answers.ts';
import { InputCheck } from './input-check.ts';
import { checkPlan, type PlanContent, planContent, sameButSignature } from './plan-content.ts';
import { type Compared, stale } from './stale.ts';
import { storePlanParts } from './store-plan-parts.ts';

export interface PlanSavedAnswer {
  readonly __typename: 'PlanSaved';
  readonly planId: string;
  readonly caseId: string;
}

export const planSaved = (planId: string, caseId: string): PlanSavedAnswer => ({
  __typename: 'PlanSaved',
  planId,
  caseId,
});

/** 3(4)イ: the plan, its goals and items in the client's own words. Goals are no order of merit. */
export async function savePlan(scope: CasesScope, input: SavePlanInput) {
  const { commandId, ...content } = input;
  const action = 'plan:edit';
  return perform<PlanSavedAnswer, InvalidAnswer | StaleAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'savePlan', input: content },
    async (tx, end) => {
      const supportCase = await caseForChange(tx, scope, end, action, input.caseId);
      const stored = input.planId ? await storedPlan(tx, scope, supportCase, input.planId) : null;
      if (stored === undefined) return end.deny(action, absent, [input.planId ?? '']);
      const check = new InputCheck(scope.today);
      const plan = checkPlan(check, input);
      const asked = stored === null ? checkNewFormAnswers : checkFormAnswers;
      const answers = asked(check, scope, 'plan', input.formAnswers);
      if (check.issues.length === 0) await checkReferences(tx, check, supportCase, plan, stored?.row.id ?? null);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      if (stored !== null && stored.row.version !== input.version) {
        const said = await comparedAnswers(tx, scope, supportCase.organisationId, stored.row.id, answers);
        return end.answer(await stale(tx, stored.row, [...compared(plan, stored.content), ...said]));
      }
      const removed = stored === null ? [] : await removedWithReferral(tx, supportCase, plan, stored.content);
      const emptied = stored === null ? [] : await removedWithSession(tx, supportCase, plan, stored.content);
      const gate = maySavePlan({
        stage: supportCase.stage,
        state: stored?.row.state ?? 'DRAFT',
        removedWithReferral: removed,
        removedWithSession: emptied,
        signatureOnly:
          stored !== null &&
          sameButSignature(plan, stored.content) &&
          !(await changesAnswers(tx, scope, stored.row.organisationId, stored.row.id, answers)),
      });
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [supportCase.id]);
      const { id, event } = await storePlan(tx, scope, supportCase, stored?.row ?? null, plan);
      const { organisationId, id: caseId } = supportCase;
      await storePlanParts(tx, scope, { organisationId, caseId, id }, plan);
      const version = (stored?.row.version ?? 0) + 1;
      await storeFormAnswers(tx, scope, { organisationId, caseId, recordId: id, version }, answers);
      if (event)
        await appendEvent(tx, supportCase, 'planSaved', { at: scope.now(), by: scope.actor.id, data: { planId: id } });
      tx.audit({ kind: 'change', action, entity: 'Plan', entityId: id, caseId: supportCase.id });
      return planSaved(id, supportCase.id);
    },
  );
}

/** Undefined where the case has no such plan. */
async function storedPlan(tx: Tx, scope: CasesScope, supportCase: CaseRow, planId: string) {
  const row = isUuid(planId) ? await planForChange(tx, supportCase, planId) : undefined;
  if (row === undefined) return undefined;
  const goals = await goalsForChange(tx, supportCase, row.id);
  const items = await itemsForChange(tx, supportCase, row.id);
  return { row, content: await planContent(scope, row, goals, items) };
}

/** Agencies must be known; ids that the client made must not be another plan's. */
async function checkReferences(
  tx: Tx,
  check: InputCheck,
  supportCase: CaseRow,
  plan: PlanContent,
  planId: string | null,
): Promise<void> {
  const { organisationId } = supportCase;
  const wanted = plan.items.flatMap((item) => item.agencyId ?? []);
  const known = new Set((await agenciesForChange(tx, organisationId, wanted)).map((agency) => agency.id));
  const own = planId === null ? {} : { NOT: { planId } };
  const goalIds = plan.goals.map((goal) => goal.id);
  const itemIds = plan.items.map((item) => item.id);
  const foundGoals = await tx.db.planGoal.findMany({
    where: { organisationId, id: { in: goalIds }, ...own },
    select: { id: true },
  });
  const foundItems = await tx.db.planItem.findMany({
    where: { organisationId, id: { in: itemIds }, ...own },
    select: { id: true },
  });
  const taken = new Set([...foundGoals, ...foundItems].map(({ id }) => id));
  plan.items.forEach((item, index) => {
    if (item.agencyId !== null && !known.has(item.agencyId))
      check.issues.push(caseworkIssue(`items.${index}.agencyId`, 'UNKNOWN_AGENCY'));
    if (taken.has(item.id)) check.issues.push(caseworkIssue(`items.${index}.id`, 'USED_ELSEWHERE'));
  });
  plan.goals.forEach((goal, index) => {
    if (taken.has(goal.id)) check.issues.push(caseworkIssue(`goals.${index}.id`, 'USED_ELSEWHERE'));
  });
}

async function removedWithReferral(
  tx: Tx,
  supportCase: CaseRow,
  plan: PlanContent,
  stored: PlanContent,
): Promise<string[]> {
  const kept = new Set(plan.items.map((item) => item.id));
  const removed = stored.items.map((item) => item.id).filter((id) => !kept.has(id));
  if (removed.length === 0) return [];
  const referrals = await tx.db.referral.findMany({
    where: { organisationId: supportCase.organisationId, planItemId: { in: removed } },
    select: { planItemId: true },
  });
  return [...new Set(referrals.map((referral) => referral.planItemId))];
}

/** Items with sessions that are left out, or stand under another duty than that of their sessions. */
async function removedWithSession(tx: Tx, supportCase: CaseRow, plan: PlanContent, stored: PlanContent) {
  const dutyOf = new Map(plan.items.map(({ id, duty }) => [id, duty as string]));
  const recorded = await itemsWithSessions(
    tx,
    supportCase,
    stored.items.map(({ id }) => id),
  );
  return recorded.filter(({ itemId, duty }) => dutyOf.get(itemId) !== duty).map(({ itemId }) => itemId);
}

/** A signature added while the plan is under way is no step back to the draft: it makes no event. */
async function storePlan(tx: Tx, scope: CasesScope, supportCase: CaseRow, stored: PlanRow | null, plan: PlanContent) {
  const { organisationId, id: caseId } = supportCase;
  const id = stored?.id ?? newId(scope.now());
  const columns = {
    clientWordsSealed: await sealText(
      scope.sealing,
      placeOf(organisationId, 'plan', 'client_words', id),
      plan.clientWords,
    ),
    reviewOn: toDateColumn(plan.reviewOn),
    signedOn: toDateColumn(plan.signedOn),
    updatedBy: scope.actor.id,
    updatedAt: scope.now(),
  };
  if (stored !== null) {
    await tx.db.plan.update({
      where: { organisationId_id: { organisationId, id } },
      data: { ...columns, version: stored.version + 1 },
    });
    return { id, event: stored.state === 'DRAFT' || stored.state === 'RETURNED' };
  }
  const number = (await tx.db.plan.count({ where: { organisationId, caseId } })) + 1;
  await tx.db.plan.create({
    data: { organisationId, id, caseId, number, ...columns, createdBy: scope.actor.id, createdAt: scope.now() },
  });
  return { id, event: true };
}

function compared(yours: PlanContent, theirs: PlanContent): Compared {
  const parts = (name: 'goals' | 'items', text: (plan: PlanContent, id: string) => string | null): Compared =>
    [...new Set([...yours[name], ...theirs[name]].map(({ id }) => id))].map(
      (id) => [`${name}.${id}`, text(yours, id), text(theirs, id)] as const,
    );
  return [
    ['clientWords', yours.clientWords, theirs.clientWords],
    ['reviewOn', yours.reviewOn, theirs.reviewOn],
    ['signedOn', yours.signedOn, theirs.signedOn],
    ...parts('goals', (plan, id) => plan.goals.find((goal) => goal.id === id)?.words ?? null),
    ...parts('items', (plan, id) => plan.items.find((item) => item.id === id)?.what ?? null),
    ...parts('items', partsText).map(([field, mine, other]) => [`${field}.parts`, mine, other] as const),
  ];
}

/** Who does which part of an item, on a line each. */
const partsText = (plan: PlanContent, id: string): string | null =>
  plan.items
    .find((item) => item.id === id)
    ?.parts.map(({ side, what, ownerName }) => [side, what, ownerName].filter(Boolean).join(' '))
    .join('\n') || null;
