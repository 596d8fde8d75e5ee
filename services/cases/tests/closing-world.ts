import { randomUUID } from 'node:crypto';
import { type CaseworkWorld, planOf, throughMeeting } from './casework-world.ts';

export interface DecidedPlan {
  readonly id: string;
  readonly caseId: string;
  readonly version: number;
  readonly goals: readonly { readonly id: string }[];
}

/** A case with a plan that was decided on 24 November 2026; the worker opened it. */
export async function decided(
  world: CaseworkWorld,
  agencyId: string,
  changes: Record<string, unknown> = {},
): Promise<DecidedPlan> {
  const caseId = await world.open();
  await world.act('worker', 'recordApplication', {
    caseId,
    signedOn: '2026-11-24',
    signedBy: '本人',
    agencyIds: [agencyId],
    fields: ['NAME'],
  });
  await world.determineMet(caseId);
  const saved = await world.act('worker', 'savePlan', planOf(caseId, agencyId, changes));
  const approved = await throughMeeting(world, saved.plan);
  const answer = await world.act('manager', 'decideSupport', {
    planId: approved.id,
    version: approved.version,
    approve: true,
    ground: '要件を満たす',
    decidedOn: '2026-11-24',
  });
  if (answer.__typename !== 'PlanSaved') throw new Error(JSON.stringify(answer));
  return { ...answer.plan, caseId };
}

export const goalOf = (plan: DecidedPlan, appraisal = 'MOVING') => ({
  goalId: plan.goals[0]?.id,
  appraisal,
  words: '二回会えた',
});

/** The only goal is moving, and the plan goes on. */
export const evaluation = (plan: DecidedPlan, changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  planId: plan.id,
  version: plan.version,
  evaluatedOn: '2026-11-24',
  present: ['CLIENT'],
  goals: [goalOf(plan)],
  clientWords: 'もう少し続けたい',
  note: '自分から予定を言えた',
  conclusion: 'CONTINUE',
  reviewOn: '2027-05-24',
  ...changes,
});

/** A case worked with the family alone: their plan evaluated, the case closed, a follow-up planned. */
export async function endedFamilyCase(world: CaseworkWorld, agencyId: string) {
  const caseId = await world.open();
  const goal = { id: randomUUID(), domain: 'DAILY_LIFE', whose: 'FAMILY', words: '母が週に一度、外で休む' };
  const saved = await world.act('worker', 'savePlan', planOf(caseId, agencyId, { goals: [goal], items: [] }));
  const plan = { ...saved.plan, caseId };
  const goals = [{ goalId: goal.id, appraisal: 'REACHED' }];
  await world.act('worker', 'evaluatePlan', evaluation(plan, { goals, conclusion: 'CLOSE' }));
  const closed = await world.act('chief', 'closeCase', {
    caseId,
    version: 1,
    reason: 'goalReached',
    followUps: [{ on: '2026-12-24', whose: 'FAMILY' }],
  });
  if (closed.__typename !== 'CaseSaved') throw new Error(JSON.stringify(closed));
  const [row] = await world.rows('select id from follow_up where case_id = $1', caseId);
  return { closedId: caseId, familyPlanId: plan.id as string, followUpId: row?.id as string };
}
