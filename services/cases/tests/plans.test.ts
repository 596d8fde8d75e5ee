import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseworkWorld, caseworkWorld, PLAN, planOf, throughMeeting } from './casework-world.ts';

let world: CaseworkWorld;
let center: string;
beforeAll(async () => {
  world = await caseworkWorld();
  center = await world.agency();
});
afterAll(() => world.close());

const saved = async (changes: Record<string, unknown> = {}, caseId?: string) => {
  const answer = await world.act('worker', 'savePlan', planOf(caseId ?? (await world.open()), center, changes));
  if (answer.__typename !== 'PlanSaved') throw new Error(JSON.stringify(answer));
  return answer.plan;
};

describe('a plan', () => {
  it('holds goals and items in the client’s words, sealed', async () => {
    const plan = await saved();
    expect(plan).toMatchObject({
      number: 1,
      version: 1,
      state: 'DRAFT',
      clientWords: '外に出てみたい',
      goals: [{ domain: 'SOCIAL', words: '月に一度、家の外で人に会う' }],
      items: [
        {
          what: '居場所に通う',
          duty: '3(4)ケ',
          providerKind: 'AGENCY',
          agency: { id: center },
          owner: null,
          referrals: [],
        },
      ],
      signedOn: '2026-11-24',
      createdBy: { id: world.people.worker.id },
    });
    const rows = await world.rows('select what_sealed from plan_item where plan_id = $1', plan.id);
    expect(Buffer.from(rows[0]?.what_sealed as Buffer).toString('utf8')).not.toContain('居場所');
  });

  it('is rewritten in place: what is left out goes, what stays keeps its id', async () => {
    const plan = await saved();
    const [goal] = plan.goals;
    const own = {
      id: randomUUID(),
      goalId: goal.id,
      what: '家計を一緒に見る',
      duty: '3(4)エ',
      providerKind: 'OWN_OFFICE',
      ownerId: world.people.worker.id,
    };
    const again = await world.act(
      'worker',
      'savePlan',
      planOf(plan.case.id, center, { planId: plan.id, version: 1, goals: [goal], items: [own] }),
    );
    expect(again.plan).toMatchObject({
      id: plan.id,
      version: 2,
      goals: [{ id: goal.id }],
      items: [{ id: own.id, owner: { id: world.people.worker.id } }],
    });
  });

  it('on a stale version says what changed, and stores nothing', async () => {
    const plan = await saved();
    const change = (clientWords: string) =>
      world.act('worker', 'savePlan', {
        ...planOf(plan.case.id, center),
        goals: plan.goals,
        items: [],
        planId: plan.id,
        version: 1,
        clientWords,
      });
    await change('二');
    expect(await change('三')).toMatchObject({
      __typename: 'StaleVersion',
      currentVersion: 2,
      changedBy: world.people.worker.displayName,
      changes: [{ field: 'clientWords', yours: '三', theirs: '二' }],
    });
  });

  it('is refused where its parts do not fit', async () => {
    const plan = await saved();
    const caseId = await world.open();
    const answer = await world.act('worker', 'savePlan', {
      ...planOf(caseId, center),
      reviewOn: '2027-02-29',
      goals: [{ id: plan.goals[0].id, domain: 'SOCIAL', words: ' ' }],
      items: [
        { id: 'x', goalId: randomUUID(), what: '', duty: '3(2)ア', providerKind: 'AGENCY', agencyId: randomUUID() },
      ],
    });
    expect(answer.issues.map((issue: { path: string; code: string }) => [issue.path, issue.code])).toEqual([
      ['goals.0.words', 'required'],
      ['items.0.goalId', 'UNKNOWN_GOAL'],
      ['items.0.duty', 'NOT_A_DUTY'],
      ['items.0.id', 'notAnId'],
      ['items.0.what', 'required'],
      ['reviewOn', 'impossibleDate'],
    ]);
    const stolen = planOf(caseId, randomUUID(), {
      goals: plan.goals,
      items: plan.items.map((each: object) => ({ ...strip(each), agencyId: randomUUID() })),
    });
    expect((await world.act('worker', 'savePlan', stolen)).issues).toMatchObject([
      { path: 'items.0.agencyId', code: 'UNKNOWN_AGENCY' },
      { path: 'items.0.id', code: 'USED_ELSEWHERE' },
      { path: 'goals.0.id', code: 'USED_ELSEWHERE' },
    ]);
  });

  it('is not saved by other offices or roles, nor for another case', async () => {
    const plan = await saved();
    const other = planOf(await world.open(), center, { planId: plan.id, version: 1 });
    expect(await world.act('worker', 'savePlan', other)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await world.act('northWorker', 'savePlan', planOf(plan.case.id, center))).toMatchObject({
      code: 'NOT_FOUND',
      openTo: [],
    });
    expect(await world.act('town', 'savePlan', planOf(plan.case.id, center))).toMatchObject({ code: 'ROLE_NEEDED' });
  });

  it('goes to the meeting only when every item has an owner', async () => {
    const items = [
      { id: randomUUID(), what: '家計', duty: '3(4)エ', providerKind: 'OWN_OFFICE' },
      { id: randomUUID(), what: '散歩', duty: '3(4)カ', providerKind: 'CLIENT' },
    ];
    const plan = await saved({ items });
    const submit = (key: 'worker' | 'northWorker' | 'town', planId = plan.id, version = plan.version) =>
      world.act(key, 'submitPlan', { planId, version });
    const refused = await submit('worker');
    expect(refused).toMatchObject({ code: 'ITEM_WITHOUT_OWNER', clause: '3(4)エ' });
    expect(refused.messageJa).toContain('（1件）');
    expect(await submit('worker', plan.id, 7)).toMatchObject({ __typename: 'StaleVersion', currentVersion: 1 });
    expect(await submit('northWorker')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await submit('worker', randomUUID())).toMatchObject({ code: 'NOT_FOUND' });
    expect(await submit('town')).toMatchObject({ code: 'ROLE_NEEDED' });
    const fine = await saved();
    expect(await submit('worker', fine.id)).toMatchObject({
      plan: { state: 'SUBMITTED', version: 2 },
      case: { stage: 'MEETING' },
    });
  });

  it('goes to the meeting with the day on which it is looked at again', async () => {
    const submit = async (reviewOn: string | null) => {
      const plan = await saved({ reviewOn });
      return world.act('worker', 'submitPlan', { planId: plan.id, version: plan.version });
    };
    const refused = await submit(null);
    expect(refused).toMatchObject({ code: 'REVIEW_DAY_NEEDED', clause: '3(4)イ' });
    expect(refused.messageJa).toContain('見直す日');
    expect(await submit('2026-11-24')).toMatchObject({ code: 'REVIEW_DAY_NOT_AHEAD' });
    expect(await submit('2026-11-25')).toMatchObject({ plan: { state: 'SUBMITTED' } });
  });

  it('under way takes a signature and nothing else', async () => {
    const input = planOf(await world.open(), center, { signedOn: null });
    const { plan } = await world.act('worker', 'savePlan', input);
    await throughMeeting(world, plan);
    const edit = (changes: Record<string, unknown>) =>
      world.act('worker', 'savePlan', { ...input, planId: plan.id, version: 3, ...changes });
    expect(await edit({ signedOn: '2026-11-24', clientWords: '違う言葉' })).toMatchObject({
      code: 'PLAN_NOT_EDITABLE',
      clause: '3(4)イ',
    });
    expect(await edit({ signedOn: '2026-11-24' })).toMatchObject({
      plan: { state: 'APPROVED', signedOn: '2026-11-24', version: 4 },
      case: { stage: 'DECISION' },
    });
  });
});

describe('plans that wait', () => {
  it('are listed for the meeting and for the decision, within reach', async () => {
    const waits = async (key: Parameters<CaseworkWorld['ask']>[0], officeId: string | null = null) => {
      const { plansAwaitingMeeting, plansAwaitingDecision } = await world.ask(
        key,
        `query W($o: ID) { plansAwaitingMeeting(officeId: $o) { ${PLAN} } plansAwaitingDecision { id } }`,
        { o: officeId },
      );
      const ids = (list: { id: string }[]) => list.map(({ id }) => id);
      return { meeting: ids(plansAwaitingMeeting), decision: ids(plansAwaitingDecision) };
    };
    const submitted = await saved();
    await world.act('worker', 'submitPlan', { planId: submitted.id, version: 1 });
    const approved = await throughMeeting(world, await saved());
    for (const key of ['worker', 'manager', 'auditor'] as const) {
      const found = await waits(key);
      expect(found.meeting).toContain(submitted.id);
      expect(found.meeting).not.toContain(approved.id);
      expect(found.decision).toContain(approved.id);
    }
    expect((await waits('worker', world.offices.chichibu)).meeting).toContain(submitted.id);
    expect((await waits('worker', world.offices.north)).meeting).toEqual([]);
    for (const key of ['northWorker', 'otherTown', 'stranger', 'administrator', 'contractor', 'partner'] as const) {
      expect(await waits(key)).toEqual({ meeting: [], decision: [] });
    }
  });
});

function strip(item: object): Record<string, unknown> {
  const { id, goalId, what, duty, providerKind } = item as Record<string, unknown>;
  return { id, goalId, what, duty, providerKind };
}
