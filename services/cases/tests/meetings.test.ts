import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseworkWorld, caseworkWorld, planOf } from './casework-world.ts';

let world: CaseworkWorld;
let center: string;
beforeAll(async () => {
  world = await caseworkWorld();
  center = await world.agency();
});
afterAll(() => world.close());

const submitted = async () => {
  const { plan } = await world.act('worker', 'savePlan', planOf(await world.open(), center));
  return (await world.act('worker', 'submitPlan', { planId: plan.id, version: plan.version })).plan;
};
const attendee = (changes: Record<string, unknown> = {}) => ({
  id: randomUUID(),
  name: '見本 主任',
  affiliation: '秩父事務所',
  attended: null,
  ...changes,
});
const present = (key: 'chief' | 'worker' | 'supervisor') => attendee({ attended: true, staffId: world.people[key].id });
const call = (
  planIds: string[],
  changes: Record<string, unknown> = {},
  key: Parameters<CaseworkWorld['act']>[0] = 'chief',
) =>
  world.act(key, 'callMeeting', {
    officeId: world.offices.chichibu,
    at: '2026-11-24T09:00:00+09:00',
    place: '会議室',
    planIds,
    attendees: [
      attendee({ staffId: world.people.chief.id }),
      attendee({ name: '見本 担当', affiliation: '支援センター', agencyId: center }),
    ],
    ...changes,
  });
const record = (
  meeting: { id: string; version: number },
  changes: Record<string, unknown> = {},
  key: Parameters<CaseworkWorld['act']>[0] = 'chief',
) =>
  world.act(key, 'recordMeeting', {
    meetingId: meeting.id,
    version: meeting.version,
    attendees: [present('chief'), present('worker'), attendee({ attended: false })],
    outcomes: [],
    ...changes,
  });

describe('a support coordination meeting', () => {
  it('shows who submitted each plan last', async () => {
    const plan = await submitted();
    const { meeting } = await call([plan.id]);
    const read = 'query M($id: ID!) { meeting(id: $id) { agenda { plan { submittedBy { id } } } } }';
    const seen = await world.ask('chief', read, { id: meeting.id });
    expect(seen.meeting.agenda[0].plan.submittedBy).toEqual({ id: world.people.worker.id });
    const draft = await world.act('worker', 'savePlan', planOf(await world.open(), center));
    const own = 'query C($id: ID!) { case(id: $id) { plans { submittedBy { id } } } }';
    const found = await world.ask('worker', own, { id: draft.plan.case.id });
    expect(found.case.plans).toEqual([{ submittedBy: null }]);
  });

  it('is called for submitted plans with those asked to come', async () => {
    const plan = await submitted();
    const { meeting } = await call([plan.id]);
    expect(meeting).toMatchObject({
      version: 1,
      state: 'CALLED',
      place: '会議室',
      office: { id: world.offices.chichibu },
      attendance: [
        { name: '見本 主任', attended: null, staff: { id: world.people.chief.id }, agency: null },
        { name: '見本 担当', staff: null, agency: { id: center } },
      ],
      agenda: [{ outcome: null, plan: { id: plan.id, state: 'SUBMITTED' } }],
    });
    expect(await call([plan.id])).toMatchObject({ code: 'PLAN_ALREADY_ON_AGENDA', clause: '3(4)オ' });
  });

  it('is recorded with attendance and an outcome for each plan; a plan sent back can be mended and come again', async () => {
    const [good, bad] = [await submitted(), await submitted()];
    const { meeting } = await call([good.id, bad.id]);
    const held = await record(meeting, {
      minutes: '二件を検討した。',
      outcomes: [
        { planId: good.id, outcome: 'APPROVED', opinion: '早めに始める' },
        { planId: bad.id, outcome: 'CHANGE', opinion: '家計の項目を足す' },
      ],
    });
    expect(held.meeting).toMatchObject({
      state: 'HELD',
      version: 2,
      minutes: '二件を検討した。',
      agenda: [
        { outcome: 'APPROVED', opinion: '早めに始める', plan: { id: good.id, state: 'APPROVED' } },
        {
          outcome: 'CHANGE',
          opinion: '家計の項目を足す',
          plan: { id: bad.id, state: 'RETURNED', meetingOutcome: 'CHANGE' },
        },
      ],
    });
    expect(held.meeting.attendance.map((each: { attended: boolean }) => each.attended)).toEqual([true, true, false]);
    const events = await world.rows(`select type from case_event where case_id = $1 order by sequence`, bad.case.id);
    expect(events.map(({ type }) => type)).toEqual([
      'caseOpened',
      'planSaved',
      'planSubmitted',
      'meetingCalled',
      'planChangeAsked',
    ]);
    const again = await world.act('worker', 'submitPlan', { planId: bad.id, version: 3 });
    expect(again).toMatchObject({
      plan: { state: 'SUBMITTED', meeting: null, meetingOutcome: null },
      case: { stage: 'MEETING' },
    });
    expect((await call([bad.id])).meeting.agenda).toHaveLength(1);
  });

  it('is not recorded before it began, twice, with one person, or with gaps', async () => {
    const plan = await submitted();
    const outcomes = [{ planId: plan.id, outcome: 'APPROVED' }];
    const { meeting: later } = await call([plan.id], { at: '2026-11-24T15:00:00+09:00' });
    expect(await record(later, { outcomes })).toMatchObject({ code: 'MEETING_NOT_YET_HELD' });
    world.at('2026-11-24T07:00:00Z');
    expect(await record(later, { outcomes, attendees: [attendee({ attended: true })] })).toMatchObject({
      code: 'MEETING_WITHOUT_ATTENDANCE',
    });
    const gaps = await record(later, { outcomes: [{ planId: randomUUID(), outcome: 'RETURNED', opinion: ' ' }] });
    expect(gaps).toMatchObject({ code: 'PLAN_WITHOUT_OUTCOME', clause: '3(4)オ' });
    expect(gaps.messageEn.split('\n')).toHaveLength(3);
    expect(await record({ ...later, version: 9 }, { outcomes })).toMatchObject({
      __typename: 'StaleVersion',
      currentVersion: 1,
    });
    expect(await record(later, { outcomes })).toMatchObject({ __typename: 'MeetingSaved' });
    expect(await record({ ...later, version: 2 }, { outcomes })).toMatchObject({ code: 'MEETING_NOT_CALLED' });
    world.at('2026-11-24T01:00:00Z');
  });

  it('approves with two of the staff there, and not by the hand that submitted the plan', async () => {
    const { plan: written } = await world.act('chief', 'savePlan', planOf(await world.open(), center));
    const { plan } = await world.act('chief', 'submitPlan', { planId: written.id, version: written.version });
    const { meeting } = await call([plan.id]);
    const outcomes = [{ planId: plan.id, outcome: 'APPROVED' }];
    const invented = [attendee({ attended: true }), attendee({ attended: true, staffId: randomUUID() })];
    const guest = attendee({ attended: true, staffId: world.people.partner.id });
    for (const attendees of [invented, [present('chief'), present('chief')], [present('chief'), guest]]) {
      expect(await record(meeting, { outcomes, attendees }, 'supervisor')).toMatchObject({
        code: 'APPROVED_WITHOUT_STAFF',
        clause: '3(4)オ',
      });
    }
    const alone = await record(meeting, { outcomes });
    expect(alone).toMatchObject({ code: 'RECORDER_SUBMITTED_THE_PLAN', clause: '3(4)オ' });
    expect(alone.messageEn).toContain('(1)');
    // Whoever records was there: the supervisor, who stayed away, does not speak for the meeting.
    expect(await record(meeting, { outcomes }, 'supervisor')).toMatchObject({
      code: 'RECORDER_NOT_PRESENT',
      clause: '3(4)オ',
    });
    const attendees = [present('chief'), present('worker'), present('supervisor')];
    expect(await record(meeting, { outcomes, attendees }, 'supervisor')).toMatchObject({ __typename: 'MeetingSaved' });
  });

  it('of two people: the one submits again what came back, and the other records', async () => {
    const { plan: written } = await world.act('chief', 'savePlan', planOf(await world.open(), center));
    await world.act('chief', 'submitPlan', { planId: written.id, version: written.version });
    const { meeting } = await call([written.id]);
    const back = [{ planId: written.id, outcome: 'RETURNED', opinion: '同僚が確かめて出す' }];
    const held = await record(meeting, { outcomes: back, attendees: [present('chief'), attendee({ attended: true })] });
    expect(held).toMatchObject({ meeting: { agenda: [{ plan: { state: 'RETURNED' } }] } });
    const { plan } = await world.act('worker', 'submitPlan', { planId: written.id, version: 3 });
    const { meeting: second } = await call([plan.id]);
    const outcomes = [{ planId: plan.id, outcome: 'APPROVED' }];
    expect(await record(second, { outcomes })).toMatchObject({ __typename: 'MeetingSaved' });
  });

  it('takes no plan that is unknown, unfinished or another office’s', async () => {
    const { plan: draft } = await world.act('worker', 'savePlan', planOf(await world.open(), center));
    expect(await call([])).toMatchObject({ code: 'MEETING_WITHOUT_PLAN' });
    expect(await call([draft.id])).toMatchObject({ code: 'PLAN_NOT_SUBMITTED' });
    expect(await call([randomUUID(), 'x'])).toMatchObject({ issues: [{ path: 'planIds.1', code: 'notAnId' }] });
    expect(await call([randomUUID()])).toMatchObject({ issues: [{ path: 'planIds.0', code: 'UNKNOWN_PLAN' }] });
    const twice = attendee();
    expect(
      await call([draft.id], { at: '2026-11-31T10:00:00+09:00', attendees: [twice, { ...twice, name: '' }] }),
    ).toMatchObject({
      issues: [
        { path: 'at', code: 'impossibleInstant' },
        { path: 'attendees.1.id', code: 'REPEATED' },
        { path: 'attendees.1.name', code: 'required' },
      ],
    });
    const ready = await submitted();
    const north = { officeId: world.offices.north };
    expect(await call([ready.id], north, 'northSupervisor')).toMatchObject({
      issues: [{ path: 'planIds.0', code: 'UNKNOWN_PLAN' }],
    });
  });

  it('is called and recorded by those who manage meetings of the office', async () => {
    const plan = await submitted();
    expect(await call([plan.id], {}, 'worker')).toMatchObject({
      code: 'ROLE_NEEDED',
      openTo: ['chiefConsultationWorker', 'officeSupervisor'],
    });
    expect(await call([plan.id], {}, 'northSupervisor')).toMatchObject({ code: 'NOT_FOUND', openTo: [] });
    expect(await call([plan.id], { officeId: randomUUID() })).toMatchObject({ code: 'NOT_FOUND' });
    const { meeting } = await call([plan.id]);
    const outcomes = [{ planId: plan.id, outcome: 'APPROVED' }];
    expect(await record(meeting, { outcomes }, 'worker')).toMatchObject({ code: 'ROLE_NEEDED' });
    expect(await record(meeting, { outcomes }, 'northSupervisor')).toMatchObject({ code: 'NOT_FOUND', openTo: [] });
    expect(await record({ id: randomUUID(), version: 1 }, { outcomes })).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('meetings', () => {
  const LIST = `query L($o: ID, $f: CivilDate, $u: CivilDate, $n: Int, $a: String) {
    meetings(officeId: $o, from: $f, until: $u, first: $n, after: $a) { totalCount pageInfo { hasNextPage endCursor } nodes { id at minutes } } }`;

  it('are listed by office and day, in pages, within reach', async () => {
    const days = ['01', '02', '03'];
    const made: string[] = [];
    for (const day of days)
      made.unshift((await call([(await submitted()).id], { at: `2026-12-${day}T10:00:00+09:00` })).meeting.id);
    const list = async (key: Parameters<CaseworkWorld['ask']>[0], variables: Record<string, unknown>) =>
      (await world.ask(key, LIST, { f: '2026-12-01', u: '2026-12-31', ...variables })).meetings;
    const first = await list('worker', { n: 2 });
    expect(first).toMatchObject({
      totalCount: 3,
      pageInfo: { hasNextPage: true },
      nodes: [{ id: made[0] }, { id: made[1] }],
    });
    expect(await list('worker', { n: 2, a: first.pageInfo.endCursor })).toMatchObject({
      pageInfo: { hasNextPage: false },
      nodes: [{ id: made[2] }],
    });
    expect((await list('manager', { o: world.offices.chichibu, u: '2026-12-01' })).nodes).toEqual([
      expect.objectContaining({ id: made[2] }),
    ]);
    for (const key of ['northWorker', 'town', 'stranger', 'administrator', 'contractor', 'partner'] as const) {
      expect(await list(key, {})).toMatchObject({ totalCount: 0, nodes: [] });
    }
    await expect(list('worker', { f: '2026-02-30' })).rejects.toThrow('BAD_REQUEST');
    // Dates to JavaScript, but to no database.
    const moments = ['1', '2026', '2026-13-01', 'Tue Nov 24 2026 (a)', '+012345-01-01T00:00:00.000Z', '2026-11-24'];
    const marks = moments.map((at) => Buffer.from(`${at}|${made[0]}`).toString('base64url'));
    for (const a of ['nowhere', ...marks]) await expect(list('worker', { a })).rejects.toThrow('BAD_REQUEST');
    expect(await list('worker', { o: 'no office' })).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it('beyond reach are null, by query and by entity, and the asking is kept', async () => {
    const { meeting } = await call([(await submitted()).id]);
    const one = (key: Parameters<CaseworkWorld['ask']>[0]) =>
      world.ask(
        key,
        'query M($id: ID!, $r: [_Any!]!) { meeting(id: $id) { id } _entities(representations: $r) { ... on Meeting { id } } }',
        {
          id: meeting.id,
          r: [{ __typename: 'Meeting', id: meeting.id }],
        },
      );
    expect(await one('worker')).toEqual({ meeting: { id: meeting.id }, _entities: [{ id: meeting.id }] });
    for (const key of ['northWorker', 'town', 'stranger', 'administrator', 'contractor', 'partner'] as const) {
      expect(await one(key)).toEqual({ meeting: null, _entities: [null] });
      const kept = await world.rows(
        `select event from audit_entry where actor_id = $1 and event->'ids' ? $2`,
        world.people[key].id,
        meeting.id,
      );
      expect(kept.length).toBeGreaterThan(0);
    }
  });

  it('show minutes to those who may read notes', async () => {
    const plan = await submitted();
    const { meeting } = await call([plan.id]);
    await record(meeting, { minutes: '秘密の議事', outcomes: [{ planId: plan.id, outcome: 'APPROVED' }] });
    const minutes = async (key: 'auditor' | 'manager') =>
      (await world.ask(key, 'query M($id: ID!) { meeting(id: $id) { minutes } }', { id: meeting.id })).meeting.minutes;
    expect(await minutes('manager')).toBe('秘密の議事');
    expect(await minutes('auditor')).toBeNull();
  });
});
