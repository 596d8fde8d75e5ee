import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CasesWorld, casesWorld } from './cases-world.ts';

let world: CasesWorld;
beforeAll(async () => {
  world = await casesWorld();
});
afterAll(() => world.close());

const TEAM = `query T($id: ID!) { case(id: $id) { stage outreachWorker { id }
  assignments { id worker { id } role from until grounds handOverNote }
  assignmentCandidates(role: OUTREACH_WORKER) { worker { id } qualification metGrounds assignable reason openCases findings { clause outcome } } } }`;

const assign = (
  caseId: string,
  changes: Record<string, unknown> = {},
  key: Parameters<CasesWorld['run']>[0] = 'supervisor',
) =>
  world.run(key, 'assignWorker', {
    caseId,
    workerId: world.people.outreach.id,
    role: 'OUTREACH_WORKER',
    from: '2026-11-24',
    ...changes,
  });

describe('an outreach worker', () => {
  it('is assigned by a ground that holds on the day, and the ground is kept', async () => {
    const id = await world.open();
    expect(await assign(id, { handOverNote: '母と面識あり' })).toMatchObject({
      __typename: 'CaseSaved',
      case: { stage: 'SCREENING' },
    });
    const { case: team } = await world.ask('worker', TEAM, { id });
    expect(team.outreachWorker).toEqual({ id: world.people.outreach.id });
    expect(team.assignments).toMatchObject([
      { role: 'OUTREACH_WORKER', from: '2026-11-24', until: null, grounds: ['3(3)ウ'], handOverNote: '母と面識あり' },
    ]);
  });

  it('is refused with every ground where 3(3) is not met', async () => {
    const id = await world.open();
    const answer = await assign(id, { workerId: world.people.unqualified.id });
    expect(answer).toMatchObject({
      __typename: 'NotQualified',
      outcome: 'NOT_MET',
      findings: [{ clause: '3(3)' }, { clause: '3(3)ウ' }],
    });
    expect(answer.messageJa).toContain('3(3)');
    const [last] = await world.rows(
      `select event from audit_entry where event->>'kind' = 'refusal' order by at desc, id desc limit 1`,
    );
    expect(last?.event).toMatchObject({ action: 'assignment:manage', reason: 'NotQualified' });
    expect((await world.ask('worker', TEAM, { id })).case.assignments).toEqual([]);
  });

  it('is asked about on the day of the assignment, not on the day of asking', async () => {
    const id = await world.open();
    expect(await assign(id, { from: '2024-03-31' })).toMatchObject({ __typename: 'NotQualified' });
    expect(await assign(id, { from: '2024-04-01' })).toMatchObject({ __typename: 'CaseSaved' });
  });

  it('takes over from the one before', async () => {
    const id = await world.open();
    const second = { ...world.people.unqualified };
    await assign(id, { from: '2026-11-01' });
    await world.receive('staff.workerQualificationChanged', {
      staffId: second.id,
      displayName: '二人目',
      kana: 'ふたりめ',
      officeIds: [world.offices.chichibu],
      roles: ['outreachWorker'],
      outcome: 'MET',
      metGrounds: [{ clause: '3(3)オ', holdsFrom: '2020-04-01', endsOn: '2026-12-01' }],
      findings: [],
      edition: '2020-04-01',
    });
    expect(await assign(id, { workerId: second.id, from: '2026-12-01' })).toMatchObject({ __typename: 'NotQualified' });
    const next = { workerId: second.id, from: '2026-11-20' };
    expect(await assign(id, next)).toMatchObject({ issues: [{ path: 'handOverNote', code: 'required' }] });
    expect(await assign(id, { ...next, handOverNote: '火曜の午後' })).toMatchObject({ __typename: 'CaseSaved' });
    const { case: team } = await world.ask('worker', TEAM, { id });
    expect(team.outreachWorker).toEqual({ id: second.id });
    expect(team.assignments.map(({ until }: { until: string | null }) => until)).toEqual([null, '2026-11-19']);
  });
});

describe('the team', () => {
  it('has other roles beside it, for whom 3(3) is not asked', async () => {
    const id = await world.open();
    expect(await assign(id, { workerId: world.people.employment.id, role: 'EMPLOYMENT_WORKER' })).toMatchObject({
      __typename: 'CaseSaved',
    });
    expect(await assign(id, { workerId: world.people.employment.id, role: 'CONSULTATION_WORKER' })).toMatchObject({
      code: 'WORKER_WITHOUT_ROLE',
    });
    expect(await assign(id, { workerId: world.people.employment.id, role: 'EMPLOYMENT_WORKER' })).toMatchObject({
      code: 'ALREADY_ASSIGNED',
    });
    expect((await world.ask('worker', TEAM, { id })).case.outreachWorker).toBeNull();
  });

  it('shows who may be assigned, by which ground, and why not', async () => {
    const id = await world.open();
    await assign(id);
    const { assignmentCandidates } = (await world.ask('supervisor', TEAM, { id })).case;
    const of = (actor: { id: string }) =>
      assignmentCandidates.find(({ worker }: { worker: { id: string } }) => worker.id === actor.id);
    expect(of(world.people.outreach)).toMatchObject({ assignable: true, reason: null, metGrounds: ['3(3)ウ'] });
    expect(of(world.people.outreach).openCases).toBeGreaterThan(0);
    expect(of(world.people.worker)).toMatchObject({ assignable: false, reason: 'NOT_QUALIFIED' });
    expect(of(world.people.worker).findings.length).toBeGreaterThan(0);
  });

  it('tells the evidence of colleagues to who assigns, and records the look', async () => {
    const id = await world.open();
    const findings = async (key: Parameters<CasesWorld['ask']>[0]) =>
      (await world.ask(key, TEAM, { id })).case.assignmentCandidates.flatMap(
        (each: { findings: unknown[] }) => each.findings,
      );
    const looks = () =>
      world.rows(
        `select actor_id, event->'ids' as ids from audit_entry
         where event->>'kind' = 'read' and event->>'fieldGroup' = 'staffEvidence' order by at`,
      );
    const before = (await looks()).length;
    for (const key of ['town', 'worker'] as const) expect(await findings(key)).toEqual([]);
    expect(await looks()).toHaveLength(before);
    expect((await findings('supervisor')).length).toBeGreaterThan(0);
    const [look] = (await looks()).slice(before);
    expect(look).toMatchObject({ actor_id: world.people.supervisor.id });
    expect(look?.ids).toContain(world.people.worker.id);
  });

  it('loses someone on a last day, for a reason', async () => {
    const id = await world.open();
    await assign(id);
    const [{ id: assignmentId }] = (await world.ask('worker', TEAM, { id })).case.assignments;
    const end = (until: string, key: Parameters<CasesWorld['run']>[0] = 'supervisor') =>
      world.run(key, 'endAssignment', { caseId: id, assignmentId, until, reason: '異動' });
    expect(await end('2026-11-23')).toMatchObject({ issues: [{ code: 'endsBeforeItBegins' }] });
    expect(await end('2026-11-30', 'worker')).toMatchObject({ code: 'ROLE_NEEDED', openTo: ['officeSupervisor'] });
    expect(await end('2026-11-30')).toMatchObject({ __typename: 'CaseSaved' });
    expect(await end('2026-11-30')).toMatchObject({ code: 'ASSIGNMENT_ENDED' });
    expect((await world.ask('worker', TEAM, { id })).case.outreachWorker).toBeNull();
  });

  it('is managed by nobody else, nor from beyond', async () => {
    const id = await world.open();
    expect(await assign(id, {}, 'worker')).toMatchObject({ code: 'ROLE_NEEDED' });
    expect(await assign(id, {}, 'northSupervisor')).toMatchObject({ code: 'NOT_FOUND', openTo: [] });
    expect(await assign(id, {}, 'stranger')).toMatchObject({ code: 'NOT_FOUND', openTo: [] });
    expect(await assign(randomUUID())).toMatchObject({ code: 'NOT_FOUND', openTo: [] });
    expect(await assign(id, { workerId: world.people.northWorker.id })).toMatchObject({ code: 'WORKER_UNKNOWN' });
  });
});
