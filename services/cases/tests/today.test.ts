import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseworkWorld, caseworkWorld, planOf, throughMeeting, visit } from './casework-world.ts';

let world: CaseworkWorld;
let center: string;
beforeAll(async () => {
  world = await caseworkWorld();
  center = await world.agency();
});
afterAll(() => world.close());

type Key = Parameters<CaseworkWorld['ask']>[0];

const TODAY = `{ today { on overduePromises { id what case { id client { displayName } } } promisesToday { id } plansToReview { id }
  unansweredReferrals { id agency { id } } judgementsToApprove { case { id } judgement { id clause } }
  determinationsToApprove { case { id } determination { id } } unassignedCases { id } driftedCases { id } endedVisitBlocks { id } plansToDecide { id } meetings { id } plansToMeet { id } } }`;
const today = async (key: Key) => (await world.ask(key, TODAY)).today;
const ids = (list: { id: string }[]) => list.map(({ id }) => id);
const outsiders = [
  'northWorker',
  'northSupervisor',
  'otherTown',
  'stranger',
  'administrator',
  'contractor',
  'partner',
] as const;

describe('what needs doing today', () => {
  it('names promises of the own cases to a worker, and of the office to those who answer for it', async () => {
    const caseId = await world.assigned();
    const promise = async (dueOn: string) =>
      (
        await world.act(
          'worker',
          'recordContact',
          visit(caseId, { startedAt: '2026-11-20T10:00:00+09:00', promise: { what: '電話する', dueOn } }),
        )
      ).contact.promise.id;
    const [late, due, later] = [await promise('2026-11-23'), await promise('2026-11-24'), await promise('2026-11-25')];
    for (const key of ['outreach', 'supervisor', 'chief', 'manager'] as const) {
      const found = await today(key);
      expect(found.on).toBe('2026-11-24');
      expect(ids(found.overduePromises)).toContain(late);
      expect(ids(found.promisesToday)).toContain(due);
      expect([...ids(found.overduePromises), ...ids(found.promisesToday)]).not.toContain(later);
    }
    expect(ids((await today('worker')).overduePromises)).not.toContain(late);
    for (const key of outsiders) {
      const { on, ...lists } = await today(key);
      expect([key, on, Object.values(lists).flat()]).toEqual([key, '2026-11-24', []]);
    }
  });

  it('shows a case that nobody took on to those who assign, and to those who take up what was received', async () => {
    const caseId = await world.open('worker');
    const found = await world.act(
      'chief',
      'recordContact',
      visit(caseId, { promise: { what: '折り返す', dueOn: '2026-11-24' } }),
    );
    expect(ids((await today('worker')).promisesToday)).toContain(found.contact.promise.id);
    expect(ids((await today('supervisor')).unassignedCases)).toContain(caseId);
    for (const who of ['worker', 'chief'] as const) expect(ids((await today(who)).unassignedCases)).toContain(caseId);
    expect((await today('outreach')).unassignedCases).toEqual([]);
    expect(ids((await today('northWorker')).unassignedCases)).not.toContain(caseId);
  });

  it('asks for approval of others’ judgements and determinations, never of one’s own', async () => {
    const caseId = await world.open('worker');
    await world.run('chief', 'recordJudgement', {
      caseId,
      clause: '3(2)柱書',
      outcome: 'MET',
      reason: '面談',
      evidence: '記録',
    });
    const waiting = async (key: Key) =>
      (await today(key)).judgementsToApprove.filter((each: { case: { id: string } }) => each.case.id === caseId);
    expect(await waiting('supervisor')).toMatchObject([{ judgement: { clause: '3(2)柱書' } }]);
    expect(await waiting('chief')).toEqual([]);
    expect(await waiting('worker')).toEqual([]);
    const { judgement } = (await waiting('supervisor'))[0];
    await world.run('supervisor', 'approveJudgement', { caseId, judgementId: judgement.id, approve: true });
    await world.run('worker', 'makeDetermination', { caseId, reason: '未確定', expectedOutcome: 'UNDETERMINED' });
    const found = (await today('chief')).determinationsToApprove.filter(
      (each: { case: { id: string } }) => each.case.id === caseId,
    );
    const needed = await world.rows('select needs_approval from determination where case_id = $1', caseId);
    expect(found).toHaveLength(needed[0]?.needs_approval === true ? 1 : 0);
    expect(await waiting('supervisor')).toEqual([]);
  });

  it('finds cases whose determination no longer agrees with the facts', async () => {
    const caseId = await world.assigned();
    await world.determineMet(caseId);
    expect(ids((await today('outreach')).driftedCases)).not.toContain(caseId);
    await world.run('worker', 'recordJudgement', {
      caseId,
      clause: '3(2)イ(ｱ)',
      outcome: 'NOT_MET',
      reason: '様子が違う',
      evidence: '訪問',
    });
    const { today: found } = await world.ask('supervisor', TODAY);
    const mine = found.judgementsToApprove.find((each: { case: { id: string } }) => each.case.id === caseId);
    await world.run('supervisor', 'approveJudgement', { caseId, judgementId: mine.judgement.id, approve: true });
    expect(ids((await today('outreach')).driftedCases)).toContain(caseId);
    expect(ids((await today('supervisor')).driftedCases)).toContain(caseId);
  });

  it('reminds of refusals that ended, plans to review and to decide, and referrals without an answer', async () => {
    const caseId = await world.assigned();
    world.at('2026-11-23T01:00:00Z');
    await world.act('outreach', 'blockVisits', {
      caseId,
      scope: 'VISITS',
      saidBy: 'CLIENT',
      saidOn: '2026-11-01',
      recontactOn: '2026-11-24',
    });
    world.at('2026-11-24T01:00:00Z');
    expect(ids((await today('outreach')).endedVisitBlocks)).toContain(caseId);
    await world.act('outreach', 'recordContact', visit(caseId));
    expect(ids((await today('outreach')).endedVisitBlocks)).not.toContain(caseId);
    await world.determineMet(caseId);
    await world.act('worker', 'recordApplication', {
      caseId,
      signedOn: '2026-11-24',
      signedBy: '本人',
      agencyIds: [center],
      fields: ['NAME'],
    });
    const { plan } = await world.act('worker', 'savePlan', planOf(caseId, center, { reviewOn: '2026-12-01' }));
    const approved = await throughMeeting(world, plan);
    expect(ids((await today('manager')).plansToDecide)).toContain(plan.id);
    expect((await today('supervisor')).plansToDecide).toEqual([]);
    await world.act('manager', 'decideSupport', {
      planId: plan.id,
      version: approved.version,
      approve: true,
      ground: '適当',
      decidedOn: '2026-11-24',
    });
    expect(ids((await today('outreach')).plansToReview)).toContain(plan.id);
    const sent = await world.act('worker', 'sendReferral', {
      caseId,
      planItemId: plan.items[0].id,
      agencyId: center,
      purpose: '利用',
      fields: ['NAME'],
      answerDueOn: '2026-11-25',
    });
    const { id } = sent.case.referrals[0];
    expect(ids((await today('outreach')).unansweredReferrals)).not.toContain(id);
    world.at('2026-11-26T01:00:00Z');
    expect(ids((await today('outreach')).unansweredReferrals)).toContain(id);
    await world.receive('network.referralReceived', { referralId: id, at: '2026-11-26T00:00:00Z' });
    await world.receive('network.referralAccepted', { referralId: id, at: '2026-11-26T00:00:00Z' });
    expect(ids((await today('outreach')).unansweredReferrals)).not.toContain(id);
    world.at('2026-11-24T01:00:00Z');
  });
});
