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

describe('what was said at a meeting', () => {
  it('keeps who said what of each plan, also in writing from one who stayed away', async () => {
    const plan = await submitted();
    const { meeting } = await call([plan.id]);
    const [chief, absent] = [present('chief'), attendee({ name: '見本 担当', agencyId: center, attended: false })];
    const attendees = [chief, present('worker'), absent];
    const opinions = [
      { attendeeId: chief.id, words: '本人の歩みに合わせる' },
      { attendeeId: absent.id, words: '居場所は水曜が空いている' },
    ];
    const outcome = { planId: plan.id, outcome: 'APPROVED' };
    const stray = [{ attendeeId: randomUUID(), words: '外の人の意見' }];
    expect(await record(meeting, { attendees, outcomes: [{ ...outcome, opinions: stray }] })).toMatchObject({
      code: 'OPINION_OF_A_STRANGER',
    });
    const empty = [{ attendeeId: chief.id, words: ' ' }];
    expect(await record(meeting, { attendees, outcomes: [{ ...outcome, opinions: empty }] })).toMatchObject({
      issues: [{ path: 'outcomes.0.opinions.0.words', code: 'required' }],
    });
    const held = await record(meeting, { attendees, outcomes: [{ ...outcome, opinions }] });
    expect(held.meeting.agenda[0].opinions).toEqual([
      { inWriting: false, words: '本人の歩みに合わせる', by: { id: chief.id, name: '見本 主任' } },
      { inWriting: true, words: '居場所は水曜が空いている', by: { id: absent.id, name: '見本 担当' } },
    ]);
    // A town sees the case, and of the meeting nothing.
    const asked = await world.ask('town', 'query P($id: ID!) { case(id: $id) { plans { agendaItem { id } } } }', {
      id: plan.case.id,
    });
    expect(asked.case.plans).toEqual([{ agendaItem: null }]);
  });

  it('has minutes that are written until confirmed, and then corrected with the original kept', async () => {
    const plan = await submitted();
    const { meeting: called } = await call([plan.id]);
    const write = (
      meeting: { id: string; version: number },
      changes: object,
      key: Parameters<typeof call>[2] = 'chief',
    ) => world.act(key, 'writeMinutes', { meetingId: meeting.id, version: meeting.version, ...changes });
    expect(await write(called, { minutes: 'まだ' })).toMatchObject({ code: 'MEETING_NOT_HELD' });
    const outcomes = [{ planId: plan.id, outcome: 'APPROVED' }];
    const { meeting: held } = await record(called, { outcomes, minutes: '議事' });
    const { meeting: written } = await write(held, { minutes: '議事。二名が発言した。' });
    expect(written).toMatchObject({ minutes: '議事。二名が発言した。', minutesOriginals: [], confirmedAt: null });
    expect(await write(held, { minutes: '古い版から' })).toMatchObject({ __typename: 'StaleVersion' });
    const confirm = { meetingId: written.id, version: written.version };
    for (const key of ['worker', 'northSupervisor', 'stranger'] as const) {
      const code = key === 'worker' ? 'ROLE_NEEDED' : 'NOT_FOUND';
      expect(await world.act(key, 'confirmMinutes', confirm)).toMatchObject({ code });
      expect(await write(written, { minutes: '横から' }, key)).toMatchObject({ code });
    }
    const { meeting: confirmed } = await world.act('supervisor', 'confirmMinutes', confirm);
    expect(confirmed).toMatchObject({ confirmedBy: { id: world.people.supervisor.id } });
    const again = { meetingId: confirmed.id, version: confirmed.version };
    expect(await world.act('supervisor', 'confirmMinutes', again)).toMatchObject({ code: 'MINUTES_CONFIRMED' });
    expect(await write(confirmed, { minutes: '三名' })).toMatchObject({ code: 'CORRECTION_WITHOUT_REASON' });
    const { meeting: corrected } = await write(confirmed, { minutes: '議事。三名が発言した。', reason: '人数の誤り' });
    expect(corrected).toMatchObject({
      minutes: '議事。三名が発言した。',
      minutesOriginals: [
        {
          version: 4,
          minutes: '議事。二名が発言した。',
          reason: '人数の誤り',
          replacedBy: { id: world.people.chief.id },
        },
      ],
    });
    const query = 'query M($id: ID!) { meeting(id: $id) { minutesOriginals { minutes } } }';
    expect((await world.ask('auditor', query, { id: held.id })).meeting.minutesOriginals).toEqual([{ minutes: null }]);
  });
});
