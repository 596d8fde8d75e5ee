import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonKey } from './cases-world.ts';
import { planOf, throughMeeting, visit } from './casework-world.ts';
import { accept, answer, list, openTransferWorld, propose, proposed, seen, world } from './transfer-world.ts';

beforeAll(openTransferWorld);
afterAll(() => world.close());

describe('a transfer to another office', () => {
  it('shows the receiving supervisor the transfer sheet, and not the case', async () => {
    const caseId = await world.assigned();
    const center = await world.agency();
    await world.act(
      'outreach',
      'recordContact',
      visit(caseId, { promise: { what: '手紙を書く', dueOn: '2026-12-02' } }),
    );
    await world.act('worker', 'blockVisits', {
      caseId,
      scope: 'VISITS',
      saidBy: 'CLIENT',
      saidOn: '2026-11-24',
      recontactOn: '2026-12-24',
    });
    await world.act('worker', 'savePlan', planOf(caseId, center));
    await world.act('worker', 'recordApplication', {
      caseId,
      signedOn: '2026-11-24',
      signedBy: '本人',
      agencyIds: [center],
      fields: ['NAME'],
    });
    expect(await propose(caseId, { movedToTownCode: '114081' })).toMatchObject({ case: { id: caseId } });
    const found = (await list('northSupervisor')).find(
      (each: { sheet: { movedToTownCode: string | null } | null }) => each.sheet?.movedToTownCode,
    );
    expect(found).toMatchObject({
      state: 'PROPOSED',
      case: null,
      reason: 'moved',
      given: { role: 'officeSupervisor', officeName: '秩父事務所', name: '見本 supervisor' },
      settled: null,
      mayDo: ['accept', 'decline'],
      sheet: {
        note: '母と二人で寄居へ。手紙から始めること。',
        movedToTownCode: '114081',
        underWay: [
          { kind: 'VISIT_BLOCK', on: '2026-12-24', state: 'VISITS' },
          { kind: 'PROMISE', on: '2026-12-02', state: null },
          { kind: 'PLAN', on: '2027-05-24', state: 'DRAFT' },
          { kind: 'CONSENT', on: '2026-11-24', state: null },
        ],
      },
    });
    expect(await seen('northSupervisor', caseId)).toBeNull();
    // A worker of the office sees that it is asked, and no word of the person.
    const known = (await list('northWorker')).find((each: { id: string }) => each.id === found.id);
    expect(known).toMatchObject({ state: 'PROPOSED', case: null, sheet: null, mayDo: [] });
    const { today } = await world.ask('northSupervisor', '{ today { transfersToAnswer { id } } }');
    expect(today.transfersToAnswer).toContainEqual({ id: found.id });
    for (const key of ['northWorker', 'supervisor'] as const)
      expect((await world.ask(key, '{ today { transfersToAnswer { id } } }')).today.transfersToAnswer).toEqual([]);
    const audited = await world.rows(
      `select 1 from audit_entry where actor_id = $1 and event->>'kind' = 'read' and event->>'fieldGroup' = 'note' and event->'ids' ? $2`,
      world.people.northSupervisor.id,
      caseId,
    );
    expect(audited.length).toBeGreaterThan(0);
  });

  it('hands over all of it at once, and the giving office keeps the stamps alone', async () => {
    const { caseId, transferId } = await proposed({ movedToTownCode: '114081' });
    await world.act('outreach', 'recordContact', visit(caseId, { promise: { what: '電話', dueOn: '2026-12-01' } }));
    const before = await seen('supervisor', caseId);
    const taken = await accept(transferId);
    expect(taken.transfer).toMatchObject({
      state: 'ACCEPTED',
      case: { id: caseId },
      settled: { name: '見本 northSupervisor', role: 'officeSupervisor', officeName: '北部事務所' },
      nextWorker: { id: world.people.northWorker.id },
      sheet: { underWay: [{ kind: 'PROMISE', on: '2026-12-01', state: null }] },
      mayDo: [],
    });
    const after = await seen('northWorker', caseId);
    expect(after).toMatchObject({
      number: before.number,
      townCode: '114081',
      office: { id: world.offices.north },
      outreachWorker: null,
      transfers: [{ id: transferId, state: 'ACCEPTED' }],
    });
    for (const key of ['supervisor', 'outreach', 'worker', 'town'] as const) expect(await seen(key, caseId)).toBeNull();
    const stamp = (await list('supervisor')).find((each: { id: string }) => each.id === transferId);
    expect(stamp).toMatchObject({ state: 'ACCEPTED', case: null, sheet: null, given: { name: '見本 supervisor' } });
    expect(await world.act('outreach', 'recordContact', visit(caseId))).toMatchObject({ code: 'NOT_FOUND' });
    expect((await world.act('northWorker', 'recordContact', visit(caseId))).__typename).toBe('ContactSaved');
    const team = await world.rows(
      'select worker_id, until_on::text from assignment where case_id = $1 order by assigned_at, until_on',
      caseId,
    );
    expect(team).toEqual([
      { worker_id: world.people.outreach.id, until_on: '2026-11-24' },
      { worker_id: world.people.northWorker.id, until_on: null },
    ]);
    const events = await world.rows(
      `select type from case_event where case_id = $1 and type like '%ransfer%' order by sequence`,
      caseId,
    );
    expect(events.map(({ type }) => type)).toEqual(['transferProposed', 'caseTransferred']);
    // Found by its new town.
    const found = await world.ask('northWorker', '{ cases(filter: { text: "寄居" }) { nodes { id } } }');
    expect(found.cases.nodes).toEqual([{ id: caseId }]);
  });

  it('is listed page by page, what waits first, each once', async () => {
    for (let index = 0; index < 3; index += 1) await proposed();
    const all = await list('supervisor');
    const page = async (after: string | null) => {
      const query = 'query T($after: ID) { transfers(first: 2, after: $after) { id state cursor } }';
      return (await world.ask('supervisor', query, { after })).transfers as {
        id: string;
        state: string;
        cursor: string;
      }[];
    };
    const found: { id: string; state: string }[] = [];
    for (let next = await page(null); next.length > 0; next = await page(next.at(-1)?.cursor ?? ''))
      found.push(...next);
    expect(found.map(({ id }) => id)).toEqual(all.map(({ id }: { id: string }) => id));
    expect(found.length).toBeGreaterThan(3);
    const waits = found.map(({ state }) => state === 'PROPOSED');
    expect(waits).toEqual(waits.toSorted((a, b) => Number(b) - Number(a)));
    for (const forged of ['nobody', found[0]?.id ?? '']) await expect(page(forged)).rejects.toThrow('BAD_REQUEST');
  });

  it('is listed on after a page of which the last was settled meanwhile', async () => {
    for (let index = 0; index < 4; index += 1) await proposed();
    const query = `query T($n: Int, $after: ID) {
      transfers(states: [PROPOSED], first: $n, after: $after) { id cursor } }`;
    const page = async (variables: Record<string, unknown>) =>
      (await world.ask('northSupervisor', query, variables)).transfers as { id: string; cursor: string }[];
    const last = (await page({ n: 2 }))[1];
    const after = async () => (await page({ n: 200, after: last?.cursor })).map(({ id }) => id);
    const before = await after();
    expect(before.length).toBeGreaterThan(1);
    const declined = await answer('northSupervisor', 'declineTransfer', { transferId: last?.id, reason: '返す' });
    expect(declined.__typename).toBe('TransferSaved');
    expect(await after()).toEqual(before);
  });

  it('is narrowed to a state and to an office on either side, and to nothing out of reach', async () => {
    await accept((await proposed({ movedToTownCode: '114081' })).transferId);
    await proposed();
    const query =
      'query T($states: [TransferState!], $officeId: ID) { transfers(states: $states, officeId: $officeId) { id state } }';
    const narrowed = async (who: PersonKey, variables: Record<string, unknown>) =>
      (await world.ask(who, query, variables)).transfers as { id: string; state: string }[];
    const all = await narrowed('supervisor', {});
    for (const state of ['PROPOSED', 'ACCEPTED']) {
      const found = await narrowed('supervisor', { states: [state] });
      expect(found.length).toBeGreaterThan(0);
      expect(found).toEqual(all.filter((each) => each.state === state));
    }
    expect(await narrowed('supervisor', { officeId: world.offices.north })).toEqual(all);
    expect(await narrowed('supervisor', { officeId: world.offices.foreign })).toEqual([]);
    expect(await narrowed('stranger', { officeId: world.offices.north, states: ['PROPOSED'] })).toEqual([]);
  });

  it('tells every agency with which office it speaks now', async () => {
    const { caseId, transferId } = await proposed();
    const center = await world.agency();
    await world.act('worker', 'recordApplication', {
      caseId,
      signedOn: '2026-11-24',
      signedBy: '本人',
      agencyIds: [center],
      fields: ['NAME'],
    });
    const { plan } = await world.act('worker', 'savePlan', planOf(caseId, center));
    const sent = await world.act('worker', 'sendReferral', {
      caseId,
      planItemId: plan.items[0].id,
      agencyId: center,
      purpose: '利用',
      fields: ['NAME'],
      answerDueOn: '2026-12-24',
    });
    expect((await accept(transferId)).__typename).toBe('TransferSaved');
    const told = await world.rows(
      `select target, aggregate_id, payload from outbox where type = 'cases.referralOfficeChanged'`,
    );
    expect(told).toMatchObject([
      {
        target: 'network',
        aggregate_id: sent.case.referrals[0].id,
        payload: {
          referralId: sent.case.referrals[0].id,
          fromOfficeId: world.offices.north,
          fromOfficeName: '北部事務所',
        },
      },
    ]);
  });

  it('is declined with a reason that the giving office reads, and work went on', async () => {
    const { caseId, transferId } = await proposed();
    expect((await world.act('outreach', 'recordContact', visit(caseId))).__typename).toBe('ContactSaved');
    const declined = await answer('northSupervisor', 'declineTransfer', { transferId, reason: '担当できる人がいない' });
    expect(declined.transfer).toMatchObject({
      state: 'DECLINED',
      case: null,
      sheet: null,
      settleReason: '担当できる人がいない',
    });
    const [told] = (await list('supervisor')).filter(({ id }: { id: string }) => id === transferId);
    expect(told).toMatchObject({ settleReason: '担当できる人がいない', case: { id: caseId }, sheet: { underWay: [] } });
    const [last] = await world.rows(
      'select type, by from case_event where case_id = $1 order by sequence desc limit 1',
      caseId,
    );
    expect(last).toEqual({ type: 'transferDeclined', by: world.people.northSupervisor.id });
    expect(await accept(transferId)).toMatchObject({ code: 'TRANSFER_SETTLED', clause: '2' });
    expect(await answer('northSupervisor', 'declineTransfer', { transferId, reason: '再び' })).toMatchObject({
      code: 'TRANSFER_SETTLED',
    });
  });

  it('is withdrawn by the giving office, and the sheet closes', async () => {
    const { transferId } = await proposed();
    expect(await answer('chief', 'withdrawTransfer', { transferId, reason: ' ' })).toMatchObject({
      issues: [{ path: 'reason' }],
    });
    const withdrawn = await answer('chief', 'withdrawTransfer', { transferId, reason: '転居が延びた' });
    expect(withdrawn.transfer).toMatchObject({ state: 'WITHDRAWN', settled: { officeName: '秩父事務所' } });
    const known = (await list('northSupervisor')).find(({ id }: { id: string }) => id === transferId);
    expect(known).toMatchObject({ state: 'WITHDRAWN', sheet: null, mayDo: [] });
    expect(await accept(transferId)).toMatchObject({ code: 'TRANSFER_SETTLED' });
  });
});

describe('what people were writing', () => {
  const save = async (key: PersonKey, draft: string) =>
    (
      await world.ask(
        key,
        `mutation S($input: SaveDraftInput!) { saveDraft(input: $input) { __typename ... on Refusal { code messageJa } } }`,
        { input: { key: draft, body: '途中', baseVersion: null } },
      )
    ).saveDraft;

  it('stays theirs, and is no longer saved once the case has gone', async () => {
    const { caseId, transferId } = await proposed();
    const center = await world.agency();
    const { plan } = await world.act('worker', 'savePlan', planOf(caseId, center));
    expect(await save('worker', `contact:${caseId}`)).toMatchObject({ __typename: 'SavedDraft' });
    expect((await accept(transferId)).__typename).toBe('TransferSaved');
    expect(await save('worker', `assessment:${caseId}`)).toMatchObject({ code: 'CASE_TRANSFERRED' });
    expect(await save('worker', `plan:${plan.id}`)).toMatchObject({ code: 'CASE_TRANSFERRED' });
    const kept = await world.ask('worker', 'query D($key: String!) { draft(key: $key) { body } }', {
      key: `contact:${caseId}`,
    });
    expect(kept.draft).toEqual({ body: '途中' });
    expect(await save('northWorker', `contact:${caseId}`)).toMatchObject({ __typename: 'SavedDraft' });
    expect(await save('worker', `contact:${await world.assigned()}`)).toMatchObject({ __typename: 'SavedDraft' });
  });
});

describe('a meeting held before', () => {
  it('stays the giving office’s, without the plan that went', async () => {
    const { caseId, transferId } = await proposed();
    const center = await world.agency();
    const { plan } = await world.act('worker', 'savePlan', planOf(caseId, center));
    const { meeting } = await throughMeeting(world, plan, 'CHANGE');
    expect((await accept(transferId)).__typename).toBe('TransferSaved');
    const query = 'query M($id: ID!) { meeting(id: $id) { id agenda { id } } }';
    expect((await world.ask('supervisor', query, { id: meeting.id })).meeting).toEqual({ id: meeting.id, agenda: [] });
    const mine = await world.ask(
      'northWorker',
      'query P($id: ID!) { case(id: $id) { plans { meetingOpinion meeting { id } } } }',
      { id: caseId },
    );
    expect(mine.case.plans).toEqual([{ meetingOpinion: '家計の項目を足す', meeting: null }]);
  });
});
