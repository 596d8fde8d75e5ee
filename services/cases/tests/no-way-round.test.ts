import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type CaseworkWorld, caseworkWorld, planned, visit } from './casework-world.ts';
import { session, supportedPlan } from './support-world.ts';

let world: CaseworkWorld;
beforeAll(async () => {
  world = await caseworkWorld();
});
afterEach(() => world.at('2026-11-24T01:00:00Z'));
afterAll(() => world.close());

const refusal = (caseId: string, changes: Record<string, unknown> = {}) => ({
  caseId,
  scope: 'ALL_CONTACT',
  saidBy: 'CLIENT',
  saidOn: '2026-11-20',
  recontactOn: '2026-12-20',
  words: 'そっとしておいてほしい',
  ...changes,
});

describe('"no contact" has no way round', () => {
  it('by opening again a promise that it called off', async () => {
    const caseId = await world.assigned();
    const promise = { what: 'また訪ねる', dueOn: '2026-11-30' };
    const made = await world.act('outreach', 'recordContact', visit(caseId, { promise }));
    const promiseId = made.contact.promise.id;
    await world.act('outreach', 'blockVisits', refusal(caseId, { promisesOff: [promiseId] }));
    const reopened = await world.act('outreach', 'reopenPromise', { caseId, promiseId });
    expect(reopened).toMatchObject({ __typename: 'Refusal', code: 'PROMISE_BEFORE_RECONTACT' });
    expect(await world.rows('select state from promise_made where id = $1', promiseId)).toEqual([
      { state: 'NOT_KEPT' },
    ]);
  });

  it('by a promise of a worker whose visit a supervisor let be', async () => {
    const caseId = await world.assigned();
    await world.act('outreach', 'blockVisits', refusal(caseId));
    const changes = { overrideReason: '安否が確かめられないため' };
    const plan = await world.act('supervisor', 'planVisit', planned(caseId, [world.people.outreach.id], changes));
    const visitId = plan.visit.id;
    world.at('2026-11-24T01:30:00Z');
    await world.act('outreach', 'leaveForVisit', { visitId });
    world.at('2026-11-24T03:30:00Z');
    await world.act('outreach', 'returnFromVisit', { visitId });
    const done = { startedAt: '2026-11-24T10:30:00+09:00', visitId };
    const promise = { what: '明日また来る', dueOn: '2026-11-25' };
    expect(await world.act('outreach', 'recordContact', visit(caseId, { ...done, promise }))).toMatchObject({
      __typename: 'Refusal',
      code: 'PROMISE_BEFORE_RECONTACT',
    });
    expect((await world.act('outreach', 'recordContact', visit(caseId, done))).__typename).toBe('ContactSaved');
    const own = visit(caseId, { ...changes, promise });
    expect((await world.act('supervisor', 'recordContact', own)).__typename).toBe('ContactSaved');
  });

  it.each(['ALL_CONTACT', 'VISITS'])('by a session at home of its own, against %s', async (scope) => {
    const { caseId, home, society } = await supportedPlan(world, await world.agency());
    const before = await world.act('worker', 'recordSupportSession', session(home));
    world.at('2026-11-25T03:00:00Z');
    const [early, later] = ['09:00', '10:00'].map((time) => ({
      startedAt: `2026-11-25T${time}:00+09:00`,
      endedAt: `2026-11-25T${time.slice(0, 3)}30:00+09:00`,
    }));
    const sameDay = await world.act('worker', 'recordSupportSession', session(home, early));
    await world.act('worker', 'blockVisits', refusal(caseId, { scope, saidOn: '2026-11-25' }));
    const refused = { __typename: 'Refusal', code: 'VISIT_BLOCKED', openTo: ['officeSupervisor'] };
    expect(await world.act('worker', 'recordSupportSession', session(home, later))).toMatchObject(refused);
    const family = session(home, { ...later, counterparts: ['FAMILY'] });
    expect(await world.act('worker', 'recordSupportSession', family)).toMatchObject(refused);
    const { itemId: _, ...said } = session(home, { reason: '言葉の誤り', version: 1 });
    const correct = (id: string, changes: object = {}) =>
      world.act('worker', 'correctSupportSession', { ...said, sessionId: id, ...changes });
    // What stood on that day is mended in its words; what was before is not moved to it.
    expect(await correct(before.session.id, later)).toMatchObject(refused);
    expect((await correct(before.session.id)).__typename).toBe('SupportSessionSaved');
    expect((await correct(sameDay.session.id, early)).__typename).toBe('SupportSessionSaved');
    // The person comes to the group of their own accord; at home it is a visit, also where it is said afterwards.
    const practised = [{ area: 'firstSteps', client: 'TOGETHER', worker: null }];
    const group = session(society, { ...later, practised, place: '居場所', atHome: false });
    const out = await world.act('worker', 'recordSupportSession', group);
    expect(out.session).toMatchObject({ atHome: false, item: { id: society } });
    expect(await world.act('worker', 'recordSupportSession', { ...group, atHome: true })).toMatchObject(refused);
    expect(await correct(out.session.id, { ...later, practised, atHome: true })).toMatchObject(refused);
    expect(await correct(out.session.id, { ...later, practised })).toMatchObject({ session: { atHome: false } });
  });
});
