import {
  type ApprovalStep,
  type Circulation,
  drafted,
  mayDraftDecision,
  routeInForce,
  waitsFor,
} from '@banso/domain/casework';
import { absent, type InvalidAnswer, newId, type RefusalAnswer, type StaleAnswer } from '@banso/service-kit';
import type { DraftDecisionInput } from '../generated/graphql.ts';
import { routesOfOffice } from '../persistence/approval-routes.ts';
import { type CirculationRow, openCirculationOfPlan, writersForChange } from '../persistence/circulations.ts';
import { type PlanRow, planForChange } from '../persistence/plans.ts';
import { placeOf, sealRequired } from '../persistence/sealed-columns.ts';
import { type CasesScope, perform, type Tx } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { caseForChange } from './case-for-change.ts';
import { caseIdOf } from './case-id-of.ts';
import {
  type CirculationSavedAnswer,
  circulationSaved,
  inHand,
  staleCirculation,
  standingContent,
} from './circulation-for-change.ts';
import { InputCheck } from './input-check.ts';
import { stale } from './stale.ts';
import { stampCirculation, writeStamp } from './stamp-circulation.ts';

/** 起案: the decision is drafted with its ground, and what it rests on is fixed by digest; it goes to the next step. */
export async function draftDecision(scope: CasesScope, input: DraftDecisionInput) {
  const { commandId, ...content } = input;
  const action = 'decision:draft';
  return perform<CirculationSavedAnswer, InvalidAnswer | StaleAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'draftDecision', input: content },
    async (tx, end) => {
      const supportCase = await caseForChange(tx, scope, end, action, await caseIdOf(tx, scope, 'plan', input.planId));
      const { organisationId } = supportCase;
      const plan = await planForChange(tx, supportCase, input.planId);
      if (plan === undefined) return end.deny(action, absent, [input.planId]);
      const check = new InputCheck(scope.today);
      const ground = check.required('ground', input.ground);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      if (plan.version !== input.version) return end.answer(await stale(tx, plan, [['state', null, plan.state]]));
      const row = await openCirculationOfPlan(tx, supportCase, plan.id);
      if (row !== undefined && row.version !== input.circulationVersion) {
        return end.answer(await staleCirculation(tx, row));
      }
      const routes = await routesOfOffice(tx, organisationId, supportCase.officeId);
      const route = routeInForce(routes, scope.today)?.steps ?? null;
      const open = row === undefined ? null : await inHand(tx, scope, supportCase, row);
      const steps = stepsFor(route, open?.circulation ?? null);
      const gate = mayDraftDecision({
        stage: supportCase.stage,
        planState: plan.state,
        actorId: scope.actor.id,
        writers: open?.facts.writers ?? (await writersForChange(tx, organisationId, plan.id)),
        steps,
        open: open?.circulation ?? null,
        contentChanged: open?.facts.contentChanged ?? false,
      });
      if (!gate.open || steps === null)
        return end.refuse(action, gateRefusal(gate.open ? { open: false, reasons: [] } : gate), [plan.id]);
      const { digest } = await standingContent(tx, supportCase, plan);
      const round = { approve: input.approve, ground, digest };
      if (open !== null) {
        await stampCirculation(tx, scope, open.row, { ...open.circulation, steps }, { act: 'DRAFTED', comment: null });
        await writeRound(tx, scope, open.row, open.circulation.round + 1, round);
        return circulationSaved(open.row);
      }
      const started = drafted(bound(steps, scope.actor.id), scope.actor.id);
      const created = await createCirculation(tx, scope, plan, started);
      await writeRound(tx, scope, created, 1, round);
      await writeStamp(tx, scope, { ...created, version: 1 }, started, 1, { act: 'DRAFTED', comment: null });
      return circulationSaved(created);
    },
  );
}

interface Round {
  readonly approve: boolean;
  readonly ground: string;
  readonly digest: string;
}

/** A round begun anew takes the route as it is set now, and stays with its drafter. */
function stepsFor(route: readonly ApprovalStep[] | null, open: Circulation | null): readonly ApprovalStep[] | null {
  if (open === null) return route;
  return [...open.steps.slice(0, 1), ...(route ?? open.steps).slice(1)];
}

/** Where anyone of the office may draft, the draft is from now on that of whoever made it. */
const bound = ([first, ...rest]: readonly ApprovalStep[], by: string): ApprovalStep[] =>
  first === undefined ? rest : [{ ...first, staffId: first.staffId ?? by }, ...rest];

async function createCirculation(tx: Tx, scope: CasesScope, plan: PlanRow, started: Circulation) {
  const now = scope.now();
  const row = {
    organisationId: plan.organisationId,
    id: newId(now),
    caseId: plan.caseId,
    planId: plan.id,
    version: 2,
    state: started.state,
    round: started.round,
    position: started.position,
    waitsFor: waitsFor(started),
    waitsSince: now,
    draftedBy: scope.actor.id,
    draftedAt: now,
    updatedBy: scope.actor.id,
    updatedAt: now,
  };
  await tx.db.circulation.create({ data: { ...row, steps: started.steps.map((step) => ({ ...step })) } });
  return { ...row, steps: started.steps };
}

async function writeRound(
  tx: Tx,
  scope: CasesScope,
  { organisationId, id: circulationId, caseId }: CirculationRow,
  round: number,
  { approve, ground, digest }: Round,
): Promise<void> {
  const id = newId(scope.now());
  const place = placeOf(organisationId, 'circulation_round', 'ground', id);
  await tx.db.circulationRound.create({
    data: {
      organisationId,
      id,
      circulationId,
      caseId,
      round,
      approve,
      groundSealed: await sealRequired(scope.sealing, place, ground),
      digest,
      draftedBy: scope.actor.id,
      draftedAt: scope.now(),
    },
  });
}
