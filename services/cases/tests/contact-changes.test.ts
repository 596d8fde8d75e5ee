import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseworkWorld, caseworkWorld, visit } from './casework-world.ts';

let world: CaseworkWorld;
beforeAll(async () => {
  world = await caseworkWorld();
});
afterAll(() => world.close());

const CONTACTS = `query C($id: ID!, $first: Int, $after: String) { case(id: $id) { contactStep firstContactWithPersonOn lastContactAt
  latestContacts { id step } contacts(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    nodes { id note place startedAt case { id } } }
  promises { id what state } events { type by { id } detail } } }`;

describe('a correction', () => {
  const correct = (contact: { id: string; version: number }, changes: Record<string, unknown> = {}) => ({
    contactId: contact.id,
    version: contact.version,
    reason: '時刻の書き間違い',
    startedAt: '2026-11-22T18:00:00+09:00',
    duties: ['3(4)ク'],
    note: '直した記録',
    ...changes,
  });

  it('keeps the original, derives the hours anew, and moves the figures of the case', async () => {
    const caseId = await world.assigned();
    const { contact } = await world.act(
      'outreach',
      'recordContact',
      visit(caseId, { result: 'MET_PERSON', note: '最初の記録' }),
    );
    const corrected = await world.act('outreach', 'correctContact', correct(contact));
    expect(corrected).toMatchObject({
      __typename: 'ContactSaved',
      contact: {
        version: 2,
        note: '直した記録',
        duties: ['3(4)ク'],
        outsideRegularHours: true,
        originals: [
          { version: 1, reason: '時刻の書き間違い', note: '最初の記録', startedAt: '2026-11-24T00:00:00.000Z' },
        ],
      },
      case: { firstContactWithPersonOn: '2026-11-22', lastContactAt: '2026-11-22T09:00:00.000Z' },
    });
  });

  it('on a stale version says what changed and stores nothing', async () => {
    const caseId = await world.open();
    const { contact } = await world.act('worker', 'recordContact', visit(caseId, { note: '一' }));
    await world.act('worker', 'correctContact', correct(contact, { note: '二' }));
    const stale = await world.act('worker', 'correctContact', correct(contact, { note: '三' }));
    expect(stale).toMatchObject({
      __typename: 'StaleVersion',
      currentVersion: 2,
      changedBy: world.people.worker.displayName,
      changes: [{ field: 'note', yours: '三', theirs: '二' }],
    });
  });

  it('is open to the writer and a supervisor, and needs a reason', async () => {
    const { contact } = await world.act('worker', 'recordContact', visit(await world.open()));
    expect(await world.act('chief', 'correctContact', correct(contact))).toMatchObject({
      code: 'NOT_OWN_CONTACT',
      openTo: ['officeSupervisor'],
    });
    expect(await world.act('northWorker', 'correctContact', correct(contact))).toMatchObject({
      code: 'NOT_FOUND',
      openTo: [],
    });
    expect(await world.act('worker', 'correctContact', correct({ id: randomUUID(), version: 1 }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await world.act('worker', 'correctContact', correct(contact, { reason: ' ' }))).toMatchObject({
      issues: [{ path: 'reason', code: 'required' }],
    });
    expect(await world.act('supervisor', 'correctContact', correct(contact))).toMatchObject({
      __typename: 'ContactSaved',
    });
  });
});

describe('a promise', () => {
  const promised = async () => {
    const caseId = await world.open();
    const { contact } = await world.act(
      'worker',
      'recordContact',
      visit(caseId, { promise: { what: '再訪', dueOn: '2026-11-30' } }),
    );
    return { caseId, promiseId: contact.promise.id as string };
  };

  it('is settled once', async () => {
    const { caseId, promiseId } = await promised();
    const settle = (state: string) => world.act('worker', 'settlePromise', { caseId, promiseId, state });
    expect(await settle('OPEN')).toMatchObject({ code: 'PROMISE_STAYS_OPEN' });
    expect(await settle('NOT_KEPT')).toMatchObject({
      case: { promises: [{ state: 'NOT_KEPT', settledOn: '2026-11-24' }] },
    });
    expect(await settle('KEPT')).toMatchObject({ code: 'PROMISE_ALREADY_SETTLED', clause: '3(1)ア(ｳ)' });
  });

  it('is kept by the contact that keeps it', async () => {
    const { caseId, promiseId } = await promised();
    await world.act('worker', 'recordContact', visit(caseId, { settlesPromiseId: promiseId }));
    const { case: found } = await world.ask('worker', CONTACTS, { id: caseId });
    expect(found.promises).toMatchObject([{ id: promiseId, state: 'KEPT' }]);
    expect(await world.act('worker', 'recordContact', visit(caseId, { settlesPromiseId: promiseId }))).toMatchObject({
      issues: [{ path: 'settlesPromiseId', code: 'PROMISE_SETTLED' }],
    });
  });

  it('of another case, and of an unreachable one, is not found', async () => {
    const { caseId, promiseId } = await promised();
    expect(
      await world.act('worker', 'settlePromise', { caseId: await world.open(), promiseId, state: 'KEPT' }),
    ).toMatchObject({ code: 'NOT_FOUND' });
    expect(await world.act('northWorker', 'settlePromise', { caseId, promiseId, state: 'KEPT' })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await world.act('town', 'settlePromise', { caseId, promiseId, state: 'KEPT' })).toMatchObject({
      code: 'ROLE_NEEDED',
    });
  });
});
