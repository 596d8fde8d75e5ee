import { mayDecideAlone, mayDecideSupport, mayDeclineSupport, routeInForce } from '@banso/domain/casework';
import { absent, type InvalidAnswer, type RefusalAnswer, type StaleAnswer } from '@banso/service-kit';
import type { DecideSupportInput } from '../generated/graphql.ts';
import { routesOfOffice } from '../persistence/approval-routes.ts';
import { openCirculationOfPlan } from '../persistence/circulations.ts';
import { determinationsForChange, standing } from '../persistence/determinations.ts';
import { planForChange } from '../persistence/plans.ts';
import { type CasesScope, perform } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { caseForChange } from './case-for-change.ts';
import { caseIdOf } from './case-id-of.ts';
import { InputCheck } from './input-check.ts';
import { type PlanSavedAnswer, planSaved } from './save-plan.ts';
import { stale } from './stale.ts';
import { decisionFacts, writeDecision } from './write-decision.ts';

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
      const circulates = (await openCirculationOfPlan(tx, supportCase, plan.id)) !== undefined;
      const routes = await routesOfOffice(tx, organisationId, supportCase.officeId);
      const alone = mayDecideAlone(routeInForce(routes, scope.today) !== null, circulates);
      if (!alone.open) return end.refuse(action, gateRefusal(alone), [plan.id]);
      const determination = standing(await determinationsForChange(tx, supportCase));
      const facts = await decisionFacts(tx, scope, supportCase, plan, determination, decidedOn);
      const gate = input.approve ? mayDecideSupport(facts) : mayDeclineSupport(facts);
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [plan.id]);
      await writeDecision(tx, scope, supportCase, plan, { approve: input.approve, ground, decidedOn, determination });
      return planSaved(plan.id, caseId);
    },
  );
}
