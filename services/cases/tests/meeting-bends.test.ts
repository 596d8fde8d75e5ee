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

type Key = Parameters<CaseworkWorld['act']>[0];
interface Versioned {
  readonly id: string;
  readonly version: number;
}
const submitted = async () => {
  const { plan } = await world.act('worker', 'savePlan', planOf(await world.open(), center));
  return (await world.act('worker', 'submitPlan', { planId: plan.id, version: plan.version })).plan;
};
const asked = (name: string, changes: Record<string, unknown> = {}) => ({
  id: randomUUID(),
  name,
  affiliation: '秩父事務所',
  ...changes,
});
const call = async (planIds: string[], at = '2026-11-24T15:00:00+09:00') =>
  (
    await world.act('chief', 'callMeeting', {
      officeId: world.offices.chichibu,
      at,
      place: '会議室',
      planIds,
      attendees: [asked('見本 主任', { staffId: world.people.chief.id })],
    })
  ).meeting;
const cancel = ({ id, version }: Versioned, changes = {}, key: Key = 'chief') =>
  world.act(key, 'cancelMeeting', { meetingId: id, version, reason: '大雪で集まれない', ...changes });
const change = ({ id, version }: Versioned, changes = {}, key: Key = 'chief') =>
  world.act(key, 'changeMeeting', {
    meetingId: id,
    version,
    at: '2026-11-26T10:00:00+09:00',
    place: '別館',
    attendees: [asked('見本 所長', { staffId: world.people.supervisor.id }), asked('見本 担当', { agencyId: center })],
    ...changes,
  });
const takeOff = ({ id, version }: Versioned, planId: string, key: Key = 'chief') =>
  world.act(key, 'takeOffAgenda', { meetingId: id, version, planId });
const withdraw = ({ id, version }: Versioned, key: Key = 'worker') =>
  world.act(key, 'withdrawPlan', { planId: id, version });
const waiting = async () =>
  (await world.ask('manager', '{ plansAwaitingMeeting { id } }')).plansAwaitingMeeting.map(
    ({ id }: { id: string }) => id,
  );
const history = async (caseId: string) =>
  (await world.rows('select type from case_event where case_id = $1 order by sequence', caseId))
    .map(({ type }) => type)
    .slice(2);
const propose = async (caseId: string) => {
  const { case: found } = await world.ask('worker', 'query V($id: ID!) { case(id: $id) { version } }', { id: caseId });
  return world.act('supervisor', 'proposeTransfer', {
    caseId,
    version: found.version,
    toOfficeId: world.offices.north,
    reason: 'moved',
    ground: 'consent',
    note: '母と北へ転居する。手紙から始めること。',
  });
};

describe('a meeting that is cancelled', () => {
  it('says why and by whom, keeps its agenda, and lets its plans wait for another', async () => {
    const plan = await submitted();
    const meeting = await call([plan.id]);
    expect(await waiting()).not.toContain(plan.id);
    const { meeting: cancelled } = await cancel(meeting);
    expect(cancelled).toMatchObject({
      state: 'CANCELLED',
      version: 2,
      cancelledAt: '2026-11-24T01:00:00.000Z',
      cancelledBy: { id: world.people.chief.id },
      cancelReason: '大雪で集まれない',
      agenda: [{ outcome: null, plan: { id: plan.id, state: 'SUBMITTED', meeting: null } }],
    });
    const [row] = await world.rows('select cancel_reason_sealed from meeting where id = $1', meeting.id);
    expect(Buffer.from(row?.cancel_reason_sealed as Buffer).toString('utf8')).not.toContain('大雪');
    expect(await waiting()).toContain(plan.id);
    expect(await history(plan.case.id)).toEqual(['planSubmitted', 'meetingCalled', 'meetingCancelled']);
    expect((await call([plan.id])).agenda).toHaveLength(1);
  });

  it('opens the way of a transfer', async () => {
    const plan = await submitted();
    const meeting = await call([plan.id]);
    const refused = await propose(plan.case.id);
    expect(refused).toMatchObject({ code: 'TRANSFER_MEETING_CALLED' });
    expect(refused.messageJa).toContain('取りやめ');
    await cancel(meeting);
    expect(await propose(plan.case.id)).toMatchObject({ __typename: 'CaseSaved' });
  });

  it('is so once: neither recorded, changed nor cancelled again, and never after it was held', async () => {
    const plan = await submitted();
    const meeting = await call([plan.id]);
    expect(await cancel(meeting, { reason: ' ' })).toMatchObject({ issues: [{ path: 'reason', code: 'required' }] });
    const commandId = randomUUID();
    const once = await cancel(meeting, { commandId });
    expect(await cancel(meeting, { commandId })).toEqual(once);
    const now = { id: meeting.id, version: 2 };
    const recorded = { meetingId: meeting.id, version: 2, attendees: [], outcomes: [] };
    for (const again of [
      await cancel(now),
      await change(now),
      await takeOff(now, plan.id),
      await world.act('chief', 'recordMeeting', recorded),
    ])
      expect(again).toMatchObject({ code: 'MEETING_NOT_CALLED', clause: '3(4)オ' });
  });

  it('by those who manage meetings of the office, on the version that they read', async () => {
    const meeting = await call([(await submitted()).id]);
    for (const run of [cancel, change]) {
      expect(await run(meeting, {}, 'worker')).toMatchObject({ code: 'ROLE_NEEDED' });
      expect(await run(meeting, {}, 'northSupervisor')).toMatchObject({ code: 'NOT_FOUND', openTo: [] });
      expect(await run({ id: randomUUID(), version: 1 })).toMatchObject({ code: 'NOT_FOUND' });
      expect(await run({ ...meeting, version: 9 })).toMatchObject({ __typename: 'StaleVersion', currentVersion: 1 });
    }
    await cancel(meeting);
    const reason = async (key: Key) =>
      (await world.ask(key, 'query M($id: ID!) { meeting(id: $id) { cancelReason } }', { id: meeting.id })).meeting;
    expect(await reason('manager')).toEqual({ cancelReason: '大雪で集まれない' });
    expect(await reason('auditor')).toEqual({ cancelReason: null });
    expect(await reason('northWorker')).toBeNull();
  });
});

describe('a meeting that is changed', () => {
  it('has another day and place and other people, and the same agenda', async () => {
    const plan = await submitted();
    const meeting = await call([plan.id]);
    expect((await change(meeting)).meeting).toMatchObject({
      state: 'CALLED',
      version: 2,
      at: '2026-11-26T01:00:00.000Z',
      place: '別館',
      attendance: [
        { name: '見本 所長', attended: null, staff: { id: world.people.supervisor.id } },
        { name: '見本 担当', attended: null, agency: { id: center } },
      ],
      agenda: [{ plan: { id: plan.id, state: 'SUBMITTED', meeting: { id: meeting.id } } }],
    });
    expect(await history(plan.case.id)).toEqual(['planSubmitted', 'meetingCalled', 'meetingChanged']);
    expect(await change(meeting, { place: '本館' })).toMatchObject({
      __typename: 'StaleVersion',
      currentVersion: 2,
      changes: [{ field: 'place', yours: '本館', theirs: '別館' }],
    });
    expect(await change({ ...meeting, version: 2 }, { at: '2026-11-31T10:00:00+09:00' })).toMatchObject({
      issues: [{ path: 'at', code: 'impossibleInstant' }],
    });
  });
});

describe('a plan that leaves the meeting', () => {
  it('is taken off an agenda, where others stay, and waits again; the last one stays', async () => {
    const [first, second] = [await submitted(), await submitted()];
    const meeting = await call([first.id, second.id]);
    expect(await takeOff(meeting, first.id, 'worker')).toMatchObject({ code: 'ROLE_NEEDED' });
    expect(await takeOff(meeting, first.id, 'northSupervisor')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await takeOff({ ...meeting, version: 4 }, first.id)).toMatchObject({ __typename: 'StaleVersion' });
    expect(await takeOff(meeting, randomUUID())).toMatchObject({ code: 'NOT_ON_THIS_AGENDA' });
    const { meeting: left } = await takeOff(meeting, first.id);
    expect(left).toMatchObject({ version: 2, agenda: [{ plan: { id: second.id } }] });
    expect(await waiting()).toContain(first.id);
    expect(await history(first.case.id)).toEqual(['planSubmitted', 'meetingCalled', 'planOffAgenda']);
    expect(await takeOff(left, second.id)).toMatchObject({ code: 'LAST_PLAN_ON_AGENDA', clause: '3(4)オ' });
    expect(await propose(first.case.id)).toMatchObject({ __typename: 'CaseSaved' });
  });

  it('is taken back by those who write it, unless a meeting has it before it', async () => {
    const plan = await submitted();
    expect(await withdraw(plan, 'northWorker')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await withdraw(plan, 'town')).toMatchObject({ code: 'ROLE_NEEDED' });
    expect(await withdraw({ ...plan, version: 7 })).toMatchObject({ __typename: 'StaleVersion' });
    const meeting = await call([plan.id]);
    const refused = await withdraw(plan);
    expect(refused).toMatchObject({ code: 'PLAN_ON_AGENDA', clause: '3(4)オ' });
    expect(refused.messageJa).toContain('議題から外して');
    await cancel(meeting);
    expect(await withdraw(plan)).toMatchObject({
      plan: { state: 'DRAFT', version: plan.version + 1 },
      case: { stage: 'PLAN_DRAFT' },
    });
    expect(await waiting()).not.toContain(plan.id);
    expect(await withdraw({ ...plan, version: plan.version + 1 })).toMatchObject({ code: 'PLAN_NOT_WITH_MEETING' });
    const again = await world.act('worker', 'submitPlan', { planId: plan.id, version: plan.version + 1 });
    expect(again).toMatchObject({ plan: { state: 'SUBMITTED' } });
  });
});

describe('today', () => {
  const today = async (key: Key) => {
    const { today: found } = await world.ask(key, '{ today { meetings { id } plansToMeet { id } } }');
    const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
    return { meetings: ids(found.meetings), plans: ids(found.plansToMeet) };
  };

  it('names meetings of today and unrecorded ones, and plans that wait, to those who call and record them', async () => {
    const plan = await submitted();
    expect((await today('chief')).plans).toContain(plan.id);
    const due = await call([plan.id]);
    const later = await call([(await submitted()).id], '2026-11-25T00:30:00+09:00');
    const past = await call([(await submitted()).id], '2026-11-20T10:00:00+09:00');
    for (const key of ['chief', 'supervisor'] as const) {
      const { meetings, plans } = await today(key);
      expect(meetings).toEqual(expect.arrayContaining([past.id, due.id]));
      expect(meetings).not.toContain(later.id);
      expect(plans).not.toContain(plan.id);
    }
    expect(await today('worker')).toEqual({ meetings: [], plans: [] });
    const me = asked('見本 相談員', { staffId: world.people.worker.id });
    await change(due, { at: '2026-11-24T16:00:00+09:00', attendees: [me] });
    expect((await today('worker')).meetings).toEqual([due.id]);
    for (const key of ['northSupervisor', 'northWorker', 'town', 'stranger', 'partner'] as const) {
      const { meetings, plans } = await today(key);
      expect(meetings.filter((id: string) => [due.id, past.id].includes(id))).toEqual([]);
      expect(plans.includes(plan.id)).toBe(false);
    }
    await cancel({ ...due, version: 2 });
    expect((await today('chief')).meetings).not.toContain(due.id);
    expect((await today('chief')).plans).toContain(plan.id);
  });
});
