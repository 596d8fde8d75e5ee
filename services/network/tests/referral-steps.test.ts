import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type Person, people, prefecture, REFERRAL, step, type World } from './world.ts';

const NOW = new Date('2026-11-25T01:00:00.000Z');
let ticks = 0;
let world: World;
beforeAll(async () => {
  world = await createWorld({}, { clock: { now: () => new Date(NOW.getTime() + ticks++) } });
});
afterAll(() => world.close());

async function take(name: string, input: Record<string, unknown>, person: Person = 'center') {
  const answer = await world.ask(person, step(name), { input: { commandId: randomUUID(), ...input } });
  expect(answer.errors).toBeUndefined();
  return answer.data[name];
}

async function saved(name: string, input: Record<string, unknown>) {
  const answer = await take(name, input);
  expect(answer).toMatchObject({ __typename: 'IncomingReferralSaved' });
  return answer.referral;
}

const news = (referralId: string) =>
  world.rows<{ type: string; target: string; organisation_id: string; payload: Record<string, unknown> }>(
    'select type, target, organisation_id, payload from outbox where aggregate_id = $1 order by seq',
    [referralId],
  );

describe('the way of a referral through the agency', () => {
  it('goes from sent to done, and each step is told to the sender', async () => {
    const referralId = await world.refer();
    expect((await world.ask('center', REFERRAL, { id: referralId })).data.incomingReferral).toEqual({
      id: referralId,
      version: 1,
      state: 'SENT',
      purpose: '来所相談のお願い',
      fromOffice: '北部事務所',
      sentAt: '2026-11-20T01:00:00.000Z',
      answerDueOn: '2026-12-04',
      receivedAt: null,
      answeredAt: null,
      declineReason: null,
      declineNote: null,
      appointmentAt: null,
      firstAppointmentKeptAt: null,
      outcome: null,
      outcomeNote: null,
      outcomeAt: null,
      grantEndedAt: null,
      disclosed: [
        { field: 'NAME', value: '見本 太郎', ground: 'CONSENT' },
        { field: 'PHONE', value: '048-000-0000', ground: 'CONSENT' },
      ],
      progress: [],
      agency: { id: expect.any(String), name: '見本ひきこもり地域支援センター' },
    });
    const id = { referralId };
    expect(await saved('receiveReferral', { ...id, version: 1 })).toMatchObject({ state: 'RECEIVED', version: 2 });
    const accepted = await saved('acceptReferral', { ...id, version: 2, note: 'お待ちしています' });
    expect(accepted).toMatchObject({ state: 'ACCEPTED', version: 3, progress: [{ text: 'お待ちしています' }] });
    const appointmentAt = '2026-11-24T14:00:00+09:00';
    const appointed = await saved('setAppointment', { ...id, version: 3, appointmentAt });
    expect(appointed).toMatchObject({ state: 'APPOINTMENT_SET', appointmentAt: '2026-11-24T05:00:00.000Z' });
    const met = { ...id, version: 4, kept: true, at: appointmentAt };
    expect(await saved('recordFirstAppointment', met)).toMatchObject({ state: 'CONNECTED' });
    const going = await saved('recordProgress', { ...id, version: 5, text: '週に一度通っている' });
    expect(going.progress).toEqual([
      { by: '中央 花子', text: 'お待ちしています' },
      { by: '中央 花子', text: '週に一度通っている' },
    ]);
    const done = await saved('returnOutcome', { ...id, version: 6, outcome: 'USING_SERVICE', note: '居場所を利用中' });
    expect(done).toMatchObject({ state: 'DONE', outcome: 'USING_SERVICE', outcomeNote: '居場所を利用中', version: 7 });

    const told = await news(referralId);
    expect(told.map(({ type }) => type)).toEqual([
      'network.referralReceived',
      'network.referralAccepted',
      'network.referralProgressRecorded',
      'network.referralAppointmentSet',
      'network.referralFirstAppointmentKept',
      'network.referralProgressRecorded',
      'network.referralOutcomeReturned',
    ]);
    expect(told.every((each) => each.target === 'cases' && each.organisation_id === prefecture)).toBe(true);
    expect(told[4]?.payload).toEqual({ referralId, at: '2026-11-24T05:00:00.000Z' });
    const { sealed, ...returned } = told[6]?.payload ?? {};
    expect(returned).toEqual({ referralId, at: expect.any(String), outcome: 'USING_SERVICE' });
    const context = `network.referralOutcomeReturned|${referralId}`;
    expect(await world.sealing.openFromTransport(context, String(sealed))).toBe('居場所を利用中');
  });

  it('leaves no word of a person in the database', async () => {
    const dump = await world.rows<{ all: string }>(
      `select jsonb_build_array((select jsonb_agg(r) from incoming_referral r), (select jsonb_agg(d) from disclosed_field d),
       (select jsonb_agg(p) from progress_entry p), (select jsonb_agg(o.payload) from outbox o),
       (select jsonb_agg(a.event) from audit_entry a))::text as all`,
    );
    for (const word of ['見本 太郎', '048-000', '来所相談のお願い', '居場所を利用中', '週に一度'])
      expect(dump[0]?.all).not.toContain(word);
  });

  it('audits each step and each look at what was disclosed', async () => {
    const events = await world.rows<{ event: Record<string, unknown> }>(
      'select event from audit_entry where actor_id = $1',
      [people.center.id],
    );
    const kinds = events.map(({ event }) => `${event.kind} ${event.fieldGroup ?? event.fields}`);
    expect(kinds).toEqual(
      expect.arrayContaining(['read disclosure', 'read note', 'change received', 'change progress']),
    );
  });

  it('ends with a decline and its reason', async () => {
    const referralId = await world.refer();
    await saved('receiveReferral', { referralId, version: 1 });
    const unexplained = await take('declineReferral', { referralId, version: 2, reason: 'OTHER' });
    expect(unexplained.issues).toMatchObject([{ path: 'note', code: 'NOTE_NEEDED' }]);
    const declined = await saved('declineReferral', { referralId, version: 2, reason: 'NO_CAPACITY', note: '満員' });
    expect(declined).toMatchObject({ state: 'DECLINED', declineReason: 'NO_CAPACITY', declineNote: '満員' });
    const told = (await news(referralId)).at(-1);
    expect(told?.payload).toMatchObject({ referralId, reason: 'NO_CAPACITY', sealed: expect.any(String) });
    expect(JSON.stringify(told)).not.toContain('満員');
  });

  it('waits for a new date after a missed appointment', async () => {
    const referralId = await world.refer();
    await saved('receiveReferral', { referralId, version: 1 });
    await saved('acceptReferral', { referralId, version: 2, appointmentAt: '2026-11-24T10:00:00+09:00' });
    const missed = { referralId, version: 3, kept: false, at: '2026-11-24T10:00:00+09:00' };
    expect(await saved('recordFirstAppointment', missed)).toMatchObject({ state: 'ACCEPTED', appointmentAt: null });
    expect((await news(referralId)).at(-1)?.type).toBe('network.referralFirstAppointmentMissed');
  });
});

describe('a step that cannot be taken', () => {
  it('says in which state the referral is and when the step is open', async () => {
    const referralId = await world.refer();
    const refused = await take('acceptReferral', { referralId, version: 1 });
    expect(refused).toMatchObject({ __typename: 'Refusal', code: 'REFERRAL_STEP_NOT_OPEN', clause: '3(1)ア(ｲ)' });
    expect(refused.messageEn).toContain('"sent, not yet received"');
    expect(refused.messageEn).toContain('only while it is "received"');
    const early = await take('recordProgress', { referralId, version: 1, text: 'x' });
    expect(early.code).toBe('REFERRAL_STEP_NOT_OPEN');
    await saved('receiveReferral', { referralId, version: 1 });
    await saved('acceptReferral', { referralId, version: 2 });
    const unmet = await take('returnOutcome', { referralId, version: 3, outcome: 'USING_SERVICE' });
    expect(unmet).toMatchObject({ __typename: 'Refusal', code: 'REFERRAL_NOT_CONNECTED' });
    expect(await saved('returnOutcome', { referralId, version: 3, outcome: 'NOT_STARTED' })).toMatchObject({
      state: 'DONE',
    });
    const refusals = await world.rows<{ event: { reason: string } }>(
      "select event from audit_entry where event->>'kind' = 'refusal' and event->'ids' @> $1::jsonb",
      [JSON.stringify([referralId])],
    );
    expect(refusals.map(({ event }) => event.reason).sort()).toEqual([
      'REFERRAL_NOT_CONNECTED',
      'REFERRAL_STEP_NOT_OPEN',
      'REFERRAL_STEP_NOT_OPEN',
    ]);
  });

  it('names the field that cannot stand', async () => {
    const referralId = await world.refer();
    const issues = async (name: string, input: Record<string, unknown>) =>
      ((await take(name, { referralId, version: 1, ...input })).issues ?? []).map(
        ({ path, code }: { path: string; code: string }) => `${path} ${code}`,
      );
    expect(await issues('setAppointment', { appointmentAt: '2026-11-24 14:00' })).toEqual([
      'appointmentAt NOT_AN_INSTANT',
    ]);
    expect(await issues('acceptReferral', { appointmentAt: 'tomorrow', note: 'x'.repeat(4001) })).toEqual([
      'appointmentAt NOT_AN_INSTANT',
      'note TOO_LONG',
    ]);
    const kept = (at: string) => issues('recordFirstAppointment', { kept: true, at });
    expect(await kept('2026-11-25T10:05:00+09:00')).toEqual(['at IN_THE_FUTURE']);
    expect(await kept('2026-11-20T09:59:59+09:00')).toEqual(['at BEFORE_SENDING']);
    expect(await kept('2026-11-31T09:00:00+09:00')).toEqual(['at NOT_AN_INSTANT']);
    expect(await issues('recordProgress', { text: '  ' })).toEqual(['text BLANK']);
    expect(await issues('returnOutcome', { outcome: 'STOPPED', note: 'x'.repeat(4001) })).toEqual(['note TOO_LONG']);
  });

  it('on a stale version says what changed meanwhile, and stores nothing', async () => {
    const referralId = await world.refer();
    await saved('receiveReferral', { referralId, version: 1 });
    await saved('acceptReferral', { referralId, version: 2, appointmentAt: '2026-12-01T10:00:00+09:00' });
    const stale = await take('setAppointment', { referralId, version: 2, appointmentAt: '2026-12-02T10:00:00+09:00' });
    expect(stale).toEqual({
      __typename: 'StaleVersion',
      currentVersion: 3,
      changedBy: '中央 花子',
      changes: [{ field: 'appointmentAt', yours: '2026-12-02T01:00:00.000Z', theirs: '2026-12-01T01:00:00.000Z' }],
    });
    await world.deliver('cases.referralWithdrawn', { referralId, at: '2026-11-24T10:00:00+09:00' });
    const withdrawn = await take('setAppointment', {
      referralId,
      version: 3,
      appointmentAt: '2026-12-02T10:00:00+09:00',
    });
    expect(withdrawn).toMatchObject({ __typename: 'StaleVersion', changedBy: '北部事務所' });
    expect(withdrawn.changes).toContainEqual({ field: 'state', yours: 'APPOINTMENT_SET', theirs: 'WITHDRAWN' });
  });
});

describe('the same command sent twice', () => {
  it('has one effect and the same answer, also at once', async () => {
    const referralId = await world.refer();
    const input = { commandId: randomUUID(), referralId, version: 1 };
    const send = () => world.ask('center', step('receiveReferral'), { input });
    const answers = await Promise.all([send(), send(), send()]);
    answers.push(await send());
    for (const answer of answers)
      expect(answer.data.receiveReferral.referral).toMatchObject({ state: 'RECEIVED', version: 2 });
    expect(await news(referralId)).toHaveLength(1);
    const reused = await world.ask('center', step('receiveReferral'), { input: { ...input, version: 2 } });
    expect(reused.errors?.[0]?.extensions?.code).toBe('COMMAND_REUSED');
  });
});
