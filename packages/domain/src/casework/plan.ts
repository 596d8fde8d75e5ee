import type { ClauseId } from '../guideline/index.ts';
import { type DividedItem, divisionReasons } from './division-of-roles.ts';
import { type Gate, gate, reason } from './gate.ts';
import { isActiveStage, type Stage } from './stage.ts';

export const planStates = ['DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'DECIDED', 'DECLINED', 'ENDED'] as const;
export type PlanState = (typeof planStates)[number];

/** Goals are of three kinds, none above another: employment is one way among several (clause 1). */
export const goalDomains = ['DAILY_LIFE', 'SOCIAL', 'ECONOMIC'] as const;
export type GoalDomain = (typeof goalDomains)[number];

/** Whose goal, outcome or follow-up it is. The family's stand beside the client's, none below the other (3(1)ア(ｳ)). */
export const whoseAll = ['CLIENT', 'FAMILY'] as const;
export type Whose = (typeof whoseAll)[number];

export const providerKinds = ['OWN_OFFICE', 'AGENCY', 'FAMILY', 'CLIENT', 'OTHER'] as const;
export type ProviderKind = (typeof providerKinds)[number];

export interface PlanItemFacts {
  readonly id: string;
  readonly providerKind: ProviderKind;
  readonly agencyId: string | null;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
}

export interface PlanFacts {
  readonly state: PlanState;
  readonly goalCount: number;
  readonly items: readonly (PlanItemFacts & DividedItem)[];
  readonly reviewOn: string | null;
}

const making: ClauseId = '3(4)イ';
const dividing: ClauseId = '3(4)エ';

/** A plan is worked on while it is a draft or came back from the meeting. */
export const isEditablePlan = (state: PlanState): boolean => state === 'DRAFT' || state === 'RETURNED';

/** Roles are divided (3(4)エ) when each item has someone to do it: an agency, one of the staff, a named person or the client. */
export function hasOwner(item: PlanItemFacts): boolean {
  if (item.providerKind === 'CLIENT') return true;
  if (item.providerKind === 'AGENCY') return item.agencyId !== null;
  return item.ownerId !== null || (item.ownerName !== null && item.ownerName.trim() !== '');
}

export interface PlanEdit {
  readonly stage: Stage;
  readonly state: PlanState;
  /** Items of the stored plan that the edit leaves out although a referral was sent for them. */
  readonly removedWithReferral: readonly string[];
  /** Items with support sessions that the edit leaves out, or moves to a duty without a record or to the other duty. */
  readonly removedWithSession: readonly string[];
  /** Nothing but the day of the signature differs from what is stored. */
  readonly signatureOnly: boolean;
}

/** The client may sign before or after the meeting, as long as it is before the decision. */
const awaitsSignature = (state: PlanState): boolean => state === 'SUBMITTED' || state === 'APPROVED';

export function maySavePlan(edit: PlanEdit): Gate {
  return gate(
    !isActiveStage(edit.stage) && reason('CASE_SET_ASIDE', making, [edit.stage]),
    !isEditablePlan(edit.state) &&
      !(edit.signatureOnly && awaitsSignature(edit.state)) &&
      reason('PLAN_NOT_EDITABLE', making, [edit.state]),
    edit.removedWithReferral.length > 0 && reason('ITEM_HAS_REFERRAL', '3(4)ク', edit.removedWithReferral),
    edit.removedWithSession.length > 0 && reason('ITEM_HAS_SESSION', making, edit.removedWithSession),
  );
}

/** What a plan must hold before it goes to the support coordination meeting; the day of its first review with it. */
export function maySubmitPlan(stage: Stage, plan: PlanFacts, today: string): Gate {
  const { reviewOn } = plan;
  const ownerless = plan.items.filter((item) => !hasOwner(item)).map((item) => item.id);
  return gate(
    !isActiveStage(stage) && reason('CASE_SET_ASIDE', making, [stage]),
    !isEditablePlan(plan.state) && reason('PLAN_NOT_EDITABLE', making, [plan.state]),
    plan.goalCount === 0 && reason('PLAN_WITHOUT_GOAL', making),
    plan.items.length === 0 && reason('PLAN_WITHOUT_ITEM', making),
    ownerless.length > 0 && reason('ITEM_WITHOUT_OWNER', dividing, ownerless),
    ...divisionReasons(plan.items),
    reviewOn === null && reason('REVIEW_DAY_NEEDED', making, ['reviewOn']),
    reviewOn !== null && reviewOn <= today && reason('REVIEW_DAY_NOT_AHEAD', making, ['reviewOn']),
  );
}
