import { randomUUID } from 'node:crypto';
import type { MeetingInvitationMessage } from '@banso/domain/partners';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agencies, createWorld, type Person, people, prefecture, type World } from './world.ts';

let world: World;
let now = new Date('2026-11-24T01:00:00Z');
beforeAll(async () => {
  world = await createWorld({}, { clock: { now: () => now } });
});
afterAll(() => world.close());

const invite = async (changes: Partial<MeetingInvitationMessage> = {}) => {
  const message: MeetingInvitationMessage = {
    invitationId: randomUUID(),
    organisationId: prefecture,
    agencyId: agencies.center,
    fromOfficeId: randomUUID(),
    fromOfficeName: '北部事務所',
    at: '2026-11-26T10:00:00+09:00',
    place: '町役場 二階',
    revision: 1,
    calledOff: false,
    sentAt: '2026-11-24T09:00:00+09:00',
    ...changes,
  };
  await world.deliver('cases.meetingInvitation', message, message.organisationId);
  return message;
};
const LIST = '{ meetingInvitations { id version fromOffice fromOfficePhone at place state answeredAt mayAnswer } }';
const list = async (person: Person) => (await world.ask(person, LIST)).data.meetingInvitations;
const found = async (id: string, person: Person = 'center') =>
  (await list(person)).find((each: { id: string }) => each.id === id);
const answer = async (invitationId: string, changes: Record<string, unknown> = {}, person: Person = 'center') =>
  (
    await world.ask(
      person,
      `mutation A($input: AnswerInvitationInput!) { answerInvitation(input: $input) { __typename
        ... on MeetingInvitationSaved { invitation { id version state answeredAt } } ... on Refusal { code clause messageJa openTo }
        ... on StaleVersion { currentVersion changedBy changes { field yours theirs } } } }`,
      { input: { commandId: randomUUID(), invitationId, version: 1, accept: true, ...changes } },
    )
  ).data.answerInvitation;
const told = (id: string) =>
  world.rows<{ payload: Record<string, unknown> }>(
    `select payload from outbox where type = 'network.invitationAnswered' and payload->>'invitationId' = $1 order by seq`,
    [id],
  );

describe('an invitation to a meeting', () => {
  it('tells the agency when, where and by whom, and nothing else', async () => {
    const { invitationId } = await invite();
    expect(await found(invitationId)).toEqual({
      id: invitationId,
      version: 1,
      fromOffice: '北部事務所',
      fromOfficePhone: null,
      at: '2026-11-26T01:00:00.000Z',
      place: '町役場 二階',
      state: 'ASKED',
      answeredAt: null,
      mayAnswer: true,
    });
  });

  it('says where the office is reached, once that is known, and as it is now', async () => {
    const id = randomUUID();
    const { invitationId } = await invite({ fromOfficeId: id });
    const phone = async (number: string | null, at: string) => {
      const office = { id, name: '北部事務所', phone: number };
      await world.deliver('staff.officeChanged', office, prefecture, randomUUID(), at);
      return (await found(invitationId)).fromOfficePhone;
    };
    expect(await phone('000-000-0101', '2026-11-24T00:10:00.000Z')).toBe('000-000-0101');
    expect(await phone('000-000-0999', '2026-11-24T00:05:00.000Z')).toBe('000-000-0101');
    expect(await phone(null, '2026-11-24T00:20:00.000Z')).toBeNull();
  });

  it('is accepted or declined, also otherwise than before; each answer is told to the office', async () => {
    const { invitationId } = await invite();
    const commandId = randomUUID();
    const accepted = await answer(invitationId, { commandId });
    expect(accepted).toMatchObject({ invitation: { state: 'ACCEPTED', version: 2 } });
    expect(await answer(invitationId, { commandId })).toEqual(accepted);
    expect(await answer(invitationId, { version: 2, accept: false })).toMatchObject({
      invitation: { state: 'DECLINED', version: 3 },
    });
    expect((await told(invitationId)).map(({ payload }) => [payload.revision, payload.accepted])).toEqual([
      [1, true],
      [1, false],
    ]);
    expect(await answer(invitationId, { version: 2 })).toMatchObject({
      __typename: 'StaleVersion',
      currentVersion: 3,
      changedBy: people.center.displayName,
    });
  });

  it('is asked anew for another day, once, in whatever order the news come', async () => {
    const message = await invite();
    await answer(message.invitationId);
    const moved = { ...message, at: '2026-11-27T10:00:00+09:00', revision: 3 };
    await invite(moved);
    await invite({ ...message, revision: 2 });
    await invite(moved);
    expect(await found(message.invitationId)).toMatchObject({
      at: '2026-11-27T01:00:00.000Z',
      state: 'ASKED',
      version: 3,
    });
  });

  it('called off, or begun, wants no answer', async () => {
    const message = await invite();
    await invite({ ...message, revision: 2, calledOff: true });
    expect(await found(message.invitationId)).toMatchObject({ state: 'CALLED_OFF', mayAnswer: false });
    expect(await answer(message.invitationId, { version: 2 })).toMatchObject({
      code: 'MEETING_CALLED_OFF',
      clause: '3(4)オ',
    });
    const begun = await invite();
    now = new Date('2026-11-26T01:00:00Z');
    expect(await answer(begun.invitationId)).toMatchObject({ code: 'MEETING_BEGUN' });
    expect(await found(begun.invitationId)).toMatchObject({ mayAnswer: false });
    now = new Date('2026-11-28T01:00:00Z');
    expect(await found(begun.invitationId)).toBeUndefined();
    now = new Date('2026-11-24T01:00:00Z');
  });

  it('is as if it were not there for everybody else, and their looks are kept', async () => {
    const { invitationId } = await invite();
    for (const person of ['saposute', 'cityCenter', 'worker', 'manager', 'town', 'administrator'] as const) {
      expect(await found(invitationId, person)).toBeUndefined();
      const refused = await answer(invitationId, {}, person);
      expect(refused).toMatchObject({ code: 'NOT_FOUND', openTo: [] });
      expect(await answer(randomUUID(), {}, person)).toEqual(refused);
      const kept = await world.rows(`select 1 from audit_entry where actor_id = $1 and event->'ids' ? $2`, [
        people[person].id,
        invitationId,
      ]);
      expect([person, kept.length > 0]).toEqual([person, true]);
    }
    expect(await told(invitationId)).toEqual([]);
  });

  it('of another organisation’s name is not taken in', async () => {
    const message = { ...(await invite()), invitationId: randomUUID(), organisationId: randomUUID() };
    await expect(world.deliver('cases.meetingInvitation', message)).rejects.toThrow();
  });
});
