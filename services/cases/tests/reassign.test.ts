import { randomUUID } from 'node:crypto';
import type { OperationEnd, Subgraph } from '@banso/service-kit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CasesWorld, casesWorld, fixedClock } from './cases-world.ts';

let world: CasesWorld;
let counted: Subgraph;
const ends: OperationEnd[] = [];
let cases: string[];
type Key = Parameters<CasesWorld['ask']>[0];

const second: string = randomUUID();
const unsure: string = randomUUID();

async function colleague(staffId: string, endsOn: string | null, roles = ['outreachWorker']) {
  await world.receive('staff.workerQualificationChanged', {
    staffId,
    displayName: '二人目',
    kana: 'ふたりめ',
    officeIds: [world.offices.chichibu],
    roles,
    outcome: 'MET',
    metGrounds: [{ clause: '3(3)オ', holdsFrom: '2020-04-01', endsOn }],
    findings: [],
    edition: '2020-04-01',
  });
}

beforeAll(async () => {
  world = await casesWorld();
  counted = world.start({ clock: fixedClock, onOperationEnd: (end) => void ends.push(end) });
  await colleague(second, null);
  await colleague(unsure, '2026-11-25');
});
beforeEach(async () => {
  cases = [];
  for (let index = 0; index < 3; index += 1) {
    const caseId = await world.open();
    cases.push(caseId);
    await world.run('supervisor', 'assignWorker', {
      caseId,
      workerId: world.people.outreach.id,
      role: 'OUTREACH_WORKER',
      from: '2026-11-20',
    });
  }
});
afterAll(async () => {
  await counted?.close();
  await world?.close();
});

const VERDICTS = `verdicts { caseId accepted case { id outreachWorker { id } } toWorker { id } refusal { code clause messageJa messageEn openTo } }`;
const REASSIGN = `mutation R($input: ReassignCasesInput!) { reassignCases(input: $input) { __typename
  ... on CasesReassigned { ${VERDICTS} } ... on Refusal { code openTo } ... on InvalidInput { issues { path code } } } }`;
const PREVIEW = `query P($input: ReassignPreviewInput!) { reassignPreview(input: $input) {
  caseId accepted case { id } toWorker { id } refusal { code clause } } }`;

const item = (caseId: string, toWorkerId = second, fromWorkerId: string | null = world.people.outreach.id) => ({
  caseId,
  fromWorkerId,
  toWorkerId,
});
const plan = (changes: Record<string, unknown> = {}) => ({
  role: 'OUTREACH_WORKER',
  from: '2026-11-25',
  cases: cases.map((id) => item(id)),
  ...changes,
});
const reassign = async (changes: Record<string, unknown> = {}, key: Key = 'supervisor') =>
  (
    await world.ask(key, REASSIGN, {
      input: { commandId: randomUUID(), handOverNote: '三件とも母と面識あり', ...plan(changes) },
    })
  ).reassignCases;
const preview = async (changes: Record<string, unknown> = {}, key: Key = 'supervisor') =>
  (await world.ask(key, PREVIEW, { input: plan(changes) })).reassignPreview;
const assignments = (caseId?: string) =>
  world.rows(
    `select worker_id, until_on::text as until, grounds, hand_over_note_sealed is not null as noted
     from assignment where case_id = $1 order by assigned_at, from_on, id`,
    caseId,
  );

describe('handing over several cases', () => {
  it('takes each over by the ground that holds on the day, with the note', async () => {
    expect((await preview()).map(({ accepted }: { accepted: boolean }) => accepted)).toEqual([true, true, true]);
    expect(await assignments(cases[0])).toHaveLength(1);
    const { verdicts } = await reassign();
    expect(verdicts).toMatchObject(
      cases.map((caseId) => ({ caseId, accepted: true, refusal: null, case: { outreachWorker: { id: second } } })),
    );
    const [before, after] = await assignments(cases[1]);
    expect(before).toMatchObject({ worker_id: world.people.outreach.id, until: '2026-11-24' });
    expect(after).toMatchObject({ worker_id: second, until: null, grounds: ['3(3)オ'], noted: true });
    const events = await world.rows(
      `select type from case_event where case_id = $1 and type = 'workerAssigned'`,
      cases[1],
    );
    expect(events).toHaveLength(2);
  });

  it('refuses one and does the others; preview and deed agree, and the refusal is kept', async () => {
    const [first = '', middle = '', last = ''] = cases;
    const given = { cases: [item(first), item(middle, unsure), item(last)] };
    const wanted = [
      { caseId: first, accepted: true, refusal: null },
      { caseId: middle, accepted: false, refusal: { code: 'NOT_QUALIFIED', clause: '3(3)' } },
      { caseId: last, accepted: true, refusal: null },
    ];
    expect(await preview(given)).toMatchObject(wanted);
    expect((await reassign(given)).verdicts).toMatchObject(wanted);
    expect(await assignments(middle)).toMatchObject([{ worker_id: world.people.outreach.id, until: null }]);
    const [row] = await world.rows(
      `select event from audit_entry where event->>'kind' = 'refusal' and event->'ids' ? $1`,
      middle,
    );
    expect(row?.event).toMatchObject({ action: 'assignment:manage', reason: 'NOT_QUALIFIED', ids: [middle, unsure] });
  });

  it('asks for 3(3) on the first day of each assignment', async () => {
    const given = { cases: [item(cases[0] ?? '', unsure)], from: '2026-11-24' };
    expect(await preview(given)).toMatchObject([{ accepted: true }]);
    expect(await preview({ ...given, from: '2026-11-25' })).toMatchObject([{ accepted: false }]);
  });

  it('has one effect however often it is sent', async () => {
    const input = { commandId: randomUUID(), handOverNote: '引き継ぎ', ...plan() };
    const send = async () => (await world.ask('supervisor', REASSIGN, { input })).reassignCases;
    expect(await send()).toEqual(await send());
    expect(await assignments(cases[0])).toHaveLength(2);
  });

  it('goes on from who holds the case by now, not from what the screen showed', async () => {
    const [caseId = ''] = cases;
    const one = { cases: [item(caseId)] };
    await reassign(one);
    expect(await preview(one)).toMatchObject([{ accepted: false, refusal: { code: 'ALREADY_ASSIGNED' } }]);
    const back = { cases: [item(caseId, world.people.outreach.id, world.people.worker.id)] };
    expect((await reassign(back)).verdicts).toMatchObject([{ accepted: false, refusal: { code: 'HELD_BY_ANOTHER' } }]);
    const asIfFree = { cases: [item(caseId, world.people.outreach.id, null)] };
    expect((await reassign(asIfFree)).verdicts).toMatchObject([{ refusal: { code: 'HELD_BY_ANOTHER' } }]);
    const free = await world.open();
    expect((await reassign({ cases: [item(free, second, null)] })).verdicts).toMatchObject([{ accepted: true }]);
  });

  it('ends the place of another role that is handed over, and leaves the rest of the team', async () => {
    const [caseId = ''] = cases;
    const { worker, chief } = world.people;
    for (const [who, role] of [
      [worker, 'CONSULTATION_WORKER'],
      [chief, 'CHIEF_CONSULTATION_WORKER'],
    ] as const)
      await world.run('supervisor', 'assignWorker', { caseId, workerId: who.id, role, from: '2026-11-20' });
    const third: string = randomUUID();
    await colleague(third, null, ['consultationWorker']);
    const given = { role: 'CONSULTATION_WORKER', cases: [item(caseId, third, worker.id)] };
    expect((await reassign(given)).verdicts).toMatchObject([{ accepted: true }]);
    const open = (await assignments(caseId)).filter(({ until }) => until === null);
    expect(open.map(({ worker_id }) => worker_id).sort()).toEqual([world.people.outreach.id, chief.id, third].sort());
  });

  it('says what is wrong with the whole before it looks at any', async () => {
    expect(await reassign({ handOverNote: ' ' })).toMatchObject({
      issues: [{ path: 'handOverNote', code: 'required' }],
    });
    expect(await reassign({ cases: [] })).toMatchObject({ issues: [{ path: 'cases', code: 'required' }] });
    const [caseId = ''] = cases;
    expect(await reassign({ cases: [item(caseId), item(caseId)] })).toMatchObject({
      issues: [{ path: 'cases.1.caseId', code: 'twice' }],
    });
    const many = Array.from({ length: 51 }, () => item(randomUUID()));
    expect(await reassign({ cases: many })).toMatchObject({ issues: [{ path: 'cases', code: 'tooMany' }] });
    expect(await reassign({ from: '2026-02-30' })).toMatchObject({ issues: [{ path: 'from' }] });
    await expect(preview({ cases: [] })).rejects.toThrow('BAD_REQUEST');
  });

  it('answers alike for a case beyond reach and for one that is none', async () => {
    const north = await world.open('northWorker', { townCode: '114081' });
    const given = { cases: [item(north), item(randomUUID()), item('no id')] };
    const gone = { accepted: false, case: null, refusal: { code: 'NOT_FOUND' } };
    expect(await preview(given)).toMatchObject([gone, gone, gone]);
    const { verdicts } = await reassign(given);
    expect(verdicts).toMatchObject([gone, gone, gone]);
    expect(verdicts.every(({ refusal }: { refusal: { openTo: string[] } }) => refusal.openTo.length === 0)).toBe(true);
  });

  it('refuses a case that is set aside and a colleague of another office', async () => {
    const [closed = '', other = ''] = cases;
    const { case: found } = await world.ask('worker', 'query V($id: ID!) { case(id: $id) { version } }', {
      id: closed,
    });
    const { version } = found;
    await world.run('chief', 'referOn', { caseId: closed, version, bodyName: '見本市', reason: '転居' });
    const { verdicts } = await reassign({ cases: [item(closed), item(other, world.people.northWorker.id)] });
    expect(verdicts.map(({ refusal }: { refusal: { code: string } | null }) => refusal?.code)).toEqual([
      'CASE_SET_ASIDE',
      'WORKER_UNKNOWN',
    ]);
  });

  it('is for those who assign: others learn nothing and change nothing', async () => {
    for (const key of ['worker', 'outreach', 'chief', 'manager', 'town', 'auditor'] as const) {
      expect(await reassign({}, key)).toMatchObject({ __typename: 'Refusal', code: 'ROLE_NEEDED' });
      expect(await preview({}, key)).toBeNull();
    }
    for (const key of ['administrator', 'contractor', 'partner'] as const) {
      expect(await reassign({}, key)).toMatchObject({ __typename: 'Refusal', code: 'NOT_FOUND', openTo: [] });
      expect(await preview({}, key)).toBeNull();
    }
    for (const key of ['northSupervisor', 'stranger'] as const)
      expect((await reassign({}, key)).verdicts).toMatchObject(cases.map(() => ({ refusal: { code: 'NOT_FOUND' } })));
    for (const caseId of cases) expect(await assignments(caseId)).toHaveLength(1);
  });

  it('is previewed in a handful of statements, however many cases', async () => {
    const statements = async (count: number) => {
      const input = plan({ cases: cases.slice(0, count).map((id) => item(id)) });
      const { errors } = await counted.execute(
        { query: PREVIEW, variables: { input } },
        world.as('supervisor'),
        randomUUID(),
      );
      expect(errors).toBeUndefined();
      return ends.at(-1)?.statements;
    };
    expect([await statements(1), await statements(3)]).toEqual([3, 3]);
  });
});
