import { randomUUID } from 'node:crypto';
import { plantActors } from '@banso/service-kit/testing';
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
const circulating = async () => (await started()).circulation;
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
    expect(await world.draft({ ...plan, version: closed.plan.version })).toMatchObject({ code: 'PLAN_NOT_APPROVED' });
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

describe('the order of the route', () => {
  it('is held: no step is skipped, nobody acts twice, and a deputy shows whose place it was', async () => {
    const circulation = await circulating();
    expect(await world.on('manager', 'passApproval', circulation)).toMatchObject({ code: 'NOT_YOUR_TURN' });
    const early = await world.on('manager', 'closeApproval', circulation, decide);
    expect(early.messageEn.split('\n')).toHaveLength(2);
    expect(early).toMatchObject({ code: 'NOT_YOUR_TURN' });
    const { circulation: reviewed } = await world.on('supervisor', 'passApproval', circulation);
    expect(reviewed.stamps.at(-1)).toMatchObject({
      by: { id: world.people.supervisor.id },
      inPlaceOf: { id: world.people.chief.id },
    });
    expect(await world.on('supervisor', 'passApproval', reviewed)).toMatchObject({ code: 'ACTED_THIS_ROUND' });
    expect(await world.on('chief', 'passApproval', circulation)).toMatchObject({
      __typename: 'StaleVersion',
      changedBy: '見本 supervisor',
    });
    expect(await world.on('manager', 'passApproval', reviewed)).toMatchObject({ code: 'LAST_STEP_DECIDES' });
  });

  it('takes one press once, however often it is pressed and however many press at once', async () => {
    const circulation = await circulating();
    const commandId = randomUUID();
    const once = await Promise.all([1, 2, 3].map(() => world.on('chief', 'passApproval', circulation, { commandId })));
    expect(new Set(once.map(({ __typename }) => __typename))).toEqual(new Set(['CirculationSaved']));
    const count = 'select count(*)::int as n from circulation_stamp where circulation_id = $1 and act = $2';
    expect(await world.rows(count, circulation.id, 'PASSED')).toEqual([{ n: 1 }]);
    const other = await circulating();
    const race = await Promise.all([
      world.on('chief', 'passApproval', other),
      world.on('supervisor', 'returnApproval', other, { comment: '直す' }),
      world.on('chief', 'passApproval', other),
    ]);
    expect(race.filter(({ __typename }) => __typename === 'CirculationSaved')).toHaveLength(1);
    expect(race.filter(({ __typename }) => __typename === 'StaleVersion')).toHaveLength(2);
    const acts = `select count(*)::int as n from circulation_stamp where circulation_id = $1 and act <> 'DRAFTED'`;
    expect(await world.rows(acts, other.id)).toEqual([{ n: 1 }]);
  });

  it('lets nobody review a plan that they wrote', async () => {
    const plan = await world.ready();
    const chief = world.people.chief.id;
    await world.rows(`update case_event set by = $2 where case_id = $1 and type = 'planSaved'`, plan.case.id, chief);
    const { circulation } = await world.draft(plan);
    expect(await world.on('chief', 'passApproval', circulation)).toMatchObject({
      code: 'WROTE_THE_PLAN',
      clause: '3(4)イ',
    });
    expect(await world.on('supervisor', 'passApproval', circulation)).toMatchObject({ __typename: 'CirculationSaved' });
  });
});

describe('a circulation', () => {
  it('is commented by those on the route and withdrawn by its drafter; another may then be drafted', async () => {
    const { circulation, plan } = await started();
    expect(await world.on('outreach', 'commentApproval', circulation, { comment: '一言' })).toMatchObject({
      code: 'NOT_ON_THE_ROUTE',
    });
    expect(await world.on('manager', 'commentApproval', circulation, { comment: ' ' })).toMatchObject({
      issues: [{ path: 'comment', code: 'required' }],
    });
    const { circulation: commented } = await world.on('manager', 'commentApproval', circulation, {
      comment: '先に読んだ',
    });
    expect(commented).toMatchObject({ position: 1, stamps: [{}, { act: 'COMMENTED', position: 2 }] });
    expect(await world.on('supervisor', 'withdrawDecision', commented)).toMatchObject({ code: 'NOT_THE_DRAFTER' });
    const { circulation: gone } = await world.on('worker', 'withdrawDecision', commented, { comment: '出し直す' });
    expect(gone).toMatchObject({ state: 'WITHDRAWN', waitsFor: [], stamps: [{}, {}, { act: 'WITHDRAWN' }] });
    expect(await world.draft(plan)).toMatchObject({ circulation: { round: 1, state: 'DRAFTED' } });
  });

  it('is pointed to another where a person’s access ended, with the stamps kept', async () => {
    const circulation = await circulating();
    const { circulation: reviewed } = await world.on('chief', 'passApproval', circulation);
    const { manager, northSupervisor } = world.people;
    const newcomer = { ...manager, id: randomUUID(), subject: 'newcomer', displayName: '見本 後任' };
    await plantActors(world.database, newcomer, { ...manager, accessEndsOn: '2026-11-23' });
    const seen = await world.ask(
      'supervisor',
      'query C($id: ID!) { circulation(id: $id) { mayDo steps { staffFlaw } } }',
      {
        id: circulation.id,
      },
    );
    expect(seen.circulation).toEqual({
      mayDo: ['COMMENT', 'REPOINT'],
      steps: [{ staffFlaw: null }, { staffFlaw: null }, { staffFlaw: 'ENDED' }],
    });
    const point = (staffId: string, key: Key = 'supervisor', position = 2) =>
      world.on(key, 'repointApproval', reviewed, { position, staffId });
    expect(await point(newcomer.id, 'worker')).toMatchObject({ code: 'ROLE_NEEDED' });
    expect(await point(newcomer.id, 'northSupervisor')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await point(northSupervisor.id)).toMatchObject({ code: 'ROUTE_ROLE_UNFIT' });
    expect(await point(manager.id)).toMatchObject({ code: 'ROUTE_PERSON_ENDED' });
    expect(await point(newcomer.id, 'supervisor', 1)).toMatchObject({ code: 'STEP_ALREADY_PASSED' });
    expect(await point(newcomer.id)).toMatchObject({
      circulation: {
        position: 2,
        waitsFor: [{ id: newcomer.id }],
        stamps: [{ act: 'DRAFTED' }, { act: 'PASSED', by: { id: world.people.chief.id } }, { act: 'REPOINTED' }],
      },
    });
    await plantActors(world.database, manager);
  });

  it('is absent for other offices and organisations, and each act is refused to roles without the right', async () => {
    const { circulation, plan } = await started();
    const acts: [string, object][] = [
      ['passApproval', {}],
      ['returnApproval', { comment: '直す' }],
      ['commentApproval', { comment: '一言' }],
      ['withdrawDecision', {}],
      ['closeApproval', decide],
      ['repointApproval', { position: 1, staffId: world.people.chief.id }],
    ];
    for (const [name, changes] of acts) {
      const [stranger, north, none] = [
        await world.on('stranger', name, circulation, changes),
        await world.on('northSupervisor', name, circulation, changes),
        await world.on('chief', name, { id: randomUUID(), version: 1 }, changes),
      ];
      for (const answer of [stranger, north]) expect([name, answer]).toEqual([name, none]);
      expect(none).toMatchObject({ code: 'NOT_FOUND', openTo: [] });
      if (name !== 'commentApproval')
        expect(await world.on('auditor', name, circulation, changes)).toMatchObject({ code: 'ROLE_NEEDED' });
    }
    expect(await world.draft(plan, {}, 'stranger')).toMatchObject({ code: 'NOT_FOUND', openTo: [] });
    expect(await world.draft(plan, {}, 'manager')).toMatchObject({ code: 'ROLE_NEEDED' });
    expect(await world.draft(plan, { ground: ' ' })).toMatchObject({ issues: [{ path: 'ground', code: 'required' }] });
    const query = 'query C($id: ID!) { circulation(id: $id) { id ground stamps { comment } } circulations { id } }';
    for (const key of ['stranger', 'northWorker', 'otherTown', 'partner'] as const) {
      const found = await world.ask(key, query, { id: circulation.id });
      expect([key, found.circulation, found.circulations]).toEqual([key, null, []]);
    }
    // The auditor sees that it circulates, and none of the words.
    expect((await world.ask('auditor', query, { id: circulation.id })).circulation).toMatchObject({ ground: null });
  });

  it('keeps every word sealed, every stamp unchanged, and every reading on record', async () => {
    const { circulation, plan } = await started();
    await world.on('chief', 'passApproval', circulation, { comment: '封をした言葉' });
    const kept = await world.rows(
      'select comment_sealed, act from circulation_stamp where circulation_id = $1',
      circulation.id,
    );
    expect(kept.some(({ comment_sealed }) => comment_sealed !== null)).toBe(true);
    expect(JSON.stringify(kept)).not.toContain('封をした言葉');
    const grants = await world.rows(
      `select has_table_privilege('banso_cases_app', t, 'update') as changed, has_table_privilege('banso_cases_app', t, 'delete') as gone
       from unnest(array['circulation_stamp', 'circulation_round', 'agenda_opinion', 'minutes_original']) as t`,
    );
    expect(grants).toEqual(Array(4).fill({ changed: false, gone: false }));
    const reading = `select 1 from audit_entry where event->>'fieldGroup' = 'plan' and event->'ids' ? $1 and actor_id = $2`;
    expect(await world.rows(reading, plan.case.id, world.people.chief.id)).not.toEqual([]);
  });
});

describe('the inbox', () => {
  const INBOX = `{ circulations { id state waitsSince waitsForMe contentChanged mayDo approve waitsFor { id } plan { id number case { id number } } } }`;

  it('takes as many statements for many as for one', async () => {
    await circulating();
    const statements: number[] = [];
    const counted = world.start({ onOperationEnd: (end) => void statements.push(end.statements) });
    const ask = () => counted.execute({ query: INBOX }, world.as('chief'), randomUUID());
    await ask();
    await ask();
    await circulating();
    await circulating();
    const result = await ask();
    expect(result.errors).toBeUndefined();
    await counted.close();
    expect(statements[2]).toBe(statements[1]);
    expect(statements[2]).toBeLessThanOrEqual(13);
  });

  it('says of each whose turn it is', async () => {
    const circulation = await circulating();
    const mine = async (key: Key) =>
      (await world.ask(key, INBOX)).circulations.find(({ id }: { id: string }) => id === circulation.id);
    expect(await mine('chief')).toMatchObject({ waitsForMe: true, mayDo: ['PASS', 'RETURN', 'COMMENT'] });
    expect(await mine('worker')).toMatchObject({ waitsForMe: false });
  });
});
