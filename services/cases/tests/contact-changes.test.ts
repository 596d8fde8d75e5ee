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

describe('a correction of what was mistapped', () => {
  const correct = (contact: { id: string; version: number; duties: string[] }, changes: Record<string, unknown>) => ({
    contactId: contact.id,
    version: contact.version,
    reason: '押しまちがい',
    startedAt: '2026-11-24T09:00:00+09:00',
    duties: contact.duties,
    ...changes,
  });
  const metPerson = { result: 'MET_PERSON', place: '自宅' };

  it('mends kind, result, counterparts, place and step, and keeps what they were', async () => {
    const caseId = await world.assigned();
    const { contact } = await world.act('outreach', 'recordContact', visit(caseId, metPerson));
    const mended = { kind: 'CALL', result: 'TALKED_WITH_FAMILY', counterparts: ['FAMILY'], place: '事務所' };
    const corrected = await world.act('outreach', 'correctContact', correct(contact, mended));
    expect(corrected).toMatchObject({
      __typename: 'ContactSaved',
      contact: { ...mended, version: 2, step: 'FAMILY_ONLY' },
      case: { contactStep: 'FAMILY_ONLY', firstContactWithPersonOn: null },
    });
    const query = `query O($id: ID!) { case(id: $id) { contacts { nodes { originals {
      kind result counterparts step place } } } } }`;
    const { case: found } = await world.ask('outreach', query, { id: caseId });
    expect(found.contacts.nodes[0].originals).toEqual([
      { kind: 'VISIT', result: 'MET_PERSON', counterparts: ['CLIENT'], step: 'MET_AT_HOME', place: '自宅' },
    ]);
  });

  it('leaves alone what it does not name, and keeps the worker’s own word for the step', async () => {
    const caseId = await world.assigned();
    const { contact } = await world.act('outreach', 'recordContact', visit(caseId, { ...metPerson, step: 'OUTING' }));
    expect(await world.act('outreach', 'correctContact', correct(contact, { note: '追記' }))).toMatchObject({
      contact: { kind: 'VISIT', result: 'MET_PERSON', place: '自宅', step: 'OUTING', note: '追記' },
    });
  });

  it('takes the step back in the contacts that only followed, and not in the worker’s own words', async () => {
    const caseId = await world.assigned();
    const on = (day: number, changes: Record<string, unknown> = {}) =>
      world.act('outreach', 'recordContact', visit(caseId, { startedAt: `2026-11-${day}T09:00:00+09:00`, ...changes }));
    const { contact: first } = await on(20, metPerson);
    await on(21);
    const steps = async () => {
      const query = 'query S($id: ID!) { case(id: $id) { contactStep contacts { nodes { step } } } }';
      const { case: found } = await world.ask('outreach', query, { id: caseId });
      return [found.contactStep, ...found.contacts.nodes.map(({ step }: { step: string }) => step)];
    };
    expect(await steps()).toEqual(['MET_AT_HOME', 'MET_AT_HOME', 'MET_AT_HOME']);
    const nobody = { startedAt: '2026-11-20T09:00:00+09:00', result: 'NO_ANSWER' };
    await world.act('outreach', 'correctContact', correct(first, nobody));
    expect(await steps()).toEqual(['UNREACHED', 'UNREACHED', 'UNREACHED']);
    await on(22, { step: 'INDIRECT' });
    await world.act('outreach', 'correctContact', correct({ ...first, version: 2 }, { ...nobody, ...metPerson }));
    expect(await steps()).toEqual(['INDIRECT', 'INDIRECT', 'MET_AT_HOME', 'MET_AT_HOME']);
  });

  it('is checked as a new contact is', async () => {
    const { contact } = await world.act('worker', 'recordContact', visit(await world.open()));
    expect(
      await world.act('worker', 'correctContact', correct(contact, { kind: 'LETTER', ...metPerson })),
    ).toMatchObject({ issues: [{ path: 'result', code: 'RESULT_NOT_OF_THIS_KIND' }] });
    expect(await world.act('worker', 'correctContact', correct(contact, { counterparts: [] }))).toMatchObject({
      issues: [{ path: 'counterparts', code: 'NOBODY_NAMED' }],
    });
  });

  it('makes no visit of a letter against a refusal, but for a supervisor’s reason', async () => {
    const caseId = await world.assigned();
    const letter = visit(caseId, { kind: 'LETTER', result: 'LETTER_LEFT' });
    const { contact } = await world.act('outreach', 'recordContact', letter);
    const earlier = await world.act('outreach', 'recordContact', visit(caseId));
    const block = { scope: 'VISITS', saidBy: 'CLIENT', saidOn: '2026-11-24', recontactOn: '2026-12-24' };
    await world.act('outreach', 'blockVisits', { caseId, ...block });
    const asVisit = correct(contact, { kind: 'VISIT', result: 'NO_ANSWER' });
    expect(await world.act('outreach', 'correctContact', asVisit)).toMatchObject({ __typename: 'VisitBlocked' });
    expect(await world.act('outreach', 'correctContact', correct(earlier.contact, { note: '追記' }))).toMatchObject({
      __typename: 'ContactSaved',
    });
    expect(await world.act('supervisor', 'correctContact', asVisit)).toMatchObject({ contact: { kind: 'VISIT' } });
    const [row] = await world.rows(
      'select override_reason_sealed is not null as sealed from contact where id = $1 and visit_block_id is not null',
      contact.id,
    );
    expect(row).toMatchObject({ sealed: true });
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

  it('is taken back on the same day by whoever settled it, and both stay in the history', async () => {
    const { caseId, promiseId } = await promised();
    const reopen = (key: 'worker' | 'chief' | 'northWorker' | 'town') =>
      world.act(key, 'reopenPromise', { caseId, promiseId });
    expect(await reopen('worker')).toMatchObject({ code: 'PROMISE_IS_OPEN' });
    await world.act('worker', 'settlePromise', { caseId, promiseId, state: 'KEPT' });
    expect(await reopen('chief')).toMatchObject({ code: 'PROMISE_SETTLED_FOR_GOOD' });
    expect(await reopen('northWorker')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await reopen('town')).toMatchObject({ code: 'ROLE_NEEDED' });
    expect(await reopen('worker')).toMatchObject({ case: { promises: [{ state: 'OPEN', settledOn: null }] } });
    const { case: found } = await world.ask('worker', CONTACTS, { id: caseId });
    const types = found.events.map(({ type }: { type: string }) => type);
    expect(types).toEqual(expect.arrayContaining(['promiseSettled', 'promiseReopened']));
    const audit = await world.rows(
      `select 1 from audit_entry where event->>'action' = 'promise:reopen' and event->>'entityId' = $1`,
      promiseId,
    );
    expect(audit).toHaveLength(1);
    await world.act('worker', 'settlePromise', { caseId, promiseId, state: 'NOT_KEPT' });
    world.at('2026-11-25T01:00:00Z');
    expect(await reopen('worker')).toMatchObject({ code: 'PROMISE_SETTLED_FOR_GOOD' });
    world.at('2026-11-24T01:00:00Z');
  });

  it('that was not kept is promised anew, once', async () => {
    const { caseId, promiseId } = await promised();
    const again = (changes: Record<string, unknown> = {}, key: 'worker' | 'northWorker' = 'worker') =>
      world.act(key, 'promiseAgain', { caseId, promiseId, what: '電話する', dueOn: '2026-12-01', ...changes });
    expect(await again()).toMatchObject({ code: 'PROMISE_NOT_BROKEN' });
    await world.act('worker', 'settlePromise', { caseId, promiseId, state: 'NOT_KEPT' });
    expect(await again({}, 'northWorker')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await again({ what: ' ', dueOn: '2026-11-23' })).toMatchObject({
      issues: [
        { path: 'what', code: 'required' },
        { path: 'dueOn', code: 'DUE_ALREADY_PAST' },
      ],
    });
    expect(await again()).toMatchObject({ case: { promises: [{ state: 'OPEN' }, { state: 'NOT_KEPT' }] } });
    expect(await again()).toMatchObject({ code: 'PROMISE_FOLLOWED' });
    expect(await world.act('worker', 'reopenPromise', { caseId, promiseId })).toMatchObject({
      code: 'PROMISE_FOLLOWED',
    });
    const { case: found } = await world.ask('worker', CONTACTS, { id: caseId });
    expect(found.promises[0].what).toBe('電話する');
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
