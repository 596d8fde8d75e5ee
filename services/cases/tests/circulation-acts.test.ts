import { randomUUID } from 'node:crypto';
import { plantActors } from '@banso/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApprovalWorld, approvalWorld } from './approval-world.ts';

let world: ApprovalWorld;
beforeAll(async () => {
  world = await approvalWorld();
  await world.route();
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
      `select has_table_privilege('banso_cases_app', t, 'update') as changed
       from unnest(array['circulation_stamp', 'circulation_round', 'agenda_opinion', 'minutes_original']) as t`,
    );
    expect(grants).toEqual(Array(4).fill({ changed: false }));
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
