import { mayEvaluatePlan } from '@banso/domain/casework';
import {
  absent,
  type InvalidAnswer,
  newId,
  type RefusalAnswer,
  type StaleAnswer,
  toDateColumn,
} from '@banso/service-kit';
import type { EvaluatePlanInput } from '../generated/graphql.ts';
import { appendEvent } from '../persistence/case-events.ts';
import type { AppraisedGoal } from '../persistence/evaluations.ts';
import { type GoalRow, goalsForChange, planForChange } from '../persistence/plans.ts';
import { openText, placeOf, sealRequired, sealText } from '../persistence/sealed-columns.ts';
import { type CasesScope, perform } from '../scope.ts';
import { caseworkIssue } from '../wording/casework-issues.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { caseForChange } from './case-for-change.ts';
import { caseIdOf } from './case-id-of.ts';
import { checkNewFormAnswers, storeFormAnswers } from './form-answers.ts';
import { InputCheck, RECORD } from './input-check.ts';
import { type PlanSavedAnswer, planSaved } from './save-plan.ts';
import { stale } from './stale.ts';

/**
 * 3(4)イ: the plan in force, goal by goal, in calm words and in those of the people whose goals they are. What follows
 * from it (a new plan, closing, suspending) is a step of its own.
 */
export async function evaluatePlan(scope: CasesScope, input: EvaluatePlanInput) {
  const { commandId, ...content } = input;
  const action = 'plan:edit';
  return perform<PlanSavedAnswer, InvalidAnswer | StaleAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'evaluatePlan', input: content },
    async (tx, end) => {
      const supportCase = await caseForChange(tx, scope, end, action, await caseIdOf(tx, scope, 'plan', input.planId));
      const { organisationId, id: caseId, stage } = supportCase;
      const plan = await planForChange(tx, supportCase, input.planId);
      if (plan === undefined) return end.deny(action, absent, [input.planId]);
      const { check, said, evaluatedOn, reviewOn, clientWords, familyWords, note } = checkEvaluation(scope, input);
      const answers = checkNewFormAnswers(check, scope, 'evaluation', input.formAnswers);
      const invalid = check.answer();
      if (invalid !== null || evaluatedOn === null)
        return end.answer(invalid ?? { __typename: 'InvalidInput', issues: [] });
      if (plan.version !== input.version) {
        return end.answer(await stale(tx, plan, [['reviewOn', reviewOn, plan.reviewOn]]));
      }
      const goals = await goalsForChange(tx, supportCase, plan.id);
      const gate = mayEvaluatePlan({
        stage,
        planState: plan.state,
        decidedOn: plan.decidedOn,
        goals,
        appraised: said.map(({ goalId }) => goalId),
        evaluatedOn,
        conclusion: input.conclusion,
        reviewOn,
        today: scope.today,
      });
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [plan.id]);
      const id = newId(scope.now());
      const number = (await tx.db.planEvaluation.count({ where: { organisationId, planId: plan.id } })) + 1;
      const continues = input.conclusion === 'CONTINUE';
      const place = (column: string) => placeOf(organisationId, 'plan_evaluation', column, id);
      const appraised = JSON.stringify(await appraisedGoals(scope, goals, said));
      await tx.db.planEvaluation.create({
        data: {
          organisationId,
          id,
          caseId,
          planId: plan.id,
          number,
          evaluatedOn: toDateColumn(evaluatedOn),
          present: [...new Set(input.present)],
          goalsSealed: await sealRequired(scope.sealing, place('goals'), appraised),
          clientWordsSealed: await sealText(scope.sealing, place('client_words'), clientWords),
          familyWordsSealed: await sealText(scope.sealing, place('family_words'), familyWords),
          noteSealed: await sealText(scope.sealing, place('note'), note),
          conclusion: input.conclusion,
          reviewOn: continues ? toDateColumn(reviewOn) : null,
          recordedBy: scope.actor.id,
          recordedAt: scope.now(),
        },
      });
      await storeFormAnswers(tx, scope, { organisationId, caseId, recordId: id, version: 1 }, answers);
      await tx.db.plan.update({
        where: { organisationId_id: { organisationId, id: plan.id } },
        data: {
          ...(continues ? { reviewOn: toDateColumn(reviewOn) } : {}),
          version: plan.version + 1,
          updatedBy: scope.actor.id,
          updatedAt: scope.now(),
        },
      });
      await appendEvent(tx, supportCase, continues ? 'planContinued' : 'planEvaluated', {
        at: scope.now(),
        by: scope.actor.id,
        data: { planId: plan.id, evaluationId: id, conclusion: input.conclusion },
      });
      tx.audit({
        kind: 'change',
        action: 'plan:evaluate',
        entity: 'Plan',
        entityId: plan.id,
        caseId,
        ground: '3(4)イ',
      });
      return planSaved(plan.id, caseId);
    },
  );
}

type Said = Pick<AppraisedGoal, 'goalId' | 'appraisal' | 'words'>;

function checkEvaluation(scope: CasesScope, input: EvaluatePlanInput) {
  const check = new InputCheck(scope.today);
  const said: Said[] = check.list('goals', input.goals).map(({ goalId, appraisal, words }, index) => ({
    goalId: check.id(`goals.${index}.goalId`, goalId.toLowerCase()),
    appraisal,
    words: check.text(`goals.${index}.words`, words),
  }));
  const seen = new Set<string>();
  said.forEach(({ goalId }, index) => {
    if (seen.has(goalId)) check.issues.push(caseworkIssue(`goals.${index}.goalId`, 'REPEATED'));
    seen.add(goalId);
  });
  return {
    check,
    said,
    evaluatedOn: check.pastDay('evaluatedOn', input.evaluatedOn),
    reviewOn: input.reviewOn ? check.day('reviewOn', input.reviewOn) : null,
    clientWords: check.text('clientWords', input.clientWords),
    familyWords: check.text('familyWords', input.familyWords),
    note: check.text('note', input.note, RECORD),
  };
}

/** In the order of the plan, each with the words that the goal has now: it may be worded anew later. */
function appraisedGoals(scope: CasesScope, goals: readonly GoalRow[], said: readonly Said[]): Promise<AppraisedGoal[]> {
  const saidOf = new Map(said.map((each) => [each.goalId, each]));
  return Promise.all(
    goals.flatMap(({ id, organisationId, whose, domain, wordsSealed }) => {
      const found = saidOf.get(id);
      if (found === undefined) return [];
      const goal = openText(scope.sealing, placeOf(organisationId, 'plan_goal', 'words', id), wordsSealed);
      return [goal.then((text) => ({ ...found, whose, domain, goal: text ?? '' }))];
    }),
  );
}
