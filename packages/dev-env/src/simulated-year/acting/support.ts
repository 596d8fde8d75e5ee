import type { Mutation } from '../../demo/acting.ts';
import { programmesOf, withForm } from './form-answers.ts';
import { act, type CaseState, caseMutation, look, type Scene, type StepOf } from './scene.ts';

const planMutation = (name: string): Mutation => ({ name, success: 'on PlanSaved { plan { id version } }' });

interface PlanSaved {
  readonly plan: { readonly id: string; readonly version: number };
}

const planned = ({ plan }: CaseState) => {
  if (plan === null) throw new Error('there is no plan');
  return plan;
};

export async function apply(scene: Scene, state: CaseState, step: StepOf<'apply'>): Promise<void> {
  const mutation = caseMutation('recordApplication', 'applications { id withdrawnOn }');
  type Saved = { case: { applications: readonly { id: string; withdrawnOn: string | null }[] } };
  const saved = await act<Saved>(scene, step, mutation, { caseId: state.caseId, ...step.input });
  state.applicationId = saved.case.applications.find(({ withdrawnOn }) => withdrawnOn === null)?.id ?? '';
}

export async function withdrawConsent(
  scene: Scene,
  { caseId, applicationId }: CaseState,
  step: StepOf<'withdrawConsent'>,
): Promise<void> {
  const input = { caseId, applicationId, withdrawnOn: step.day, reason: step.reason };
  await act(scene, step, caseMutation('withdrawConsent'), input);
}

export async function assess(scene: Scene, state: CaseState, step: StepOf<'assess'>): Promise<void> {
  const version = state.assessments === 0 ? null : state.assessments;
  const form = await withForm(scene, step, 'assessment');
  const input = { caseId: state.caseId, version, items: step.items, summary: step.summary, ...form };
  await act(scene, step, caseMutation('saveAssessment'), input);
  state.assessments += 1;
}

export async function plan(scene: Scene, state: CaseState, step: StepOf<'plan'>): Promise<void> {
  const now = step.renew || state.plan === null ? {} : { planId: state.plan.id, version: state.plan.version };
  const input = {
    caseId: state.caseId,
    ...now,
    ...step.plan,
    ...(await withForm(scene, step, 'plan', programmesOf(step.plan))),
  };
  state.plan = (await act<PlanSaved>(scene, step, planMutation('savePlan'), input)).plan;
}

export async function submit(scene: Scene, state: CaseState, step: StepOf<'submit'>): Promise<void> {
  const { id: planId, version } = planned(state);
  state.plan = (await act<PlanSaved>(scene, step, planMutation('submitPlan'), { planId, version })).plan;
  state.submitted = true;
}

export async function sign(scene: Scene, state: CaseState, step: StepOf<'sign'>): Promise<void> {
  const { id: planId, version } = planned(state);
  const input = { caseId: state.caseId, planId, version, ...step.plan, signedOn: step.day };
  state.plan = (await act<PlanSaved>(scene, step, planMutation('savePlan'), input)).plan;
}

export async function decide(scene: Scene, state: CaseState, step: StepOf<'decide'>): Promise<void> {
  const { id: planId, version } = planned(state);
  const input = { planId, version, approve: step.approve, ground: step.ground, decidedOn: step.day };
  state.plan = (await act<PlanSaved>(scene, step, planMutation('decideSupport'), input)).plan;
  if (step.approve) state.practised = await ownItem(scene, state, step);
}

/** The office's own item of カ or キ in the plan that was just decided. */
async function ownItem(scene: Scene, state: CaseState, step: StepOf<'decide'>) {
  type Item = { id: string; duty: string; providerKind: string; plan: { id: string } };
  const part = 'supportItems { id duty providerKind plan { id } }';
  const { supportItems } = await look<{ supportItems: readonly Item[] }>(scene, step.by, state, part);
  const own = supportItems.find(
    ({ providerKind, plan }) => providerKind === 'OWN_OFFICE' && plan.id === state.plan?.id,
  );
  return own === undefined ? null : { itemId: own.id, duty: own.duty, times: 0 };
}

export async function evaluate(scene: Scene, state: CaseState, step: StepOf<'evaluate'>): Promise<void> {
  type Found = { plans: readonly { id: string; version: number; goals: readonly { id: string }[] }[] };
  const { plans } = await look<Found>(scene, step.by, state, 'plans { id version goals { id } }');
  const plan = plans.find(({ id }) => id === state.plan?.id);
  if (plan === undefined) throw new Error('there is no plan to evaluate');
  const { goals, present, conclusion, reviewOn, note, day: evaluatedOn } = step;
  const input = {
    planId: plan.id,
    version: plan.version,
    evaluatedOn,
    present,
    goals: plan.goals.map(({ id: goalId }, index) => ({ goalId, ...(goals[index] ?? goals[0]) })),
    conclusion,
    reviewOn,
    note,
  };
  state.plan = (await act<PlanSaved>(scene, step, planMutation('evaluatePlan'), input)).plan;
}
