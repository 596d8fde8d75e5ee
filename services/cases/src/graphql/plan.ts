import { hasSupportRecord, isPlanInForce, recordStateOf } from '@banso/domain/casework';
import { isUuid } from '@banso/domain/foundation';
import type {
  GoalResolvers,
  ItemPartResolvers,
  PlanItemResolvers,
  PlanResolvers,
  PlanSavedResolvers,
} from '../generated/graphql.ts';
import type { ItemPartRow, PlanItemRow, PlanRow } from '../persistence/plans.ts';
import { formAnswersOf } from '../reads/form-answers.ts';
import { routeOf } from '../reads/office-route.ts';
import { shownWords } from '../reads/shown-words.ts';
import type { CasesScope } from '../scope.ts';
import { caseOf, withItsCase } from './edges.ts';

const words = (scope: CasesScope, row: PlanRow, column: string, sealed: Uint8Array | null) =>
  shownWords(scope, 'plan', row, { table: 'plan', column, rowId: row.id }, sealed);

export const Plan: PlanResolvers = {
  __resolveReference: async ({ id }, scope) =>
    isUuid(id) ? withItsCase(scope, await scope.loaders.planById.load(id)) : null,
  case: (row, _, scope) => caseOf(scope, row),
  clientWords: (row, _, scope) => words(scope, row, 'client_words', row.clientWordsSealed),
  goals: ({ id }, _, scope) => scope.loaders.goalsOfPlan.load(id),
  items: ({ id }, _, scope) => scope.loaders.itemsOfPlan.load(id),
  inForce: async ({ id, state }, _, scope) => isPlanInForce(state, await scope.loaders.goalsOfPlan.load(id)),
  formAnswers: ({ id }, _, scope) => formAnswersOf(scope, 'plan', id),
  evaluations: ({ id }, _, scope) => scope.loaders.evaluationsOfPlan.load(id),
  meeting: ({ meetingId }, _, scope) => (meetingId === null ? null : scope.loaders.meetingIfSeen.load(meetingId)),
  meetingOpinion: (row, _, scope) => words(scope, row, 'meeting_opinion', row.meetingOpinionSealed),
  decidedBy: ({ decidedBy }) => (decidedBy === null ? null : { id: decidedBy }),
  decisionGround: (row, _, scope) => words(scope, row, 'decision_ground', row.decisionGroundSealed),
  createdBy: ({ createdBy }) => ({ id: createdBy }),
  submittedBy: async ({ id }, _, scope) => {
    const submitted = await scope.loaders.submitterOfPlan.load(id);
    return submitted?.by ? { id: submitted.by } : null;
  },
  agendaItem: ({ id }, _, scope) => scope.loaders.agendaItemOfPlan.load(id),
  circulation: ({ id }, _, scope) => scope.loaders.circulationOfPlan.load(id),
  approvalRoute: async (row, _, scope) => routeOf(scope, await caseOf(scope, row)),
};

export const Goal: GoalResolvers = {
  words: async (row, _, scope) =>
    (await shownWords(scope, 'plan', row, { table: 'plan_goal', column: 'words', rowId: row.id }, row.wordsSealed)) ??
    '',
};

async function planOf(scope: CasesScope, { planId }: PlanItemRow): Promise<PlanRow> {
  const row = await scope.loaders.planById.load(planId);
  if (row === null) throw new Error('an item is seen without its plan');
  return row;
}

export const ItemPart: ItemPartResolvers = {
  owner: ({ ownerId }) => (ownerId === null ? null : { id: ownerId }),
};

export const PlanItem: PlanItemResolvers = {
  __resolveReference: async ({ id }, scope) =>
    isUuid(id) ? withItsCase(scope, await scope.loaders.planItemById.load(id)) : null,
  what: async (row, _, scope) =>
    (await shownWords(scope, 'plan', row, { table: 'plan_item', column: 'what', rowId: row.id }, row.whatSealed)) ?? '',
  agency: ({ agencyId }, _, scope) => (agencyId === null ? null : scope.loaders.agencyNames.load(agencyId)),
  owner: ({ ownerId }) => (ownerId === null ? null : { id: ownerId }),
  referrals: ({ id }, _, scope) => scope.loaders.referralsOfItem.load(id),
  parts: async (row, _, scope) => {
    const place = { table: 'plan_item', column: 'parts', rowId: row.id };
    const opened = await shownWords(scope, 'plan', row, place, row.partsSealed);
    return opened === null ? [] : (JSON.parse(opened) as ItemPartRow[]);
  },
  plan: async (row, _, scope) => planOf(scope, row),
  recordState: async (row, _, scope) => {
    if (!hasSupportRecord(row.duty)) return null;
    const { state: planState, decidedOn } = await planOf(scope, row);
    const { stage } = await caseOf(scope, row);
    const goals = await scope.loaders.goalsOfPlan.load(row.planId);
    return recordStateOf({ stage, duty: row.duty, planState, goals, decidedOn });
  },
  sessions: ({ id }, _, scope) => scope.loaders.sessionsOfItem.load(id),
};

export const PlanSaved: PlanSavedResolvers = {
  case: (answer, _, scope) => caseOf(scope, answer),
  plan: async ({ planId }, _, scope) => {
    const row = await scope.loaders.planById.load(planId);
    if (row === null) throw new Error('a plan that was just saved cannot be read');
    return row;
  },
};
