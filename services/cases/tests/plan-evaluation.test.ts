import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseworkWorld, caseworkWorld, planOf } from './casework-world.ts';
import { type DecidedPlan, decided, evaluation, goalOf } from './closing-world.ts';

let world: CaseworkWorld;
let center: string;
beforeAll(async () => {
  world = await caseworkWorld();
  center = await world.agency();
});
afterAll(() => world.close());

type Key = Parameters<CaseworkWorld['act']>[0];
const EVALUATIONS = `query E($id: ID!) { case(id: $id) { stage plans { id version state inForce reviewOn
  evaluations { id number evaluatedOn present wordsHidden goals { goalId whose domain goal appraisal words }
    clientWords familyWords note conclusion reviewOn recordedBy { id } } } events { type detail } } }`;
const read = async (caseId: string, key: Key = 'worker') => (await world.ask(key, EVALUATIONS, { id: caseId })).case;
const evaluate = (plan: DecidedPlan, changes: Record<string, unknown> = {}, key: Key = 'worker') =>
  world.act(key, 'evaluatePlan', evaluation(plan, changes));

describe('the evaluation of a plan', () => {
  it('is kept goal by goal in the words of that day, and lets the plan go on to its next review', async () => {
    const plan = await decided(world, center);
    const answer = await evaluate(plan, { present: ['CLIENT', 'FAMILY', 'CLIENT'], familyWords: '笑うことが増えた' });
    expect(answer).toMatchObject({ plan: { state: 'DECIDED', reviewOn: '2027-05-24' }, case: { stage: 'SUPPORT' } });
    const { plans, events } = await read(plan.caseId);
    expect(plans[0]).toMatchObject({ version: plan.version + 1, inForce: true, reviewOn: '2027-05-24' });
    expect(plans[0].evaluations).toEqual([
      {
        id: expect.any(String),
        number: 1,
        evaluatedOn: '2026-11-24',
        present: ['CLIENT', 'FAMILY'],
        wordsHidden: false,
        goals: [
          {
            goalId: plan.goals[0]!.id,
            whose: 'CLIENT',
            domain: 'SOCIAL',
            goal: '月に一度、家の外で人に会う',
            appraisal: 'MOVING',
            words: '二回会えた',
          },
        ],
        clientWords: 'もう少し続けたい',
        familyWords: '笑うことが増えた',
        note: '自分から予定を言えた',
        conclusion: 'CONTINUE',
        reviewOn: '2027-05-24',
        recordedBy: { id: world.people.worker.id },
      },
    ]);
    expect(events[0]).toEqual({ type: 'planContinued', detail: 'conclusion=CONTINUE' });
    const [row] = await world.rows('select goals_sealed from plan_evaluation where plan_id = $1', plan.id);
    expect(Buffer.from(row?.goals_sealed as Uint8Array).toString('utf8')).not.toContain('二回');
    const audit = await world.rows(
      `select event from audit_entry where event->>'action' = 'plan:evaluate' and event->>'entityId' = $1`,
      plan.id,
    );
    expect(audit).toHaveLength(1);
  });

  it('stands beside the ones before it, the newest first, and leads on to what follows', async () => {
    const plan = await decided(world, center);
    await evaluate(plan);
    const again = { ...plan, version: plan.version + 1 };
    const answer = await evaluate(again, {
      conclusion: 'NEW_PLAN',
      reviewOn: '2027-09-09',
      goals: [goalOf(plan, 'CHANGED_DIRECTION')],
    });
    expect(answer).toMatchObject({ case: { stage: 'EVALUATION' }, plan: { reviewOn: '2027-05-24' } });
    const { plans } = await read(plan.caseId);
    expect(
      plans[0].evaluations.map((each: { number: number; conclusion: string; reviewOn: string | null }) => [
        each.number,
        each.conclusion,
        each.reviewOn,
      ]),
    ).toEqual([
      [2, 'NEW_PLAN', null],
      [1, 'CONTINUE', '2027-05-24'],
    ]);
  });

  it('leaves no goal out and says all that is missing', async () => {
    const plan = await decided(world, center);
    const refused = await evaluate(plan, { goals: [], reviewOn: null });
    expect(refused).toMatchObject({ code: 'GOAL_NOT_APPRAISED', clause: '3(4)イ' });
    expect(refused.messageJa.split('\n')).toHaveLength(2);
    expect(refused.messageEn).toContain('Some goals were not looked at');
    const foreign = { goalId: randomUUID(), appraisal: 'REACHED' };
    expect(await evaluate(plan, { goals: [goalOf(plan), foreign] })).toMatchObject({ code: 'GOAL_NOT_IN_PLAN' });
    expect(await evaluate(plan, { goals: [goalOf(plan), goalOf(plan)] })).toMatchObject({
      issues: [{ path: 'goals.1.goalId', code: 'REPEATED' }],
    });
    expect(await evaluate(plan, { evaluatedOn: '2026-11-25' })).toMatchObject({
      issues: [{ path: 'evaluatedOn', code: 'inTheFuture' }],
    });
    expect(await evaluate(plan, { evaluatedOn: '2026-11-23' })).toMatchObject({ code: 'EVALUATED_BEFORE_DECIDED' });
    expect(await evaluate(plan, { version: 1 })).toMatchObject({
      __typename: 'StaleVersion',
      currentVersion: plan.version,
    });
    expect(await world.rows('select 1 from plan_evaluation where plan_id = $1', plan.id)).toEqual([]);
  });

  it('waits for the decision where a goal is the client’s, and for none where all are the family’s', async () => {
    const caseId = await world.open();
    const goal = { id: randomUUID(), domain: 'DAILY_LIFE', whose: 'FAMILY', words: '母が週に一度、外で休む' };
    const own = { id: randomUUID(), domain: 'SOCIAL', words: '外に出る' };
    const mixed = await world.act('worker', 'savePlan', planOf(caseId, center, { goals: [goal, own], items: [] }));
    const given = { goals: [goal, own].map(({ id }) => ({ goalId: id, appraisal: 'MOVING' })) };
    expect(await evaluate({ ...mixed.plan, caseId }, given)).toMatchObject({ code: 'PLAN_NOT_IN_FORCE' });
    const family = await world.act('worker', 'savePlan', {
      ...planOf(caseId, center, { goals: [goal], items: [] }),
      planId: mixed.plan.id,
      version: 1,
    });
    const answer = await evaluate({ ...family.plan, caseId }, { goals: [{ goalId: goal.id, appraisal: 'REACHED' }] });
    expect(answer).toMatchObject({ case: { stage: 'SUPPORT' }, plan: { state: 'DRAFT' } });
    expect((await read(caseId)).plans[0]).toMatchObject({
      inForce: true,
      evaluations: [{ goals: [{ whose: 'FAMILY', appraisal: 'REACHED', goal: goal.words }] }],
    });
  });

  it('is refused to those who write no plans, and is not there for those beyond reach', async () => {
    const plan = await decided(world, center);
    expect(await evaluate(plan, {}, 'auditor')).toMatchObject({ code: 'ROLE_NEEDED' });
    expect(await evaluate(plan, {}, 'town')).toMatchObject({ code: 'ROLE_NEEDED' });
    const answers = [];
    for (const key of ['northWorker', 'otherTown', 'stranger', 'partner'] as const) {
      answers.push(await evaluate(plan, {}, key), await evaluate({ ...plan, id: randomUUID() }, {}, key));
    }
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(answers[0]).toMatchObject({ code: 'NOT_FOUND', openTo: [] });
  });

  it('shows its words to those who read notes, under the audit, and says to others that there are some', async () => {
    const plan = await decided(world, center);
    await evaluate(plan);
    const [seen] = (await read(plan.caseId, 'auditor')).plans[0].evaluations;
    expect(seen).toMatchObject({ conclusion: 'CONTINUE', wordsHidden: true, goals: [], clientWords: null, note: null });
    await read(plan.caseId, 'manager');
    const shown = await world.rows(
      `select event from audit_entry where actor_id = $1 and event->>'fieldGroup' = 'plan' and event->'ids' ? $2`,
      world.people.manager.id,
      plan.caseId,
    );
    expect(shown.length).toBeGreaterThan(0);
  });

  it('takes a plan that is looked at out of what is to be reviewed, and a continued one until its day', async () => {
    const ids = async () =>
      ((await world.ask('worker', '{ today { plansToReview { id } } }')).today.plansToReview as { id: string }[]).map(
        ({ id }) => id,
      );
    const plan = await decided(world, center, { reviewOn: '2026-12-01' });
    expect(await ids()).toContain(plan.id);
    await evaluate(plan, { reviewOn: '2026-12-08' });
    expect(await ids()).toContain(plan.id);
    await evaluate({ ...plan, version: plan.version + 1 }, { conclusion: 'CLOSE', reviewOn: null });
    expect(await ids()).not.toContain(plan.id);
    const goal = { id: randomUUID(), domain: 'SOCIAL', whose: 'FAMILY', words: '夕食に声をかける' };
    const changes = { goals: [goal], items: [], reviewOn: '2026-12-01' };
    const family = await world.act('worker', 'savePlan', planOf(await world.open(), center, changes));
    expect(await ids()).toContain(family.plan.id);
  });
});
