import {
  type CirculationFacts,
  type Gate,
  isOpenCirculation,
  mayCloseApproval,
  mayCommentApproval,
  mayDraftDecision,
  mayPassApproval,
  mayReturnApproval,
  mayWithdrawApproval,
} from '@banso/domain/casework';
import { isUuid } from '@banso/domain/foundation';
import type { CirculationAct } from '../generated/graphql.ts';
import type { CaseRow } from '../persistence/cases.ts';
import {
  type CirculationRow,
  circulationOf,
  circulationsSince,
  draftInForce,
  type RoundRow,
} from '../persistence/circulations.ts';
import { standing } from '../persistence/determinations.ts';
import type { CasesScope } from '../scope.ts';
import { contentDigest } from './circulated-content.ts';
import { mayReadCases } from './may-do.ts';
import { routeOf } from './office-route.ts';
import { shownWords } from './shown-words.ts';

const DECIDED_LATELY_IN_DAYS = 30;

/** The whole inbox: whose turn it is stands on each row. */
export async function circulationInbox(scope: CasesScope): Promise<CirculationRow[]> {
  if (!(await mayReadCases(scope))) return [];
  return circulationsSince(scope, new Date(scope.now().getTime() - DECIDED_LATELY_IN_DAYS * 86_400_000));
}

/** A circulation whose case the caller may read; anything else is as if it were not there. */
export async function circulationFor(scope: CasesScope, id: string): Promise<CirculationRow | null> {
  const row = isUuid(id) ? await scope.loaders.circulationById.load(id) : null;
  return row !== null && (await scope.loaders.caseById.load(row.caseId)) !== null ? row : null;
}

/** What was drafted last and goes round now. */
export async function draftOf(scope: CasesScope, row: CirculationRow): Promise<RoundRow> {
  return draftInForce(row, await scope.loaders.roundsOfCirculation.load(row.id));
}

/** The ground of a draft, for those who may read notes of the case. */
export const groundOf = (scope: CasesScope, row: RoundRow): Promise<string | null> =>
  shownWords(scope, 'plan', row, { table: 'circulation_round', column: 'ground', rowId: row.id }, row.groundSealed);

export const waitsForCaller = (scope: CasesScope, { state, waitsFor }: CirculationRow): boolean =>
  isOpenCirculation(state) && waitsFor.includes(scope.actor.id);

/** Is what stands now still what was circulated? Asked only while it is open: what was decided is decided. */
export async function hasContentChanged(scope: CasesScope, row: CirculationRow): Promise<boolean> {
  if (!isOpenCirculation(row.state)) return false;
  const { loaders } = scope;
  const [plan, goals, items, determinations, applications, rounds] = await Promise.all([
    loaders.planById.load(row.planId),
    loaders.goalsOfPlan.load(row.planId),
    loaders.itemsOfPlan.load(row.planId),
    loaders.determinationsOfCase.load(row.caseId),
    loaders.applicationsOfCase.load(row.caseId),
    loaders.roundsOfCirculation.load(row.id),
  ]);
  if (plan === null) throw new Error('a circulation is seen without its plan');
  const digest = contentDigest({ plan, goals, items, determination: standing(determinations), applications });
  return digest !== draftInForce(row, rounds).digest;
}

/** What the caller may do with it now, by the rules that each use case asks again. */
export async function circulationMayDo(scope: CasesScope, row: CirculationRow): Promise<CirculationAct[]> {
  const supportCase = await scope.loaders.caseById.load(row.caseId);
  if (supportCase === null || !isOpenCirculation(row.state)) return [];
  const [stamps, writers, contentChanged] = await Promise.all([
    scope.loaders.stampsOfCirculation.load(row.id),
    scope.loaders.writersOfPlan.load(row.planId),
    hasContentChanged(scope, row),
  ]);
  const circulation = circulationOf(row, stamps);
  const facts: CirculationFacts = {
    stage: supportCase.stage,
    actorId: scope.actor.id,
    writers: writers.map(({ id }) => id),
    contentChanged,
  };
  const plan = await scope.loaders.planById.load(row.planId);
  const route = await routeOf(scope, supportCase);
  const draft = mayDraftDecision({
    ...facts,
    planState: plan?.state ?? 'DRAFT',
    steps: [...row.steps.slice(0, 1), ...(route ?? row).steps.slice(1)],
    open: circulation,
  });
  const may = (action: Parameters<CasesScope['permit']>[0], gate: Gate) =>
    gate.open && scope.permit(action, supportCase as CaseRow).allowed;
  const back = { toPosition: 0, comment: '-' };
  const answers: readonly (readonly [CirculationAct, boolean])[] = [
    ['DRAFT', may('decision:draft', draft)],
    ['PASS', may('decision:review', mayPassApproval(circulation, facts))],
    ['DECIDE', may('support:decide', mayCloseApproval(circulation, facts))],
    ['RETURN', may('decision:review', mayReturnApproval(circulation, facts, back))],
    ['COMMENT', may('case:read', mayCommentApproval(circulation, facts))],
    ['WITHDRAW', may('decision:draft', mayWithdrawApproval(circulation, facts))],
    ['REPOINT', may('route:maintain', { open: true })],
  ];
  return answers.filter(([, allowed]) => allowed).map(([act]) => act);
}
