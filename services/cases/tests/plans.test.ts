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

const application = (caseId: string, changes: Record<string, unknown> = {}) => ({
  caseId,
  signedOn: '2026-11-24',
  signedBy: '本人',
  agencyIds: [center],
  fields: ['NAME', 'PLAN_ITEM'],
  note: '取扱いを説明した',
  ...changes,
});
const saved = async (changes: Record<string, unknown> = {}, caseId?: string) => {
  const answer = await world.act('worker', 'savePlan', planOf(caseId ?? (await world.open()), center, changes));
  if (answer.__typename !== 'PlanSaved') throw new Error(JSON.stringify(answer));
  return answer.plan;
};

describe('an application', () => {
  it('names agencies and fields, and is withdrawn once', async () => {
    const caseId = await world.open();
    const answer = await world.act('worker', 'recordApplication', application(caseId));
    expect(answer.case).toMatchObject({
      stage: 'APPLICATION',
      applications: [
        {
          signedBy: '本人',
          explainedBy: { id: world.people.worker.id },
          agencies: [{ id: center }],
          fields: ['NAME', 'PLAN_ITEM'],
          note: '取扱いを説明した',
        },
      ],
    });
    const applicationId = answer.case.applications[0].id;
    const withdraw = (changes: Record<string, unknown> = {}, key: 'worker' | 'employment' | 'northWorker' = 'worker') =>
      world.act(key, 'withdrawConsent', {
        caseId,
        applicationId,
        withdrawnOn: '2026-11-24',
        reason: '本人の希望',
        ...changes,
      });
    expect(await withdraw({}, 'employment')).toMatchObject({ code: 'ROLE_NEEDED' });
    expect(await withdraw({}, 'northWorker')).toMatchObject({ code: 'NOT_FOUND', openTo: [] });
    expect(await withdraw({ applicationId: randomUUID() })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await withdraw({ withdrawnOn: '2026-11-25', reason: '' })).toMatchObject({
      issues: [
        { path: 'withdrawnOn', code: 'inTheFuture' },
        { path: 'reason', code: 'required' },
      ],
    });
    expect(await withdraw({ withdrawnOn: '2026-11-23' })).toMatchObject({ code: 'WITHDRAWN_BEFORE_SIGNED' });
    expect(await withdraw()).toMatchObject({
      case: { applications: [{ withdrawnOn: '2026-11-24', withdrawnReason: '本人の希望' }] },
    });
    expect(await withdraw()).toMatchObject({ code: 'CONSENT_ALREADY_WITHDRAWN', clause: '3(4)ク' });
  });

  it('may consent to nothing, but not to half of it or to the unknown', async () => {
    const caseId = await world.open();
    const record = (changes: Record<string, unknown>) =>
      world.act('worker', 'recordApplication', application(caseId, changes));
    expect(await record({ agencyIds: [], fields: [] })).toMatchObject({ __typename: 'CaseSaved' });
    expect(await record({ fields: [] })).toMatchObject({ issues: [{ path: 'fields', code: 'NO_FIELD' }] });
    expect(await record({ agencyIds: [] })).toMatchObject({ issues: [{ path: 'agencyIds', code: 'NO_AGENCY' }] });
    expect(await record({ agencyIds: [center, randomUUID()] })).toMatchObject({
      issues: [{ path: 'agencyIds.1', code: 'UNKNOWN_AGENCY' }],
    });
    expect(await record({ signedBy: ' ', signedOn: '2026-11-25' })).toMatchObject({
      issues: [{ path: 'signedOn' }, { path: 'signedBy' }],
    });
    expect(await world.act('town', 'recordApplication', application(caseId))).toMatchObject({ code: 'ROLE_NEEDED' });
    expect(await world.act('stranger', 'recordApplication', application(caseId))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('an assessment', () => {
  const items = [
    { code: 'isolation', problem: '十年外に出ていない', strength: '絵を描く', mostSerious: true },
    { code: 'hopes', problem: null, strength: '図書館が好き', mostSerious: false },
  ];
  const assess = (
    caseId: string,
    changes: Record<string, unknown> = {},
    key: 'worker' | 'town' | 'northWorker' = 'worker',
  ) => world.act(key, 'saveAssessment', { caseId, items, summary: '強みを入口に', ...changes });

  it('keeps problems beside strengths, sealed, every version of it', async () => {
    const caseId = await world.open();
    expect(await assess(caseId)).toMatchObject({
      case: {
        stage: 'ASSESSMENT',
        assessment: {
          version: 1,
          edition: '2020-04-01',
          summary: '強みを入口に',
          items,
          savedBy: { id: world.people.worker.id },
        },
      },
    });
    expect(await assess(caseId, { version: 1, summary: '二版' })).toMatchObject({
      case: { assessment: { version: 2 } },
    });
    expect(await world.rows('select version from assessment where case_id = $1', caseId)).toHaveLength(2);
    const stale = await assess(caseId, { version: 1, summary: '三版', items: [items[1]] });
    expect(stale).toMatchObject({
      __typename: 'StaleVersion',
      currentVersion: 2,
      changedBy: world.people.worker.displayName,
    });
    expect(stale.changes).toEqual([
      { field: 'items.isolation', yours: null, theirs: '◎ / 十年外に出ていない / 絵を描く' },
      { field: 'summary', yours: '三版', theirs: '二版' },
    ]);
  });

  it('is refused with codes that are not listed, given twice, or two most serious', async () => {
    const caseId = await world.open();
    const wrong = [...items, { ...items[0] }, { code: 'nothing', problem: 'x', strength: null, mostSerious: false }];
    expect((await assess(caseId, { items: wrong })).issues).toMatchObject([
      { path: 'items.3.code', code: 'unknownCode' },
      { path: 'items.2.code', code: 'REPEATED' },
      { path: 'items', code: 'ONE_MOST_SERIOUS' },
    ]);
    expect(await assess(caseId, {}, 'town')).toMatchObject({ code: 'ROLE_NEEDED' });
    expect(await assess(caseId, {}, 'northWorker')).toMatchObject({ code: 'NOT_FOUND' });
  });
});

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
    expect(Buffer.from(rows[0]?.['what_sealed'] as Buffer).toString('utf8')).not.toContain('居場所');
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

describe('the support decision', () => {
  const ready = async ({ applied = true, met = true, signed = true } = {}) => {
    const caseId = await world.open();
    if (applied) await world.act('worker', 'recordApplication', application(caseId));
    if (met) await world.determineMet(caseId);
    return throughMeeting(world, await saved(signed ? {} : { signedOn: null }, caseId));
  };
  const decide = (
    plan: { id: string; version: number },
    changes: Record<string, unknown> = {},
    key: Parameters<CaseworkWorld['act']>[0] = 'manager',
  ) =>
    world.act(key, 'decideSupport', {
      planId: plan.id,
      version: plan.version,
      approve: true,
      ground: '要件を満たす',
      decidedOn: '2026-11-24',
      ...changes,
    });

  it('is taken by the prefecture for an approved, signed plan of an eligible applicant', async () => {
    const plan = await ready();
    expect(await decide(plan)).toMatchObject({
      plan: {
        state: 'DECIDED',
        decidedOn: '2026-11-24',
        decidedBy: { id: world.people.manager.id },
        decisionGround: '要件を満たす',
      },
      case: { stage: 'SUPPORT' },
    });
    const [row] = await world.rows('select determination_id from plan where id = $1', plan.id);
    expect(row?.['determination_id']).not.toBeNull();
    const again = await saved({}, plan.case.id);
    await decide(await throughMeeting(world, again));
    const states = await world.rows('select number, state from plan where case_id = $1 order by number', plan.case.id);
    expect(states).toEqual([
      { number: 1, state: 'ENDED' },
      { number: 2, state: 'DECIDED' },
    ]);
  });

  it('waits for what is missing, and says all of it with its clauses', async () => {
    const refused = await decide(await ready({ applied: false, met: false, signed: false }));
    expect(refused).toMatchObject({ __typename: 'Refusal', code: 'PLAN_NOT_SIGNED', clause: '3(4)イ' });
    expect(refused.messageJa.split('\n')).toHaveLength(3);
    expect(refused.messageJa).toContain('対象者該当性の判定がありません');
    const undecided = await ready({ met: false });
    await world.run('worker', 'makeDetermination', {
      caseId: undecided.case.id,
      reason: '未確定',
      expectedOutcome: 'UNDETERMINED',
    });
    const open = await decide(undecided);
    expect(open).toMatchObject({ code: 'DETERMINED_UNDETERMINED', clause: '3(2)' });
    expect(open.messageJa).toContain('3(2)柱書、3(2)イ');
  });

  it('waits for the approval of a determination that judges', async () => {
    const plan = await ready({ met: false });
    const caseId = plan.case.id;
    await world.determineMet(caseId);
    world.at('2026-11-24T01:05:00Z');
    await world.run('worker', 'makeDetermination', { caseId, reason: '改めて', expectedOutcome: 'MET' });
    expect(await decide(plan)).toMatchObject({ code: 'DETERMINATION_NOT_APPROVED', clause: '3(2)' });
    world.at('2026-11-24T01:00:00Z');
  });

  it('is not taken before the meeting, by other roles, on a stale version or beyond reach', async () => {
    const draft = await saved();
    expect(await decide(draft)).toMatchObject({ code: 'PLAN_NOT_APPROVED', clause: '3(4)オ' });
    const plan = await ready();
    expect(await decide({ ...plan, version: 1 })).toMatchObject({ __typename: 'StaleVersion', currentVersion: 3 });
    expect(await decide(plan, {}, 'supervisor')).toMatchObject({ code: 'ROLE_NEEDED', openTo: ['prefectureManager'] });
    expect(await decide(plan, {}, 'stranger')).toMatchObject({ code: 'NOT_FOUND', openTo: [] });
    expect(await decide(plan, { ground: '', decidedOn: '2026-12-01' })).toMatchObject({
      issues: [{ code: 'inTheFuture' }, { code: 'required' }],
    });
  });

  it('may be a no, without eligibility', async () => {
    const plan = await ready({ met: false, applied: false });
    expect(await decide(plan, { approve: false, ground: '別の制度が先' })).toMatchObject({
      plan: { state: 'DECLINED' },
      case: { stage: 'PLAN_DRAFT' },
    });
  });
});

function strip(item: object): Record<string, unknown> {
  const { id, goalId, what, duty, providerKind } = item as Record<string, unknown>;
  return { id, goalId, what, duty, providerKind };
}

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
