import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PersonKey } from './cases-world.ts';
import { type CaseworkWorld, caseworkWorld, planned, VISIT, visit } from './casework-world.ts';

let world: CaseworkWorld;
const NOW = '2026-11-24T10:00:00+09:00';
beforeAll(async () => {
  world = await caseworkWorld();
});
afterAll(() => world.close());
afterEach(async () => {
  world.at(NOW);
  // Nobody stays booked for the next test.
  await world.rows("update visit_visitor set state = 'CANCELLED'");
});

const plan = (caseId: string, changes: Record<string, unknown> = {}, key: PersonKey = 'outreach') =>
  world.act(key, 'planVisit', planned(caseId, [world.people.outreach.id], changes));
async function visitOf(changes: Record<string, unknown> = {}) {
  const caseId = await world.assigned();
  const answer = await plan(caseId, changes);
  if (answer.__typename !== 'VisitSaved') throw new Error(JSON.stringify(answer));
  return { caseId, id: answer.visit.id as string, version: answer.visit.version as number };
}
const step = (name: string, visitId: string, input: Record<string, unknown> = {}, key: PersonKey = 'outreach') =>
  world.act(key, name, { visitId, ...input });
const types = async (caseId: string) =>
  (await world.rows('select type from case_event where case_id = $1 order by sequence', caseId)).map((row) => row.type);

describe('a planned visit', () => {
  it('says who goes, when, where, why, and until when', async () => {
    const caseId = await world.assigned();
    const { outreach, worker } = world.people;
    const saved = await world.act('worker', 'planVisit', planned(caseId, [outreach.id, worker.id, worker.id]));
    expect(saved.visit).toMatchObject({
      state: 'PLANNED',
      version: 1,
      place: '自宅の玄関',
      purpose: '顔を見せる',
      duties: ['3(4)ア'],
      blockedBy: null,
      lacksSecond: false,
      alert: null,
    });
    expect(saved.visit.visitors.map(({ id }: { id: string }) => id).toSorted()).toEqual(
      [outreach.id, worker.id].toSorted(),
    );
    expect(await types(caseId)).toContain('visitPlanned');
    const [row] = await world.rows('select place_sealed, purpose_sealed from visit where id = $1', saved.visit.id);
    expect(String(row?.place_sealed)).not.toContain('玄関');
    const audit = await world.rows(
      `select event from audit_entry where event->>'action' = 'visit:plan' and event->>'entityId' = $1`,
      saved.visit.id,
    );
    expect(audit).toHaveLength(1);
  });

  it('ends after it begins, on a day to come, and in one day’s work', async () => {
    const caseId = await world.assigned();
    const issues = async (startsAt: string, returnsAt: string) =>
      (await plan(caseId, { startsAt, returnsAt })).issues?.map(({ path, code }: { path: string; code: string }) => [
        path,
        code,
      ]);
    const at = (time: string, day = '24') => `2026-11-${day}T${time}:00+09:00`;
    expect(await issues(at('11:30'), at('11:30'))).toEqual([['returnsAt', 'RETURN_BEFORE_START']]);
    expect(await issues(at('11:30'), at('10:30'))).toEqual([['returnsAt', 'RETURN_BEFORE_START']]);
    expect(await issues(at('09:00', '23'), at('10:00', '23'))).toEqual([
      ['returnsAt', 'RETURN_ALREADY_PAST'],
      ['startsAt', 'VISIT_IN_THE_PAST'],
    ]);
    expect(await issues(at('09:00'), at('10:00'))).toEqual([['returnsAt', 'RETURN_ALREADY_PAST']]);
    expect(await issues(at('09:00', '25'), at('23:01', '25'))).toEqual([['returnsAt', 'VISIT_TOO_LONG']]);
    expect(await issues(at('09:00', '25'), at('23:00', '25'))).toBeUndefined();
    expect(await issues('2026-11-31T09:00:00+09:00', at('23:00', '25'))).toEqual([['startsAt', 'impossibleInstant']]);
    const bare = await plan(caseId, { counterparts: [], duties: [], referralId: randomUUID() });
    expect(bare.issues.map(({ code }: { code: string }) => code)).toEqual([
      'NOBODY_NAMED',
      'NO_DUTY',
      'UNKNOWN_REFERRAL',
    ]);
  });

  it('takes the team or colleagues of the office, one of whom knows the case or outreach', async () => {
    const caseId = await world.assigned();
    const { employment, worker, northWorker, town, outreach, stranger, partner } = world.people;
    const code = async (...visitorIds: string[]) => (await plan(caseId, { visitorIds })).code;
    expect(await code()).toBe('VISIT_WITHOUT_VISITOR');
    expect(await code(employment.id, worker.id)).toBe('VISIT_WITHOUT_TEAM');
    for (const { id } of [northWorker, town, stranger, partner, { id: randomUUID() }])
      expect(await code(outreach.id, id)).toBe('VISITOR_FROM_ELSEWHERE');
    expect(await code(outreach.id, employment.id)).toBeUndefined();
  });

  it('is changed and called off while nobody has left, each from its latest version', async () => {
    const { caseId, id } = await visitOf();
    const { caseId: _, ...content } = planned(caseId, [world.people.outreach.id, world.people.chief.id]);
    const changed = await step('changeVisit', id, { ...content, version: 1, place: '役場の相談室' }, 'chief');
    expect(changed.visit).toMatchObject({ version: 2, place: '役場の相談室' });
    expect(changed.visit.visitors).toHaveLength(2);
    const late = await step('changeVisit', id, { ...content, version: 1, place: '駅' });
    expect(late).toMatchObject({ __typename: 'StaleVersion', currentVersion: 2, changedBy: '見本 chief' });
    expect(late.changes).toEqual([{ field: 'place', yours: '駅', theirs: '役場の相談室' }]);
    expect(await step('cancelVisit', id, { reason: ' ' })).toMatchObject({ issues: [{ path: 'reason' }] });
    const off = await step('cancelVisit', id, { reason: '母から、今日は都合が悪いと電話' });
    expect(off.visit).toMatchObject({ state: 'CANCELLED', cancelReason: '母から、今日は都合が悪いと電話', mayDo: [] });
    expect(await step('cancelVisit', id, { reason: 'もう一度' })).toMatchObject({ code: 'VISIT_NOT_PLANNED' });
    expect(await step('leaveForVisit', id)).toMatchObject({ code: 'VISIT_NOT_PLANNED' });
    expect(await step('changeVisit', id, { ...content, version: 3 })).toMatchObject({ code: 'VISIT_NOT_PLANNED' });
    expect(await types(caseId)).toEqual(expect.arrayContaining(['visitPlanned', 'visitChanged', 'visitCancelled']));
  });

  it('is planned anew for who was called off, and not for a case that is set aside', async () => {
    const { caseId, id } = await visitOf();
    await step('cancelVisit', id, { reason: '延期' });
    const { visit: waiting } = await plan(caseId);
    await world.act('chief', 'closeCase', { caseId, version: 1, reason: 'lostContact' });
    const [{ stage }] = (await world.rows('select stage from support_case where id = $1', caseId)) as [
      { stage: string },
    ];
    expect(stage).toBe('CLOSED');
    // What was planned is called off with it, and the worker is free for another.
    expect(await step('leaveForVisit', waiting.id, {}, 'chief')).toMatchObject({ code: 'VISIT_NOT_PLANNED' });
    expect((await plan(await world.assigned())).__typename).toBe('VisitSaved');
    expect(
      await plan(caseId, { startsAt: '2026-11-25T10:00:00+09:00', returnsAt: '2026-11-25T11:00:00+09:00' }),
    ).toMatchObject({ code: 'CASE_SET_ASIDE' });
  });
});

describe('nobody is in two places', () => {
  const span = (from: string, until: string) => ({
    startsAt: `2026-11-24T${from}:00+09:00`,
    returnsAt: `2026-11-24T${until}:00+09:00`,
  });

  it('whichever case it is for; visits that touch are two', async () => {
    const { id } = await visitOf(span('13:00', '14:00'));
    const other = await world.assigned();
    const taken = await plan(other, span('13:59', '15:00'));
    expect(taken).toMatchObject({ code: 'VISITOR_BOOKED', clause: null });
    expect(taken.messageJa).toContain('見本 outreach 13:00–14:00 (');
    expect(await plan(other, span('12:00', '13:01'))).toMatchObject({ code: 'VISITOR_BOOKED' });
    const after = await plan(other, span('14:00', '15:00'));
    const before = await plan(other, span('12:00', '13:00'));
    expect([after.__typename, before.__typename]).toEqual(['VisitSaved', 'VisitSaved']);
    const { caseId: _, ...content } = planned(other, [world.people.outreach.id], span('13:30', '15:00'));
    expect(await step('changeVisit', after.visit.id, { ...content, version: 1 })).toMatchObject({
      code: 'VISITOR_BOOKED',
    });
    await step('cancelVisit', id, { reason: '延期' });
    expect((await step('changeVisit', after.visit.id, { ...content, version: 1 })).__typename).toBe('VisitSaved');
  });

  it('says that a worker is booked, and not for whom, where the other case is out of reach', async () => {
    const { outreach } = world.people;
    const both = [world.offices.chichibu, world.offices.north];
    await world.rows('update actor set office_ids = $2 where id = $1', outreach.id, both);
    try {
      const { caseId } = await visitOf(span('15:00', '16:00'));
      const [{ number }] = (await world.rows('select number from support_case where id = $1', caseId)) as [
        { number: string },
      ];
      const north = await world.open('northWorker', { townCode: '113816' });
      const asked = await world.act('northWorker', 'planVisit', planned(north, [outreach.id], span('15:30', '16:30')));
      expect(asked).toMatchObject({ code: 'VISITOR_BOOKED' });
      expect(asked.messageJa).toContain('見本 outreach 15:00–16:00');
      expect(asked.messageJa + asked.messageEn).not.toContain(number);
    } finally {
      await world.rows('update actor set office_ids = $2 where id = $1', outreach.id, [world.offices.chichibu]);
    }
  });

  it('also when two plans come at the same moment', async () => {
    const cases = await Promise.all(Array.from({ length: 4 }, () => world.assigned()));
    const answers = await Promise.all(cases.map((caseId) => plan(caseId, span('17:00', '18:00'))));
    const named = answers.map(({ __typename, code }) => code ?? __typename).toSorted();
    expect(named).toEqual(['VISITOR_BOOKED', 'VISITOR_BOOKED', 'VISITOR_BOOKED', 'VisitSaved']);
  });

  it('in the database itself', async () => {
    const { id } = await visitOf(span('19:00', '20:00'));
    const other = await visitOf(span('20:00', '21:00'));
    const earlier = (visitId: string) =>
      world.rows(
        "update visit_visitor set starts_at = '2026-11-24T19:30:00+09:00' where visit_id = $1 returning 1",
        visitId,
      );
    await expect(earlier(other.id)).rejects.toThrow('booked twice');
    await world.rows("update visit_visitor set state = 'OUT' where visit_id = $1", id);
    await expect(world.rows("update visit_visitor set state = 'OUT' where visit_id = $1", other.id)).rejects.toThrow(
      'visit_visitor_out',
    );
  });
});

describe('leaving and coming back', () => {
  it('is one press each, and the contact is the end of it', async () => {
    const { caseId, id } = await visitOf();
    const out = await step('leaveForVisit', id);
    expect(out.visit).toMatchObject({
      state: 'OUT',
      leftAt: '2026-11-24T01:00:00.000Z',
      mayDo: ['STAY_LONGER', 'RETURN'],
    });
    expect(await step('leaveForVisit', id)).toMatchObject({ code: 'VISIT_NOT_PLANNED' });
    const early = await world.act('outreach', 'recordContact', visit(caseId, { visitId: id }));
    expect(early).toMatchObject({ issues: [{ path: 'visitId', code: 'VISIT_NOT_BACK' }] });
    world.at('2026-11-24T11:10:00+09:00');
    const back = await step('returnFromVisit', id, { result: 'LETTER_LEFT' });
    expect(back.visit).toMatchObject({ state: 'BACK', result: 'LETTER_LEFT', contact: null, mayDo: ['RECORD'] });
    expect(await step('returnFromVisit', id)).toMatchObject({ code: 'VISIT_NOT_OUT' });
    const input = visit(caseId, {
      visitId: id,
      result: 'LETTER_LEFT',
      startedAt: NOW,
      endedAt: '2026-11-24T11:10:00+09:00',
    });
    const recorded = await world.act('outreach', 'recordContact', input);
    expect(recorded.__typename).toBe('ContactSaved');
    const again = await world.act('outreach', 'recordContact', { ...input, commandId: randomUUID() });
    expect(again).toMatchObject({ issues: [{ path: 'visitId', code: 'VISIT_HAS_CONTACT' }] });
    const { case: found } = await world.ask('outreach', `query V($id: ID!) { case(id: $id) { visits { ${VISIT} } } }`, {
      id: caseId,
    });
    expect(found.visits).toMatchObject([{ id, contact: { id: recorded.contact.id }, mayDo: [] }]);
    expect(await types(caseId)).toEqual(expect.arrayContaining(['visitLeft', 'visitReturned', 'contactRecorded']));
  });

  it('never makes a visit of tomorrow one that was done', async () => {
    const tomorrow = { startsAt: '2026-11-25T10:00:00+09:00', returnsAt: '2026-11-25T11:00:00+09:00' };
    const { caseId, id } = await visitOf(tomorrow);
    expect(await step('leaveForVisit', id)).toMatchObject({ code: 'VISIT_NOT_YET', clause: '3(1)ア(ｳ)' });
    expect(await step('returnFromVisit', id)).toMatchObject({ code: 'VISIT_NOT_OUT' });
    const done = await world.act('outreach', 'recordContact', visit(caseId, { visitId: id }));
    expect(done).toMatchObject({ issues: [{ code: 'VISIT_NOT_BACK' }] });
    const ahead = await world.act('outreach', 'recordContact', visit(caseId, { startedAt: tomorrow.startsAt }));
    expect(ahead).toMatchObject({ issues: [{ path: 'startedAt', code: 'inTheFuture' }] });
    const backwards = visit(caseId, { startedAt: '2026-11-24T09:30:00+09:00', endedAt: '2026-11-24T09:00:00+09:00' });
    expect(await world.act('outreach', 'recordContact', backwards)).toMatchObject({
      issues: [{ path: 'endedAt', code: 'endsBeforeItBegins' }],
    });
    const ofAnother = await world.act('outreach', 'recordContact', visit(await world.assigned(), { visitId: id }));
    expect(ofAnother).toMatchObject({ issues: [{ path: 'visitId', code: 'UNKNOWN_VISIT' }] });
  });

  it('is said by those who go or who supervise; that they are back, by whoever of the office took the call', async () => {
    const { id } = await visitOf();
    expect(await step('leaveForVisit', id, {}, 'worker')).toMatchObject({ code: 'NOT_OWN_VISIT' });
    expect((await step('leaveForVisit', id, {}, 'chief')).visit.state).toBe('OUT');
    expect(await step('returnFromVisit', id, { result: 'MET_PERSON' }, 'worker')).toMatchObject({
      issues: [{ path: 'result', code: 'RESULT_MET_SOMEBODY' }],
    });
    expect((await step('returnFromVisit', id, {}, 'worker')).visit).toMatchObject({ state: 'BACK', result: null });
  });

  it('needs a return that lies ahead, and nobody who is out elsewhere', async () => {
    const { id } = await visitOf();
    const next = await visitOf({ startsAt: '2026-11-24T11:30:00+09:00', returnsAt: '2026-11-24T12:30:00+09:00' });
    world.at('2026-11-24T11:30:00+09:00');
    expect(await step('leaveForVisit', id)).toMatchObject({ code: 'VISIT_RETURN_PAST' });
    expect(await step('leaveForVisit', id, { returnsAt: '2026-11-24T11:00:00+09:00' })).toMatchObject({
      issues: [{ path: 'returnsAt', code: 'RETURN_ALREADY_PAST' }],
    });
    expect(await step('leaveForVisit', id, { returnsAt: '2026-11-24T12:00:00+09:00' })).toMatchObject({
      code: 'VISITOR_BOOKED',
    });
    world.at('2026-11-24T11:20:00+09:00');
    expect((await step('leaveForVisit', id)).visit.state).toBe('OUT');
    const held = await step('leaveForVisit', next.id);
    expect(held).toMatchObject({ code: 'VISITOR_STILL_OUT' });
    expect(held.messageJa).toContain('見本 outreach');
    expect(await step('stayLonger', id, { returnsAt: '2026-11-24T11:45:00+09:00' })).toMatchObject({
      code: 'VISITOR_BOOKED',
    });
    await step('cancelVisit', next.id, { reason: '長引いた' });
    const longer = await step('stayLonger', id, { returnsAt: '2026-11-24T11:45:00+09:00' });
    expect(longer.visit).toMatchObject({ state: 'OUT', returnsAt: '2026-11-24T02:45:00.000Z' });
    expect(await step('stayLonger', next.id, { returnsAt: '2026-11-24T15:00:00+09:00' })).toMatchObject({
      code: 'VISIT_NOT_OUT',
    });
  });
});

describe('"do not visit"', () => {
  const refuse = (caseId: string, changes: Record<string, unknown> = {}) =>
    world.act('outreach', 'blockVisits', {
      caseId,
      scope: 'VISITS',
      saidBy: 'CLIENT',
      saidOn: '2026-11-24',
      recontactOn: '2026-12-24',
      ...changes,
    });

  it('stands against planning, and against leaving where it was said in between', async () => {
    const { caseId, id } = await visitOf();
    await refuse(caseId);
    expect(
      await plan(caseId, { startsAt: '2026-12-23T10:00:00+09:00', returnsAt: '2026-12-23T11:00:00+09:00' }),
    ).toMatchObject({
      __typename: 'VisitBlocked',
    });
    const later = { startsAt: '2026-12-24T10:00:00+09:00', returnsAt: '2026-12-24T11:00:00+09:00' };
    expect((await plan(caseId, later)).__typename).toBe('VisitSaved');
    expect(await step('leaveForVisit', id)).toMatchObject({ __typename: 'VisitBlocked' });
    const { case: found } = await world.ask(
      'outreach',
      `query V($id: ID!) { case(id: $id) { visits { id blockedBy { id } } } }`,
      {
        id: caseId,
      },
    );
    expect(found.visits.map(({ blockedBy }: { blockedBy: unknown }) => blockedBy !== null)).toEqual([true, false]);
  });

  it('yields to a supervisor’s reason, which holds for this visit, its leaving and its contact', async () => {
    const caseId = await world.assigned();
    await refuse(caseId);
    const overrideReason = '安否が確かめられないため';
    expect(await plan(caseId, { overrideReason })).toMatchObject({ __typename: 'VisitBlocked' });
    const allowed = await plan(caseId, { overrideReason }, 'supervisor');
    expect(allowed.visit).toMatchObject({ state: 'PLANNED', blockedBy: null });
    const { id } = allowed.visit;
    expect((await step('leaveForVisit', id)).visit.state).toBe('OUT');
    world.at('2026-11-24T11:00:00+09:00');
    await step('returnFromVisit', id);
    expect(await world.act('outreach', 'recordContact', visit(caseId))).toMatchObject({ __typename: 'VisitBlocked' });
    const recorded = await world.act('outreach', 'recordContact', visit(caseId, { visitId: id, startedAt: NOW }));
    expect(recorded.__typename).toBe('ContactSaved');
    const [row] = await world.rows('select override_reason_sealed from contact where id = $1', recorded.contact.id);
    expect(row?.override_reason_sealed).not.toBeNull();
  });

  it('stands again once another visit is made of it', async () => {
    const caseId = await world.assigned();
    await refuse(caseId);
    const { visit: allowed } = await plan(caseId, { overrideReason: '安否の確認' }, 'supervisor');
    const { caseId: _, ...content } = planned(caseId, [world.people.outreach.id]);
    expect((await step('changeVisit', allowed.id, { ...content, version: 1, purpose: '声をかける' })).__typename).toBe(
      'VisitSaved',
    );
    const moved = { ...content, version: 2, returnsAt: '2026-11-24T12:00:00+09:00' };
    expect(await step('changeVisit', allowed.id, moved)).toMatchObject({ __typename: 'VisitBlocked' });
  });

  it('does not stand against going along to an agency, unless all contact was refused', async () => {
    const caseId = await world.assigned();
    await refuse(caseId);
    const along = { kind: 'ACCOMPANIMENT', counterparts: ['CLIENT', 'AGENCY'] };
    expect((await plan(caseId, along)).__typename).toBe('VisitSaved');
    await refuse(caseId, { scope: 'ALL_CONTACT' });
    expect(
      (await plan(caseId, { ...along, startsAt: '2026-11-25T10:00:00+09:00', returnsAt: '2026-11-25T11:00:00+09:00' }))
        .__typename,
    ).toBe('VisitBlocked');
  });
});
