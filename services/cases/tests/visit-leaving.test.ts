import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PersonKey } from './cases-world.ts';
import { type CaseworkWorld, caseworkWorld, planned, planOf, VISIT, visit } from './casework-world.ts';

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

  it('with the person to an agency stays with its referral, from the plan to the contact', async () => {
    const caseId = await world.assigned();
    const center = await world.agency();
    const { plan: draft } = await world.act('worker', 'savePlan', planOf(caseId, center));
    const consent = { caseId, signedOn: '2026-11-24', signedBy: '本人', agencyIds: [center], fields: ['NAME'] };
    await world.act('worker', 'recordApplication', consent);
    const sent = await world.act('worker', 'sendReferral', {
      caseId,
      planItemId: draft.items[0].id,
      agencyId: center,
      purpose: '居場所の見学',
      fields: ['NAME'],
      answerDueOn: '2026-12-08',
    });
    const referralId = sent.case.referrals[0].id as string;
    const goingAlong = { kind: 'ACCOMPANIMENT', counterparts: ['CLIENT', 'AGENCY'], referralId };
    const { visit: going } = await plan(caseId, goingAlong);
    expect(going).toMatchObject({ state: 'PLANNED', referral: { id: referralId } });
    await step('leaveForVisit', going.id);
    world.at('2026-11-24T11:10:00+09:00');
    expect((await step('returnFromVisit', going.id)).visit).toMatchObject({
      state: 'BACK',
      referral: { id: referralId },
    });
    const recorded = await world.act(
      'outreach',
      'recordContact',
      visit(caseId, { ...goingAlong, result: 'MET_PERSON', visitId: going.id, startedAt: NOW }),
    );
    expect(recorded.contact).toMatchObject({ kind: 'ACCOMPANIMENT', referral: { id: referralId } });
    const QUERY = `query A($id: ID!) { case(id: $id) { visits { referral { id agency { id } } contact { referral { id } } }
      contacts(first: 5) { nodes { referral { id } } } } }`;
    const { case: found } = await world.ask('outreach', QUERY, { id: caseId });
    expect(found.visits).toEqual([
      { referral: { id: referralId, agency: { id: center } }, contact: { referral: { id: referralId } } },
    ]);
    expect(found.contacts.nodes).toEqual([{ referral: { id: referralId } }]);
    const elsewhere = await world.act('outreach', 'recordContact', visit(await world.assigned(), { referralId }));
    expect(elsewhere).toMatchObject({ issues: [{ path: 'referralId', code: 'UNKNOWN_REFERRAL' }] });
  });

  it('never makes a visit of tomorrow one that was done', async () => {
    const tomorrow = { startsAt: '2026-11-25T10:00:00+09:00', returnsAt: '2026-11-25T11:00:00+09:00' };
    const { caseId, id } = await visitOf(tomorrow);
    const query = 'query V($id: ID!) { case(id: $id) { visits { mayDo } } }';
    const { case: found } = await world.ask('outreach', query, { id: caseId });
    expect(found.visits).toEqual([{ mayDo: ['CHANGE', 'CANCEL'] }]);
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
