import { type Action, type Actor, permit } from '@banso/domain/authorisation';
import { type ApprovalStep, type ApprovalStepKind, type RoutePerson, stepFlaw } from '@banso/domain/casework';
import type { CivilDate } from '@banso/domain/foundation';
import type { CasesScope } from '../scope.ts';

/** What a person must be allowed to do, to stand at a step. */
export const actionOfStep: Readonly<Record<ApprovalStepKind, Action>> = {
  DRAFT: 'decision:draft',
  REVIEW: 'decision:review',
  DECIDE: 'support:decide',
};

export interface Office {
  readonly organisationId: string;
  readonly officeId: string;
}

/** What a route needs to know of a person: asked by the same permit as when they act, so a route names no one in vain. */
export function routePerson(actor: Actor, office: Office, today: CivilDate): RoutePerson {
  const kinds = Object.keys(actionOfStep) as ApprovalStepKind[];
  return {
    id: actor.id,
    active: actor.active && (actor.accessEndsOn === null || actor.accessEndsOn >= today),
    fitFor: kinds.filter((kind) => permit(actor, actionOfStep[kind], office, today).allowed),
  };
}

/** A step of a route of an office, with what is wrong with its people now. */
export interface StepView extends ApprovalStep, Office {}

export const stepViews = (steps: readonly ApprovalStep[], { organisationId, officeId }: Office): StepView[] =>
  steps.map((step) => ({ ...step, organisationId, officeId }));

export async function flawOf(scope: CasesScope, step: StepView, personId: string | null) {
  if (personId === null) return null;
  const actor = await scope.loaders.staffActor.load(personId);
  return stepFlaw(step.kind, personId, actor === null ? [] : [routePerson(actor, step, scope.today)]);
}
