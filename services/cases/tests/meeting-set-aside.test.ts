import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApprovalWorld, approvalWorld } from './approval-world.ts';
import { planOf, throughMeeting } from './casework-world.ts';

let world: ApprovalWorld;
beforeAll(async () => {
  world = await approvalWorld();
});
afterAll(() => world.close());

const written = async () => (await world.act('worker', 'savePlan', planOf(await world.open(), world.center))).plan;
const submitted = async () => {
  const plan = await written();
  return (await world.act('worker', 'submitPlan', { planId: plan.id, version: plan.version })).plan;
};
const present = (key: 'chief' | 'worker') => ({
  id: randomUUID(),
  name: '見本 職員',
  affiliation: '秩父事務所',
  staffId: world.people[key].id,
  attended: true,
});
const call = (planIds: string[]) =>
  world.act('chief', 'callMeeting', {
    officeId: world.offices.chichibu,
    at: '2026-11-24T09:00:00+09:00',
    planIds,
    attendees: [],
  });
const record = (meeting: { id: string; version: number }, planId: string, outcome: string) =>
  world.act('chief', 'recordMeeting', {
    meetingId: meeting.id,
    version: meeting.version,
    attendees: [present('chief'), present('worker')],
    outcomes: [{ planId, outcome, opinion: '終結したので戻す' }],
  });
const versionOf = async (caseId: string) =>
  (await world.ask('worker', 'query V($id: ID!) { case(id: $id) { version } }', { id: caseId })).case.version;
const close = async (caseId: string, changes: Record<string, unknown> = {}) => {
  const input = { caseId, version: await versionOf(caseId), reason: 'wishOfPerson', ...changes };
  const answer = await world.act('chief', 'closeCase', input);
  expect(answer).toMatchObject({ __typename: 'CaseSaved' });
};
const reopen = async (caseId: string) =>
  world.act('chief', 'reopenCase', { caseId, version: await versionOf(caseId), reason: '本人から電話' });
const stageOf = async (caseId: string) =>
  (await world.ask('worker', 'query S($id: ID!) { case(id: $id) { stage } }', { id: caseId })).case.stage;
const waiting = async (list: 'plansAwaitingMeeting' | 'plansAwaitingDecision') =>
  (await world.ask('manager', `{ ${list} { id } }`))[list].map(({ id }: { id: string }) => id);

const suspended = { reason: 'suspension', followUps: [{ on: '2027-01-24', whose: 'CLIENT' }] };

describe('a plan of a case that was set aside', () => {
  it.each([['closed', {}] as const, ['suspended', suspended] as const])(
    'while it waits: gone from the list and from no agenda taken, until the case is reopened (%s)',
    async (_, ending) => {
      const plan = await submitted();
      expect(await waiting('plansAwaitingMeeting')).toContain(plan.id);
      await close(plan.case.id, ending);
      expect(await waiting('plansAwaitingMeeting')).not.toContain(plan.id);
      const refused = await call([plan.id]);
      expect(refused).toMatchObject({ code: 'PLAN_OF_CASE_SET_ASIDE', clause: '3(4)オ' });
      expect(refused.messageJa).toContain('再開');
      await reopen(plan.case.id);
      expect(await waiting('plansAwaitingMeeting')).toContain(plan.id);
      expect(await call([plan.id])).toMatchObject({ __typename: 'MeetingSaved' });
    },
  );

  it('on an agenda: neither approved nor asked to be changed, but returned', async () => {
    const plan = await submitted();
    const { meeting } = await call([plan.id]);
    await close(plan.case.id);
    for (const outcome of ['APPROVED', 'CHANGE'])
      expect(await record(meeting, plan.id, outcome)).toMatchObject({
        code: 'PLAN_OF_CASE_SET_ASIDE',
        clause: '3(4)オ',
      });
    expect(await record(meeting, plan.id, 'RETURNED')).toMatchObject({
      meeting: { agenda: [{ outcome: 'RETURNED', plan: { state: 'RETURNED' } }] },
    });
    expect(await stageOf(plan.case.id)).toBe('CLOSED');
    // What was returned meanwhile is written on, not met about.
    await reopen(plan.case.id);
    expect(await stageOf(plan.case.id)).toBe('PLAN_DRAFT');
  });

  it('on an agenda: approved once the case was reopened', async () => {
    const plan = await submitted();
    const { meeting } = await call([plan.id]);
    await close(plan.case.id);
    await reopen(plan.case.id);
    expect(await record(meeting, plan.id, 'APPROVED')).toMatchObject({ __typename: 'MeetingSaved' });
  });

  it('approved before: awaits no decision, and is decided neither way', async () => {
    const plan = await throughMeeting(world, await written());
    expect(await waiting('plansAwaitingDecision')).toContain(plan.id);
    await close(plan.case.id);
    expect(await waiting('plansAwaitingDecision')).not.toContain(plan.id);
    for (const approve of [true, false]) {
      const input = { planId: plan.id, version: plan.version, approve, ground: '理由', decidedOn: '2026-11-24' };
      expect(await world.act('manager', 'decideSupport', input)).toMatchObject({ code: 'CASE_SET_ASIDE' });
    }
    await reopen(plan.case.id);
    expect(await waiting('plansAwaitingDecision')).toContain(plan.id);
  });

  it('on its way along the route: in no inbox, and passed by nobody, until the case is reopened', async () => {
    const plan = await world.ready();
    await world.route();
    const { circulation } = await world.draft(plan);
    const inbox = async () =>
      (await world.ask('chief', '{ circulations { id } }')).circulations.map(({ id }: { id: string }) => id);
    expect(await inbox()).toContain(circulation.id);
    await close(plan.case.id);
    expect(await inbox()).not.toContain(circulation.id);
    expect(await world.on('chief', 'passApproval', circulation)).toMatchObject({ code: 'CASE_SET_ASIDE' });
    await reopen(plan.case.id);
    expect(await inbox()).toContain(circulation.id);
    expect(await world.on('chief', 'passApproval', circulation)).toMatchObject({ __typename: 'CirculationSaved' });
  });
});
