import { randomUUID } from 'node:crypto';
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
  determinationsToApprove { case { id } determination { id } } unassignedCases { id } driftedCases { id } endedVisitBlocks { id } plansToDecide { id } } }`;
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

  it('shows a case that nobody took on to the one who opened it, and to those who assign', async () => {
    const caseId = await world.open('worker');
    const found = await world.act(
      'chief',
      'recordContact',
      visit(caseId, { promise: { what: '折り返す', dueOn: '2026-11-24' } }),
    );
    expect(ids((await today('worker')).promisesToday)).toContain(found.contact.promise.id);
    expect(ids((await today('supervisor')).unassignedCases)).toContain(caseId);
    expect((await today('worker')).unassignedCases).toEqual([]);
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
    expect(found).toHaveLength(needed[0]?.['needs_approval'] === true ? 1 : 0);
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
    await world.act('outreach', 'blockVisits', {
      caseId,
      scope: 'VISITS',
      saidBy: 'CLIENT',
      saidOn: '2026-11-01',
      recontactOn: '2026-11-24',
    });
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

describe('the figures', () => {
  const OVERVIEW = `query O($o: ID, $f: CivilDate!, $u: CivilDate!) { overview(officeId: $o, from: $f, until: $u) {
    casesByStage { stage count } casesByStep { step count } openedByMonth { month count }
    firstContact { reached notYet medianDays buckets { label fromDays untilDays count } }
    contactsByDuty { duty ownRegular ownOutside othersRegular othersOutside } contactsByMonth { month regular outside }
    casesByTown { townCode count suppressed } referralsByState { state count } } }`;
  const figures = async (key: Key, variables: Record<string, unknown> = {}) =>
    (await world.ask(key, OVERVIEW, { f: '2026-10-01', u: '2026-11-30', ...variables })).overview;
  const north = () => ({ o: world.offices.north });
  const count = <R extends { count: number }>(rows: R[], pick: (row: R) => boolean) =>
    rows.filter(pick).reduce((sum, row) => sum + row.count, 0);

  it('count cases, contacts by duty and hours, and first contact, for an office and a period', async () => {
    const openNorth = (changes: Record<string, unknown> = {}) =>
      world.open('northWorker', { townCode: '114081', ...changes });
    const cases = [];
    for (let index = 0; index < 5; index += 1) cases.push(await openNorth());
    await openNorth({ townCode: '113816' });
    const contact = (caseId: string | undefined, changes: Record<string, unknown>) =>
      world.act('northWorker', 'recordContact', visit(caseId ?? '', changes));
    await contact(cases[0], {
      result: 'MET_PERSON',
      startedAt: '2026-11-22T10:00:00+09:00',
      duties: ['3(4)ア', '3(4)カ'],
    });
    await contact(cases[1], { result: 'MET_PERSON', startedAt: '2026-11-24T09:00:00+09:00' });
    await contact(cases[1], { startedAt: '2026-10-31T23:00:00+09:00' });
    await contact(cases[2], { startedAt: '2026-09-30T10:00:00+09:00' });
    const found = await figures('northSupervisor', north());
    expect(found.casesByStage).toHaveLength(12);
    expect(count(found.casesByStage, () => true)).toBe(6);
    expect(count(found.casesByStep, (row: { step?: string; count: number }) => row.step === 'MET_AT_HOME')).toBe(2);
    expect(found.openedByMonth).toEqual([
      { month: '2026-10', count: 0 },
      { month: '2026-11', count: 6 },
    ]);
    expect(found.firstContact).toMatchObject({ reached: 2, notYet: 4, medianDays: 2 });
    expect(found.firstContact.buckets.map((bucket: { count: number }) => bucket.count)).toEqual([2, 0, 0, 0, 0]);
    expect(found.contactsByDuty).toHaveLength(11);
    expect(found.contactsByDuty[0]).toEqual({
      duty: '3(4)ア',
      ownRegular: 0,
      ownOutside: 0,
      othersRegular: 1,
      othersOutside: 2,
    });
    expect(found.contactsByDuty[5]).toEqual({
      duty: '3(4)カ',
      ownRegular: 0,
      ownOutside: 0,
      othersRegular: 0,
      othersOutside: 1,
    });
    expect(found.contactsByMonth).toEqual([
      { month: '2026-10', regular: 0, outside: 1 },
      { month: '2026-11', regular: 1, outside: 1 },
    ]);
    expect(found.casesByTown).toEqual([
      { townCode: '113816', count: null, suppressed: true },
      { townCode: '114081', count: 5, suppressed: false },
    ]);
    expect(count(found.referralsByState, () => true)).toBe(0);
  });

  it('count the outreach worker’s own apart, and referrals by state', async () => {
    const caseId = await world.assigned();
    await world.act(
      'outreach',
      'recordContact',
      visit(caseId, { startedAt: '2026-11-22T10:00:00+09:00', duties: ['3(4)キ'] }),
    );
    const found = await figures('manager', { o: world.offices.chichibu });
    expect(found.contactsByDuty.find((row: { duty: string }) => row.duty === '3(4)キ')).toMatchObject({
      ownOutside: 1,
      othersOutside: 0,
    });
    expect(found.referralsByState.find((row: { state: string }) => row.state === 'ACCEPTED')).toEqual({
      state: 'ACCEPTED',
      count: 1,
    });
    const all = await figures('auditor');
    expect(count(all.casesByStage, () => true)).toBe(count(found.casesByStage, () => true) + 6);
  });

  it('take a handful of statements, one a figure', async () => {
    const statements: number[] = [];
    const counted = world.start({ onOperationEnd: (end) => void statements.push(end.statements) });
    await counted.execute(
      { query: OVERVIEW, variables: { f: '2026-04-01', u: '2027-03-31' } },
      world.as('manager'),
      randomUUID(),
    );
    await counted.close();
    expect(statements).toEqual([8]);
  });

  it('are null for those who may not see them, and the asking is kept', async () => {
    for (const key of ['worker', 'town', 'administrator', 'contractor', 'partner'] as const) {
      expect(await figures(key)).toBeNull();
      const kept = await world.rows(
        `select event from audit_entry where actor_id = $1 and event->>'action' = 'overview:read'`,
        world.people[key].id,
      );
      expect(kept.length).toBeGreaterThan(0);
    }
    expect(await figures('supervisor', north())).toBeNull();
    expect(await figures('supervisor', { o: 'x' })).toBeNull();
    expect(count((await figures('stranger')).casesByStage, () => true)).toBe(0);
  });

  it('refuse a period that cannot be', async () => {
    for (const period of [{ f: '2026-02-30' }, { f: '2026-12-01' }, { f: '2016-01-01' }]) {
      await expect(figures('manager', period)).rejects.toThrow('BAD_REQUEST');
    }
  });
});

describe('the board', () => {
  it('of many cases takes a handful of statements, however many there are', async () => {
    const BOARD = `{ cases(first: 50) { nodes { id outreachWorker { id } latestContacts(first: 3) { id kind result startedAt worker { id } note promise { dueOn } }
      referrals { id state agency { id } planItem { what } } } } }`;
    const statements: number[] = [];
    const counted = world.start({ onOperationEnd: (end) => void statements.push(end.statements) });
    const ask = async () =>
      (await counted.execute({ query: BOARD }, world.as('manager'), randomUUID())).data as {
        cases: { nodes: unknown[] };
      };
    const few = await ask();
    for (let index = 0; index < 4; index += 1) {
      const caseId = await world.open();
      for (let day = 1; day < 5; day += 1)
        await world.act('worker', 'recordContact', visit(caseId, { startedAt: `2026-11-1${day}T10:00:00+09:00` }));
    }
    const more = await ask();
    await counted.close();
    expect(more.cases.nodes.length).toBe(few.cases.nodes.length + 4);
    expect(statements[1]).toBe(statements[0]);
    expect(statements[1]).toBeLessThanOrEqual(6);
  });
});
