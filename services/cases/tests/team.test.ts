import { randomUUID } from 'node:crypto';
import type { OperationEnd, Subgraph } from '@banso/service-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseworkWorld, caseworkWorld, visit } from './casework-world.ts';

let world: CaseworkWorld;
let counted: Subgraph;
const ends: OperationEnd[] = [];
const ids: Record<string, string> = {};
const NOW = '2026-11-24T01:00:00Z';
type Key = Parameters<CaseworkWorld['ask']>[0];

/** A case taken in and worked on at that moment, as if the clock stood there. */
async function openedAt(moment: string, then: (caseId: string) => Promise<unknown> = async () => null) {
  world.at(moment);
  const day = moment.slice(0, 10);
  const caseId = await world.open('worker', { receivedAt: moment, detectedOn: day });
  await then(caseId);
  world.at(NOW);
  return caseId;
}
const assign = (caseId: string, from: string, worker = world.people.outreach.id, role = 'OUTREACH_WORKER') =>
  world.run('supervisor', 'assignWorker', { caseId, workerId: worker, role, from });

beforeAll(async () => {
  world = await caseworkWorld();
  counted = world.start({ clock: { now: () => new Date(NOW) }, onOperationEnd: (end) => void ends.push(end) });
  // Since September nobody has tried again, and screening never ended.
  ids.silent = await openedAt('2026-09-01T01:00:00Z', async (caseId) => {
    await assign(caseId, '2026-09-01');
    await world.act('outreach', 'recordContact', visit(caseId, { startedAt: '2026-09-01T10:00:00+09:00' }));
  });
  // The same, but they asked to be left in peace.
  ids.refused = await openedAt('2026-09-02T01:00:00Z', async (caseId) => {
    await assign(caseId, '2026-09-02');
    await world.act('outreach', 'blockVisits', {
      caseId,
      scope: 'VISITS',
      saidBy: 'CLIENT',
      saidOn: '2026-09-02',
      recontactOn: '2026-12-01',
    });
  });
  ids.broken = await openedAt('2026-11-20T01:00:00Z', async (caseId) => {
    await assign(caseId, '2026-11-20');
    const { contact } = await world.act(
      'outreach',
      'recordContact',
      visit(caseId, { startedAt: '2026-11-20T10:00:00+09:00', promise: { what: '電話する', dueOn: '2026-11-20' } }),
    );
    await world.act('outreach', 'settlePromise', { caseId, promiseId: contact.promise.id, state: 'NOT_KEPT' });
  });
  ids.late = await openedAt('2026-11-19T01:00:00Z', async (caseId) => {
    await assign(caseId, '2026-11-19', world.people.employment.id, 'EMPLOYMENT_WORKER');
    await world.act(
      'outreach',
      'recordContact',
      visit(caseId, {
        startedAt: '2026-11-19T09:30:00+09:00',
        promise: { what: '手紙を書く', dueOn: '2026-11-21' },
        companionIds: [world.people.employment.id],
      }),
    );
  });
  ids.quiet = await openedAt('2026-11-23T01:00:00Z');
  ids.north = await world.open('northWorker', { townCode: '114081' });
});
afterAll(async () => {
  await counted?.close();
  await world?.close();
});

const CASES = (reason: string) =>
  `${reason}: cases(reason: ${reason}, workerId: $worker, sort: $sort, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { case { id client { displayName } looks { code } } reason { code clause since days limit from count } } }`;
const TEAM = `query T($office: ID!, $worker: ID, $sort: LookSort, $first: Int, $after: ID) { team(officeId: $office) {
  on visitsSince casesToLookAt office { id }
  members { worker { id } placedHere roles casesToLookAt
    workload { cases setAside byRole { role count } byStage { stage count } visits openPromises overduePromises } }
  ${['SILENT', 'STAGE_OVERDUE', 'PROMISE_OVERDUE', 'PROMISE_NOT_KEPT'].map(CASES).join('\n')} } }`;
const team = async (key: Key = 'supervisor', variables: Record<string, unknown> = {}) =>
  (await world.ask(key, TEAM, { office: world.offices.chichibu, ...variables })).team;
// biome-ignore lint/suspicious/noExplicitAny: the shape of the operation above.
const keysOf = (connection: any) =>
  connection.nodes.map((each: { case: { id: string } }) => Object.keys(ids).find((key) => ids[key] === each.case.id));

describe('the cases of an office that ask for a look', () => {
  it('are those that nobody contacted for too long, never those who asked to be left in peace', async () => {
    const { SILENT } = await team();
    expect(keysOf(SILENT)).toEqual(['silent']);
    expect(SILENT.nodes[0].reason).toEqual({
      code: 'SILENT',
      clause: '3(1)ア',
      since: '2026-09-01',
      days: 84,
      limit: 30,
      from: 'LAST_CONTACT',
      count: null,
    });
  });

  it('are those too long in one stage, by what happened: neither contact nor refusal makes a stage younger', async () => {
    const { STAGE_OVERDUE } = await team();
    expect(keysOf(STAGE_OVERDUE)).toEqual(['silent', 'refused']);
    expect(STAGE_OVERDUE.nodes[1].reason).toMatchObject({ since: '2026-09-02', days: 83, limit: 14, clause: '3(4)' });
    const shortest = await team('supervisor', { sort: 'SHORTEST' });
    expect(keysOf(shortest.STAGE_OVERDUE)).toEqual(['refused', 'silent']);
  });

  it('are those with a promise whose day is over, or that was broken and not made anew', async () => {
    const found = await team();
    expect(keysOf(found.PROMISE_OVERDUE)).toEqual(['late']);
    expect(found.PROMISE_OVERDUE.nodes[0].reason).toMatchObject({ since: '2026-11-21', days: 3, count: 1 });
    expect(keysOf(found.PROMISE_NOT_KEPT)).toEqual(['broken']);
    expect(found.casesToLookAt).toBe(4);
    const broken = await world.ask('outreach', 'query P($id: ID!) { case(id: $id) { promises { id } } }', {
      id: ids.broken,
    });
    await world.act('outreach', 'promiseAgain', {
      caseId: ids.broken,
      promiseId: broken.case.promises[0].id,
      what: '今度こそ電話する',
      dueOn: '2026-11-30',
    });
    expect(keysOf((await team()).PROMISE_NOT_KEPT)).toEqual([]);
  });

  it('are paged, and narrowed to one worker', async () => {
    const first = (await team('supervisor', { first: 1 })).STAGE_OVERDUE;
    expect([keysOf(first), first.totalCount, first.pageInfo]).toEqual([
      ['silent'],
      2,
      { hasNextPage: true, endCursor: ids.silent },
    ]);
    const next = (await team('supervisor', { first: 1, after: ids.silent })).STAGE_OVERDUE;
    expect([keysOf(next), next.pageInfo.hasNextPage]).toEqual([['refused'], false]);
    const { employment } = world.people;
    expect((await team('supervisor', { worker: employment.id })).STAGE_OVERDUE.totalCount).toBe(0);
    expect(keysOf((await team('supervisor', { worker: employment.id })).PROMISE_OVERDUE)).toEqual(['late']);
  });

  it('say so wherever the case is shown, and can be asked for in the list', async () => {
    const LIST = `query L($look: LookCode!) { cases(filter: { look: $look, mine: true }) { totalCount nodes { id looks { code } } } }`;
    const { cases } = await world.ask('outreach', LIST, { look: 'SILENT' });
    expect([cases.totalCount, cases.nodes]).toEqual([
      1,
      [{ id: ids.silent, looks: [{ code: 'SILENT' }, { code: 'STAGE_OVERDUE' }] }],
    ]);
    expect((await world.ask('employment', LIST, { look: 'SILENT' })).cases.totalCount).toBe(0);
    const { case: quiet } = await world.ask('worker', 'query C($id: ID!) { case(id: $id) { looks { code } } }', {
      id: ids.quiet,
    });
    expect(quiet.looks).toEqual([]);
  });
});

describe('the people of an office', () => {
  // biome-ignore lint/suspicious/noExplicitAny: the shape of the operation above.
  const memberOf = (found: any, id: string) => found.members.find((each: any) => each.worker.id === id);

  it('carry what they carry, in the order of their reading', async () => {
    const found = await team();
    const { outreach, employment } = world.people;
    expect(memberOf(found, outreach.id)).toMatchObject({
      placedHere: true,
      roles: ['OUTREACH_WORKER'],
      casesToLookAt: 2,
      workload: {
        cases: 3,
        byRole: [{ role: 'OUTREACH_WORKER', count: 3 }],
        byStage: [{ stage: 'SCREENING', count: 3 }],
        visits: 2,
        openPromises: 2,
        overduePromises: 1,
      },
    });
    expect(memberOf(found, employment.id).workload).toMatchObject({ cases: 1, visits: 1, openPromises: 0 });
    expect(found.visitsSince).toBe('2026-10-26');
    const kana = ['chief', 'employment', 'outreach', 'unqualified', 'worker'] as const;
    expect(found.members.map(({ worker }: { worker: { id: string } }) => worker.id)).toEqual(
      kana.map((key) => world.people[key].id),
    );
  });

  it('hold what the list of cases by worker has: what is under way, and beside it what is set aside', async () => {
    const { outreach } = world.people;
    const aside = await openedAt('2026-11-10T01:00:00Z', async (caseId) => {
      await assign(caseId, '2026-11-10');
      const { case: found } = await world.ask('worker', 'query V($id: ID!) { case(id: $id) { version } }', {
        id: caseId,
      });
      const ending = { reason: 'suspension', followUpOn: '2027-01-15' };
      await world.act('chief', 'closeCase', { caseId, version: found.version, ...ending });
    });
    const { workload, casesToLookAt } = memberOf(await team(), outreach.id);
    expect([workload.cases, workload.setAside, casesToLookAt]).toEqual([3, 1, 2]);
    const { cases } = await world.ask(
      'supervisor',
      'query L($w: ID!, $o: ID!) { cases(filter: { workerId: $w, officeId: $o }) { totalCount nodes { id } } }',
      { w: outreach.id, o: world.offices.chichibu },
    );
    expect(cases.totalCount).toBe(workload.cases + workload.setAside);
    expect(cases.nodes).toContainEqual({ id: aside });
  });

  it('include one who left the office and still holds cases', async () => {
    const qualification = (officeIds: string[]) =>
      world.receive('staff.workerQualificationChanged', {
        staffId: world.people.employment.id,
        displayName: '見本 employment',
        kana: 'みほん employment',
        officeIds,
        roles: ['employmentWorker'],
        outcome: 'NOT_MET',
        metGrounds: [],
        findings: [],
        edition: '2020-04-01',
      });
    await qualification([]);
    expect(memberOf(await team(), world.people.employment.id)).toMatchObject({ placedHere: false, roles: [] });
    await qualification([world.offices.chichibu]);
  });

  it('are read in a few statements, whatever the number of people and cases', async () => {
    const statements = async () => {
      const { errors } = await counted.execute(
        { query: TEAM, variables: { office: world.offices.chichibu } },
        world.as('supervisor'),
        randomUUID(),
      );
      expect(errors).toBeUndefined();
      return ends.at(-1)?.statements;
    };
    const before = await statements();
    await Promise.all([world.open(), world.open(), world.open()]);
    expect([before, await statements()]).toEqual([7, 7]);
  });

  it('are shown to those who answer for the office, and the look is recorded', async () => {
    for (const key of ['supervisor', 'chief', 'manager'] as const) expect((await team(key)).members).toHaveLength(5);
    const [row] = await world.rows(
      `select event from audit_entry where actor_id = $1 and event->>'fieldGroup' = 'identity' order by at desc limit 1`,
      world.people.chief.id,
    );
    expect(row?.event).toMatchObject({ kind: 'read' });
  });

  it('are nothing to anybody else, as an office that does not exist', async () => {
    for (const key of [
      'worker',
      'outreach',
      'employment',
      'town',
      'auditor',
      'northSupervisor',
      'stranger',
      'administrator',
      'contractor',
      'partner',
    ] as const)
      expect([key, await team(key)]).toEqual([key, null]);
    expect(await team('manager', { office: randomUUID() })).toBeNull();
    expect(await team('manager', { office: 'no id' })).toBeNull();
    expect(await team('manager', { office: world.offices.foreign })).toBeNull();
    const [last] = await world.rows(
      `select event from audit_entry where actor_id = $1 and event->>'kind' = 'refusal' order by at desc, id desc limit 1`,
      world.people.outreach.id,
    );
    expect(last?.event).toMatchObject({ action: 'team:read', reason: 'role' });
  });
});
