import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PersonKey } from './cases-world.ts';
import { type CaseworkWorld, caseworkWorld, planned } from './casework-world.ts';

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
    expect(await world.rows('select state from visit where id = $1', waiting.id)).toEqual([{ state: 'CANCELLED' }]);
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
