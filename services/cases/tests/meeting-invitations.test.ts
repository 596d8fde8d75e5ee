import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseworkWorld, caseworkWorld, planOf } from './casework-world.ts';

let world: CaseworkWorld;
let center: string;
let saposute: string;
beforeAll(async () => {
  world = await caseworkWorld();
  center = await world.agency();
  saposute = await world.agency('SAPOSUTE');
});
afterAll(() => world.close());

const guest = (agencyId: string | null, name = '見本 担当') => ({
  id: randomUUID(),
  name,
  affiliation: '支援センター',
  agencyId,
});
const call = async (attendees: object[], changes: Record<string, unknown> = {}) => {
  const { plan } = await world.act('worker', 'savePlan', planOf(await world.open(), center));
  await world.act('worker', 'submitPlan', { planId: plan.id, version: plan.version });
  const answer = await world.act('chief', 'callMeeting', {
    officeId: world.offices.chichibu,
    at: '2026-11-26T10:00:00+09:00',
    place: '町役場 二階',
    planIds: [plan.id],
    attendees,
    ...changes,
  });
  return { ...answer.meeting, caseId: plan.case.id, planId: plan.id };
};
const change = ({ id, version }: { id: string; version: number }, attendees: object[], changes = {}) =>
  world.act('chief', 'changeMeeting', {
    meetingId: id,
    version,
    at: '2026-11-26T10:00:00+09:00',
    place: '町役場 二階',
    attendees,
    ...changes,
  });
const told = async (meetingId: string) =>
  (
    await world.rows(
      `select o.payload from outbox o join meeting_invitation i on i.id = (o.payload->>'invitationId')::uuid
       where o.type = 'cases.meetingInvitation' and i.meeting_id = $1 order by o.seq`,
      meetingId,
    )
  ).map(({ payload }) => payload as Record<string, unknown>);
const brief = (message: Record<string, unknown>) => [message.agencyId, message.revision, message.calledOff];
const expected = async (meetingId: string) =>
  (
    await world.ask('worker', 'query M($id: ID!) { meeting(id: $id) { attendance { agency { id } invitation } } }', {
      id: meetingId,
    })
  ).meeting.attendance.map((each: { invitation: string | null }) => each.invitation);
const answer = (invitationId: unknown, changes: Record<string, unknown> = {}) =>
  world.receive('network.invitationAnswered', {
    invitationId,
    revision: 1,
    accepted: true,
    at: '2026-11-24T02:00:00Z',
    ...changes,
  });

describe('agencies that are asked to a meeting', () => {
  it('are told the day, the place and the office, once each, and nothing of anybody’s case', async () => {
    const meeting = await call([guest(center), guest(center, '見本 次席'), guest(null), guest(randomUUID())]);
    const messages = await told(meeting.id);
    expect(messages).toEqual([
      {
        invitationId: expect.any(String),
        organisationId: world.home,
        agencyId: center,
        fromOfficeId: world.offices.chichibu,
        fromOfficeName: expect.any(String),
        at: '2026-11-26T01:00:00.000Z',
        place: '町役場 二階',
        revision: 1,
        calledOff: false,
        sentAt: '2026-11-24T01:00:00.000Z',
      },
    ]);
    const text = JSON.stringify(messages);
    for (const secret of [meeting.caseId, meeting.planId, meeting.id, '見本']) expect(text).not.toContain(secret);
    expect(await expected(meeting.id)).toEqual(['ASKED', 'ASKED', null, null]);
  });

  it('answer, and the answer stands with the people of the agency', async () => {
    const meeting = await call([guest(center), guest(saposute)]);
    const [first, second] = await told(meeting.id);
    await answer(first?.invitationId);
    await answer(second?.invitationId, { accepted: false });
    expect(await expected(meeting.id)).toEqual(['ACCEPTED', 'DECLINED']);
    await answer(first?.invitationId, { accepted: false, at: '2026-11-24T01:30:00Z' });
    expect(await expected(meeting.id)).toEqual(['ACCEPTED', 'DECLINED']);
    await answer(randomUUID());
  });

  it('are asked anew for another day or place, and told where they are asked no more', async () => {
    const meeting = await call([guest(center)]);
    const [asked] = await told(meeting.id);
    await answer(asked?.invitationId);
    await change(meeting, [guest(center), guest(saposute)]);
    expect(await expected(meeting.id)).toEqual(['ACCEPTED', 'ASKED']);
    await change({ id: meeting.id, version: 2 }, [guest(center), guest(saposute)], { place: '別館' });
    expect(await expected(meeting.id)).toEqual(['ASKED', 'ASKED']);
    // An answer to what was is none to what is.
    await answer(asked?.invitationId);
    expect(await expected(meeting.id)).toEqual(['ASKED', 'ASKED']);
    await change({ id: meeting.id, version: 3 }, [guest(saposute)], { place: '別館' });
    expect((await told(meeting.id)).map(brief)).toEqual([
      [center, 1, false],
      [saposute, 1, false],
      [center, 2, false],
      [saposute, 2, false],
      [center, 3, true],
    ]);
    await world.act('chief', 'cancelMeeting', { meetingId: meeting.id, version: 4, reason: '大雪' });
    expect((await told(meeting.id)).map(brief).at(-1)).toEqual([saposute, 3, true]);
    expect(await expected(meeting.id)).toEqual(['CALLED_OFF']);
  });

  it('are not told of a meeting that is over', async () => {
    const meeting = await call([guest(center)], { at: '2026-11-24T09:00:00+09:00' });
    expect(await told(meeting.id)).toEqual([]);
    expect(await expected(meeting.id)).toEqual([null]);
  });

  it('are told where a meeting ahead of them is moved to a day that is past, and that it is called off', async () => {
    const past = { at: '2026-11-23T10:00:00+09:00' };
    const dropped = await call([guest(center)]);
    await change(dropped, [], past);
    expect((await told(dropped.id)).map(brief)).toEqual([
      [center, 1, false],
      [center, 2, true],
    ]);
    await world.act('chief', 'cancelMeeting', { meetingId: dropped.id, version: 2, reason: '日を誤った' });
    expect(await told(dropped.id)).toHaveLength(2);
    const kept = await call([guest(center)]);
    await change(kept, [guest(center), guest(saposute)], past);
    expect((await told(kept.id)).map(brief)).toEqual([
      [center, 1, false],
      [center, 2, false],
    ]);
    await change({ id: kept.id, version: 2 }, [guest(center)], { ...past, place: '別館' });
    expect(await told(kept.id)).toHaveLength(2);
    await world.act('chief', 'cancelMeeting', { meetingId: kept.id, version: 3, reason: '開かなかった' });
    expect((await told(kept.id)).map(brief).at(-1)).toEqual([center, 3, true]);
    expect(await expected(kept.id)).toEqual(['CALLED_OFF']);
  });
});
