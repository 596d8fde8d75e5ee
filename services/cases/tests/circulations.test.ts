import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApprovalWorld, approvalWorld } from './approval-world.ts';

let world: ApprovalWorld;
beforeAll(async () => {
  world = await approvalWorld();
});
afterAll(() => world.close());

type Key = Parameters<ApprovalWorld['ask']>[0];
const decide = { decidedOn: '2026-11-24' };
const started = async (changes: Record<string, unknown> = {}) => {
  const plan = await world.ready(changes);
  const answer = await world.draft(plan);
  if (answer.__typename !== 'CirculationSaved') throw new Error(JSON.stringify(answer));
  return answer;
};
const waiting = async (key: Key) =>
  (await world.ask(key, '{ today { plansToDecide { id } } }')).today.plansToDecide.map(({ id }: { id: string }) => id);

describe('before a route is set up', () => {
  it('one person decides, and nothing is drafted', async () => {
    const plan = await world.ready();
    expect(await world.draft(plan)).toMatchObject({ code: 'NO_ROUTE', clause: '3(4)オ' });
    expect(await waiting('manager')).toContain(plan.id);
    const decided = { planId: plan.id, version: plan.version, approve: true, ground: '満たす', ...decide };
    expect(await world.act('manager', 'decideSupport', decided)).toMatchObject({ plan: { state: 'DECIDED' } });
    await world.route();
  });
});

describe('a decision along the route', () => {
  it('is drafted, reviewed and decided, and the plan is decided as by one person', async () => {
    const { circulation, plan } = await started();
    expect(circulation).toMatchObject({
      state: 'DRAFTED',
      round: 1,
      position: 1,
      approve: true,
      ground: '要件を満たし、会議も了承した',
      contentChanged: false,
      waitsForMe: false,
      waitsFor: [{ id: world.people.chief.id }, { id: world.people.supervisor.id }],
      mayDo: ['COMMENT', 'WITHDRAW'],
    });
    expect(await waiting('chief')).toContain(plan.id);
    expect(await waiting('manager')).not.toContain(plan.id);
    const { circulation: reviewed } = await world.on('chief', 'passApproval', circulation, { comment: '確かめた' });
    expect(reviewed).toMatchObject({ state: 'UNDER_REVIEW', position: 2, waitsFor: [{ id: world.people.manager.id }] });
    expect(await waiting('chief')).not.toContain(plan.id);
    expect(await waiting('manager')).toContain(plan.id);
    const closed = await world.on('manager', 'closeApproval', reviewed, decide);
    expect(closed).toMatchObject({
      circulation: { state: 'DECIDED', waitsFor: [], mayDo: [] },
      plan: {
        state: 'DECIDED',
        decidedOn: '2026-11-24',
        decidedBy: { id: world.people.manager.id },
        decisionGround: '要件を満たし、会議も了承した',
      },
      case: { stage: 'SUPPORT' },
    });
    expect(closed.circulation.stamps).toMatchObject([
      { round: 1, position: 0, stepKind: 'DRAFT', act: 'DRAFTED', by: { id: world.people.worker.id } },
      { position: 1, stepKind: 'REVIEW', act: 'PASSED', comment: '確かめた', inPlaceOf: null },
      { position: 2, stepKind: 'DECIDE', act: 'DECIDED', by: { id: world.people.manager.id } },
    ]);
    const [row] = await world.rows('select determination_id from plan where id = $1', plan.id);
    expect(row?.determination_id).not.toBeNull();
    const events = await world.rows('select type from case_event where case_id = $1 order by sequence', plan.case.id);
    expect(events.map(({ type }) => type).slice(-3)).toEqual(['decisionDrafted', 'approvalPassed', 'supportDecided']);
    // Approved twice: neither drafted nor decided anew.
    expect(await world.draft({ ...plan, version: closed.plan.version })).toMatchObject({
      code: 'PLAN_ALREADY_DECIDED',
    });
    expect(await world.on('manager', 'closeApproval', closed.circulation, decide)).toMatchObject({
      code: 'APPROVAL_NOT_CIRCULATING',
    });
  });

  it('is not decided by one person past the route', async () => {
    const plan = await world.ready();
    const alone = { planId: plan.id, version: plan.version, approve: true, ground: '満たす', ...decide };
    expect(await world.act('manager', 'decideSupport', alone)).toMatchObject({
      code: 'ROUTE_IN_FORCE',
      clause: '3(4)オ',
    });
    expect(await waiting('manager')).not.toContain(plan.id);
    await world.draft(plan);
    expect(await world.act('manager', 'decideSupport', alone)).toMatchObject({ code: 'DECISION_CIRCULATES' });
    expect(await world.draft(plan)).toMatchObject({ __typename: 'StaleVersion' });
    expect(await world.draft(plan, { circulationVersion: 2 })).toMatchObject({ code: 'DECISION_CIRCULATES' });
  });

  it('comes back with a comment, and a new round begins with every stamp and ground kept', async () => {
    const { circulation, plan } = await started();
    const empty = await world.on('chief', 'returnApproval', circulation, { comment: ' ' });
    expect(empty).toMatchObject({ code: 'RETURN_WITHOUT_COMMENT', clause: '3(4)オ' });
    const { circulation: returned } = await world.on('chief', 'returnApproval', circulation, {
      comment: '会議の意見を理由に足す',
    });
    expect(returned).toMatchObject({ state: 'RETURNED', position: 0, waitsFor: [{ id: world.people.worker.id }] });
    expect(await waiting('worker')).toContain(plan.id);
    const redraft = { ground: '会議の意見を足した', circulationVersion: returned.version };
    expect(await world.draft(plan, redraft, 'chief')).toMatchObject({ code: 'NOT_THE_DRAFTER' });
    const { circulation: second } = await world.draft(plan, redraft);
    expect(second).toMatchObject({ id: circulation.id, state: 'DRAFTED', round: 2, ground: '会議の意見を足した' });
    expect(second.rounds.map(({ round, ground }: Record<string, unknown>) => [round, ground])).toEqual([
      [1, '要件を満たし、会議も了承した'],
      [2, '会議の意見を足した'],
    ]);
    const { circulation: reviewed } = await world.on('chief', 'passApproval', second);
    const { circulation: back } = await world.on('manager', 'returnApproval', reviewed, {
      toPosition: 1,
      comment: '申込の日を確かめる',
    });
    expect(back).toMatchObject({ state: 'UNDER_REVIEW', round: 3, position: 1, ground: '会議の意見を足した' });
    const { circulation: third } = await world.on('chief', 'passApproval', back, { comment: '確かめた' });
    const closed = await world.on('manager', 'closeApproval', third, decide);
    expect(closed.plan).toMatchObject({ state: 'DECIDED', decisionGround: '会議の意見を足した' });
    expect(
      closed.circulation.stamps.map(({ round, act, comment }: Record<string, unknown>) => [round, act, comment]),
    ).toEqual([
      [1, 'DRAFTED', null],
      [1, 'RETURNED', '会議の意見を理由に足す'],
      [2, 'DRAFTED', null],
      [2, 'PASSED', null],
      [2, 'RETURNED', '申込の日を確かめる'],
      [3, 'PASSED', '確かめた'],
      [3, 'DECIDED', null],
    ]);
  });

  it('is circulated anew where plan, determination or application changed since: nothing is decided unread', async () => {
    const { circulation, plan } = await started({ signedOn: null });
    const { case: found } = await world.ask(
      'worker',
      `query P($id: ID!) { case(id: $id) { plans { id version clientWords reviewOn goals { id domain words }
        items { id goalId what duty providerKind agency { id } } } } }`,
      { id: plan.case.id },
    );
    const { id: planId, version, items, ...content } = found.plans[0];
    const signed = await world.act('worker', 'savePlan', {
      ...content,
      caseId: plan.case.id,
      planId,
      version,
      signedOn: '2026-11-24',
      items: items.map(({ agency, ...item }: { agency: { id: string } }) => ({ ...item, agencyId: agency.id })),
    });
    expect(signed).toMatchObject({ plan: { signedOn: '2026-11-24' } });
    const pass = await world.on('chief', 'passApproval', circulation);
    expect(pass).toMatchObject({ code: 'CONTENT_CHANGED', clause: '3(2)' });
    const seen = await world.ask('worker', 'query C($id: ID!) { circulation(id: $id) { contentChanged mayDo } }', {
      id: circulation.id,
    });
    expect(seen.circulation).toEqual({ contentChanged: true, mayDo: ['DRAFT', 'COMMENT', 'WITHDRAW'] });
    const { circulation: anew } = await world.draft(signed.plan, { circulationVersion: circulation.version });
    expect(anew).toMatchObject({ round: 2, contentChanged: false });
    const { circulation: reviewed } = await world.on('chief', 'passApproval', anew);
    await world.act('worker', 'recordApplication', {
      caseId: plan.case.id,
      signedOn: '2026-11-24',
      signedBy: '本人',
      agencyIds: [world.center],
      fields: ['NAME'],
    });
    expect(await world.on('manager', 'closeApproval', reviewed, decide)).toMatchObject({ code: 'CONTENT_CHANGED' });
    expect(await world.rows('select state from plan where id = $1', plan.id)).toEqual([{ state: 'APPROVED' }]);
  });

  it('asks the gates of the decision again at the last step', async () => {
    const plan = await world.ready({ signedOn: null });
    const { circulation } = await world.draft(plan);
    const { circulation: reviewed } = await world.on('chief', 'passApproval', circulation);
    expect(await world.on('manager', 'closeApproval', reviewed, decide)).toMatchObject({
      code: 'PLAN_NOT_SIGNED',
      clause: '3(4)イ',
    });
    expect(await world.on('manager', 'closeApproval', reviewed, { decidedOn: '2026-12-01' })).toMatchObject({
      issues: [{ path: 'decidedOn', code: 'inTheFuture' }],
    });
    // A no needs none of it.
    const { circulation: back } = await world.on('manager', 'returnApproval', reviewed, { comment: '署名を待てない' });
    const { circulation: no } = await world.draft(plan, {
      approve: false,
      ground: '別の制度が先',
      circulationVersion: back.version,
    });
    const { circulation: passed } = await world.on('chief', 'passApproval', no);
    expect(await world.on('manager', 'closeApproval', passed, decide)).toMatchObject({ plan: { state: 'DECLINED' } });
  });
});
