import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  caseOf,
  closed,
  DAY_BEFORE,
  DUE,
  del,
  hold,
  lists,
  openRetentionWorld,
  TABLES_OF_CASES,
  world,
} from './retention-world.ts';

beforeAll(openRetentionWorld);
afterAll(() => world.close());

describe('retention', () => {
  it('is counted from the end of the fiscal year of closure, and begins anew after reopening', async () => {
    const { caseId } = await closed();
    expect((await caseOf('manager', caseId)).retention).toEqual({
      state: 'RUNNING',
      countedFrom: '2027-03-31',
      dueOn: '2032-04-01',
      years: 5,
      confirmed: false,
    });
    world.at(DAY_BEFORE);
    expect((await lists('supervisor')).due).not.toContainEqual({ id: caseId });
    world.at(DUE);
    expect((await lists('supervisor')).due).toContainEqual({ id: caseId });
    expect((await lists('manager')).due).toContainEqual({ id: caseId });
    const version = Number((await world.rows('select version from support_case where id = $1', caseId))[0]?.version);
    await world.act('supervisor', 'reopenCase', { caseId, version, reason: '再び相談' });
    expect((await caseOf('manager', caseId)).retention.state).toBe('NOT_BEGUN');
    expect((await lists('supervisor')).due).not.toContainEqual({ id: caseId });
  });

  it('is shown to those who may delete, of their own offices', async () => {
    const { caseId } = await closed();
    world.at(DUE);
    for (const key of ['worker', 'auditor', 'town', 'administrator', 'partner'] as const)
      expect([key, await lists(key)]).toEqual([key, null]);
    for (const key of ['northSupervisor', 'stranger'] as const)
      expect(await lists(key)).toEqual({ due: [], onHold: [], deletions: [] });
    const [audit] = await world.rows(
      `select event from audit_entry where actor_id = $1 and event->>'action' = 'case:delete'`,
      world.people.worker.id,
    );
    expect(audit).toMatchObject({ event: { kind: 'refusal', reason: 'role' } });
    expect(caseId).toBeTruthy();
  });
});

describe('a legal hold', () => {
  it('stops deletion until it is lifted with a reason; its review day reminds', async () => {
    const { caseId } = await closed();
    world.at(DUE);
    expect(await hold(caseId)).toMatchObject({ case: { id: caseId } });
    expect(await hold(caseId)).toMatchObject({ code: 'HOLD_IN_FORCE' });
    const held = await caseOf('supervisor', caseId);
    expect(held.retention.state).toBe('ON_HOLD');
    expect(held.legalHolds).toMatchObject([{ reason: '訴訟が続いている', reviewOn: '2032-10-01', reviewDue: false }]);
    expect((await lists('supervisor')).onHold).toContainEqual({ id: caseId });
    expect((await lists('supervisor')).due).not.toContainEqual({ id: caseId });
    expect(await del('supervisor', 'proposeDeletion', { caseId })).toMatchObject({ code: 'HOLD_IN_FORCE' });
    world.at('2032-10-01T01:00:00Z');
    expect((await caseOf('supervisor', caseId)).legalHolds).toMatchObject([{ reviewDue: true }]);
    const holdId = held.legalHolds[0].id;
    expect(await world.act('manager', 'liftLegalHold', { caseId, holdId, reason: '' })).toMatchObject({
      issues: [{ path: 'reason' }],
    });
    expect(await world.act('manager', 'liftLegalHold', { caseId, holdId, reason: '終わった' })).toMatchObject({
      case: { id: caseId },
    });
    expect(await world.act('manager', 'liftLegalHold', { caseId, holdId, reason: '再び' })).toMatchObject({
      code: 'HOLD_LIFTED',
    });
    expect((await caseOf('supervisor', caseId)).retention.state).toBe('DUE');
  });

  it('needs a reason and a day ahead, and one who may', async () => {
    const { caseId } = await closed();
    expect(await hold(caseId, 'supervisor', { reason: ' ' })).toMatchObject({ issues: [{ path: 'reason' }] });
    expect(await hold(caseId, 'supervisor', { reviewOn: '2026-11-24' })).toMatchObject({
      code: 'HOLD_REVIEW_NOT_AHEAD',
    });
    expect(await hold(caseId, 'worker')).toMatchObject({
      code: 'ROLE_NEEDED',
      openTo: ['officeSupervisor', 'prefectureManager'],
    });
    for (const key of ['northSupervisor', 'stranger', 'otherTown', 'administrator', 'partner'] as const)
      expect([key, await hold(caseId, key)]).toMatchObject([key, { code: 'NOT_FOUND' }]);
  });
});

describe('a deletion', () => {
  it('is proposed by one and confirmed by another, and leaves nothing but its proof', async () => {
    const { caseId, referralId } = await closed();
    const [{ number }] = (await world.rows('select number from support_case where id = $1', caseId)) as [
      { number: string },
    ];
    world.at(DAY_BEFORE);
    expect(await del('supervisor', 'proposeDeletion', { caseId })).toMatchObject({ code: 'RETENTION_RUNNING' });
    world.at(DUE);
    const { deletion } = await del('supervisor', 'proposeDeletion', { caseId });
    expect(deletion).toMatchObject({
      state: 'PROPOSED',
      caseNumber: number,
      mayDo: ['cancel'],
      digest: null,
      counts: [],
    });
    expect(await del('manager', 'proposeDeletion', { caseId })).toMatchObject({ code: 'DELETION_ALREADY_PROPOSED' });
    expect(await del('supervisor', 'deleteCase', { deletionId: deletion.id })).toMatchObject({
      code: 'DELETION_PROPOSER_CONFIRMS',
    });
    const seen = (await lists('manager')).deletions.find(({ id }: { id: string }) => id === deletion.id);
    expect(seen.mayDo).toEqual(['confirm', 'cancel']);
    const audits = Number((await world.rows('select count(*) as n from audit_entry where case_id = $1', caseId))[0]?.n);
    const done = await del('manager', 'deleteCase', { deletionId: deletion.id });
    expect(done.deletion).toMatchObject({
      state: 'CONFIRMED',
      caseNumber: number,
      officeName: '秩父事務所',
      openedOn: '2026-11-20',
      closedOn: '2026-11-24',
      dueOn: '2032-04-01',
      proposedByName: '見本 supervisor',
      settledByName: '見本 manager',
      mayDo: [],
    });
    expect(done.deletion.digest).toMatch(/^[0-9a-f]{64}$/);
    const counts = Object.fromEntries(
      done.deletion.counts.map(({ table, rows }: { table: string; rows: number }) => [table, rows]),
    );
    expect(counts).toMatchObject({
      support_case: 1,
      party: 2,
      contact: 1,
      contact_original: 1,
      promise_made: 2,
      plan: 1,
      referral: 1,
      draft: 2,
    });
    for (const { name } of (await world.rows(TABLES_OF_CASES)) as { name: string }[])
      expect([name, await world.rows(`select 1 from ${name} where case_id = $1`, caseId)]).toEqual([name, []]);
    expect(await world.rows('select 1 from support_case where id = $1', caseId)).toEqual([]);
    const drafts = await world.rows('select key from draft where author_id = $1', world.people.worker.id);
    expect(drafts.filter(({ key }) => String(key).includes(caseId))).toEqual([]);
    expect(drafts).toContainEqual({ key: 'intake' });
    // The audit stays, and holds ids alone; agencies are told to forget.
    expect(Number((await world.rows('select count(*) as n from audit_entry where case_id = $1', caseId))[0]?.n)).toBe(
      audits + 1,
    );
    const told = await world.rows(`select aggregate_id from outbox where type = 'cases.referralErased'`);
    expect(told).toEqual([{ aggregate_id: referralId }]);
    expect(await caseOf('manager', caseId)).toBeNull();
    expect(await del('supervisor', 'deleteCase', { deletionId: deletion.id })).toMatchObject({ code: 'NOT_FOUND' });
    expect((await lists('supervisor')).deletions).toContainEqual(
      expect.objectContaining({ id: deletion.id, state: 'CONFIRMED' }),
    );
    expect((await lists('northSupervisor')).deletions).toEqual([]);
  });

  it('is cancelled by either, and may be proposed again', async () => {
    const { caseId } = await closed();
    world.at(DUE);
    const { deletion } = await del('supervisor', 'proposeDeletion', { caseId });
    expect((await caseOf('manager', caseId)).deletion).toEqual({ id: deletion.id });
    expect((await del('manager', 'cancelDeletion', { deletionId: deletion.id })).deletion.state).toBe('CANCELLED');
    expect(await del('manager', 'deleteCase', { deletionId: deletion.id })).toMatchObject({ code: 'DELETION_SETTLED' });
    expect(await del('manager', 'cancelDeletion', { deletionId: deletion.id })).toMatchObject({
      code: 'DELETION_SETTLED',
    });
    expect((await del('manager', 'proposeDeletion', { caseId })).deletion.state).toBe('PROPOSED');
  });

  it('waits for a hold that came after the proposal', async () => {
    const { caseId } = await closed();
    world.at(DUE);
    const { deletion } = await del('supervisor', 'proposeDeletion', { caseId });
    await hold(caseId);
    expect(await del('manager', 'deleteCase', { deletionId: deletion.id })).toMatchObject({ code: 'HOLD_IN_FORCE' });
    expect(await world.rows('select 1 from support_case where id = $1', caseId)).toHaveLength(1);
  });

  it.each(['northSupervisor', 'stranger', 'otherTown', 'administrator', 'partner', 'contractor'] as const)(
    'is not for %s, and answers like one that does not exist',
    async (key) => {
      const { caseId } = await closed();
      world.at(DUE);
      const { deletion } = await del('supervisor', 'proposeDeletion', { caseId });
      for (const name of ['deleteCase', 'cancelDeletion'] as const) {
        const absent = await del(key, name, { deletionId: crypto.randomUUID() });
        expect(absent).toMatchObject({ code: 'NOT_FOUND' });
        expect(await del(key, name, { deletionId: deletion.id })).toEqual(absent);
      }
      expect(await del(key, 'proposeDeletion', { caseId })).toMatchObject({ code: 'NOT_FOUND' });
    },
  );

  it('is no worker’s', async () => {
    const { caseId } = await closed();
    expect(await del('worker', 'proposeDeletion', { caseId })).toMatchObject({
      code: 'ROLE_NEEDED',
      openTo: ['officeSupervisor', 'prefectureManager'],
    });
  });
});
