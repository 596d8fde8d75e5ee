import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type CaseworkWorld, caseworkWorld, visit } from './casework-world.ts';

let world: CaseworkWorld;
beforeAll(async () => {
  world = await caseworkWorld();
});
afterEach(() => world.at('2026-11-24T01:00:00Z'));
afterAll(() => world.close());

type Key = Parameters<CaseworkWorld['act']>[0];
const CLOSURES = `query C($id: ID!) { case(id: $id) { version stage closedOn lastContactAt plans { id state } events { type }
  contacts { totalCount } closures { id suspended endedOn endedBy { id } reason wordsHidden note wishedNone
    outcomes { whose domain changes words } reopenedOn reopenedBy { id } reopenReason
    followUps { id dueOn whose by { id } state kind counterparts settledOn settledBy { id } wordsHidden words } } } }`;
const read = async (caseId: string, key: Key = 'worker') => (await world.ask(key, CLOSURES, { id: caseId })).case;
const versionOf = async (caseId: string) => (await read(caseId)).version as number;
const close = async (caseId: string, changes: Record<string, unknown> = {}, key: Key = 'chief') =>
  world.act(key, 'closeCase', { caseId, version: await versionOf(caseId), reason: 'wishOfPerson', ...changes });
const reopen = async (caseId: string) =>
  world.act('chief', 'reopenCase', { caseId, version: await versionOf(caseId), reason: '母から電話があった' });

describe('a follow-up', () => {
  const closed = async (
    followUps: { on: string; whose: string; byId?: string }[] = [{ on: '2026-12-01', whose: 'FAMILY' }],
    changes: Record<string, unknown> = {},
  ) => {
    const caseId = await world.assigned();
    await close(caseId, { followUps, ...changes });
    const planned = (await read(caseId)).closures[0].followUps as { id: string; dueOn: string; whose: string }[];
    // Of one day they come in no order.
    const ids = followUps.map(({ on, whose }) => planned.find((each) => each.dueOn === on && each.whose === whose)?.id);
    return { caseId, ids: ids as string[] };
  };
  const record = (
    caseId: string,
    followUpId: string | undefined,
    changes: Record<string, unknown> = {},
    key: Key = 'worker',
  ) =>
    world.act(key, 'recordFollowUp', {
      caseId,
      followUpId,
      doneOn: '2026-11-24',
      kind: 'CALL',
      counterparts: ['FAMILY'],
      words: '変わりなく過ごしている',
      ...changes,
    });
  const decline = (caseId: string, key: Key = 'worker') =>
    world.act(key, 'declineFollowUp', { caseId, saidOn: '2026-11-24', saidBy: 'FAMILY', words: 'もう大丈夫' });
  const due = async (key: Key) =>
    (await world.ask(key, '{ today { followUpsDue { id whose dueOn case { id } } } }')).today.followUpsDue.map(
      ({ id }: { id: string }) => id,
    ) as string[];

  it('done stays a follow-up: neither a contact nor a step of the case', async () => {
    const { caseId, ids } = await closed();
    const before = await read(caseId);
    expect(await record(caseId, ids[0], { nextOn: '2027-03-01' })).toMatchObject({ case: { stage: 'CLOSED' } });
    const after = await read(caseId);
    expect(after).toMatchObject({ lastContactAt: before.lastContactAt, contacts: before.contacts, stage: 'CLOSED' });
    expect(after.closures[0].followUps).toMatchObject([
      {
        state: 'DONE',
        kind: 'CALL',
        counterparts: ['FAMILY'],
        settledOn: '2026-11-24',
        settledBy: { id: world.people.worker.id },
        words: '変わりなく過ごしている',
      },
      { state: 'DUE', dueOn: '2027-03-01', whose: 'FAMILY' },
    ]);
    expect(await world.rows('select 1 from contact where case_id = $1', caseId)).toEqual([]);
    expect(await record(caseId, ids[0])).toMatchObject({ code: 'FOLLOW_UP_SETTLED' });
  });

  it('is refused before the closure, on a case taken up again, and with days that cannot be', async () => {
    const { caseId, ids } = await closed();
    expect(await record(caseId, ids[0], { doneOn: '2026-11-23' })).toMatchObject({ code: 'FOLLOW_UP_BEFORE_CLOSURE' });
    const wrong = await record(caseId, ids[0], { doneOn: '2026-11-25', nextOn: '2026-11-24', counterparts: [] });
    expect(wrong.issues.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`)).toEqual([
      'doneOn inTheFuture',
      'nextOn notInTheFuture',
      'counterparts NOBODY_NAMED',
    ]);
    await reopen(caseId);
    expect(await record(caseId, ids[0])).toMatchObject({ code: 'FOLLOW_UP_CASE_OPEN' });
    expect(await decline(caseId)).toMatchObject({ code: 'FOLLOW_UP_CASE_OPEN' });
  });

  it('heeds "do not visit", and is not asked for today of someone who wishes to be left alone', async () => {
    const caseId = await world.assigned();
    const block = { caseId, saidBy: 'CLIENT', saidOn: '2026-11-20', recontactOn: '2027-06-01' };
    await world.act('worker', 'blockVisits', { ...block, scope: 'VISITS' });
    await close(caseId, { followUps: [{ on: '2026-12-01', whose: 'CLIENT' }] });
    const id = (await read(caseId)).closures[0].followUps[0].id;
    expect(await record(caseId, id, { kind: 'VISIT' })).toMatchObject({
      code: 'FOLLOW_UP_BLOCKED',
      clause: '3(1)ア(ｳ)',
    });
    world.at('2026-12-01T01:00:00Z');
    expect(await due('chief')).toContain(id);
    await world.act('worker', 'blockVisits', { ...block, scope: 'ALL_CONTACT', saidOn: '2026-12-01' });
    expect(await due('chief')).not.toContain(id);
    world.at('2026-11-24T01:00:00Z');
    expect(await record(caseId, id, { kind: 'LETTER' })).toMatchObject({ case: { stage: 'CLOSED' } });
  });

  it('that nobody wishes ends all that were planned, once', async () => {
    const { caseId, ids } = await closed([
      { on: '2026-12-01', whose: 'FAMILY' },
      { on: '2027-12-01', whose: 'CLIENT' },
    ]);
    await record(caseId, ids[0]);
    await decline(caseId);
    expect((await read(caseId)).closures[0].followUps).toMatchObject([
      { state: 'DONE', words: '変わりなく過ごしている' },
      { state: 'WISHED_NONE', words: 'もう大丈夫', counterparts: ['FAMILY'], kind: null },
    ]);
    expect(await decline(caseId)).toMatchObject({ code: 'NO_FOLLOW_UP_DUE' });
  });

  it('is named on its day to whoever it was given to, else to whoever knew the case, and to those who answer for the office', async () => {
    const { ids } = await closed([
      { on: '2026-12-01', whose: 'FAMILY' },
      { on: '2026-12-01', whose: 'CLIENT', byId: world.people.employment.id },
      { on: '2026-12-02', whose: 'CLIENT' },
    ]);
    expect((await due('supervisor')).filter((id) => ids.includes(id))).toEqual([]);
    world.at('2026-12-01T01:00:00Z');
    const found = async (key: Key) =>
      (await due(key))
        .filter((id) => ids.includes(id))
        .map((id) => ids.indexOf(id))
        .sort();
    expect(await found('supervisor')).toEqual([0, 1]);
    expect(await found('outreach')).toEqual([0]);
    expect(await found('employment')).toEqual([1]);
    for (const key of ['northSupervisor', 'otherTown', 'stranger', 'administrator', 'partner'] as const) {
      expect(await due(key)).toEqual([]);
    }
    world.at('2026-11-24T01:00:00Z');
  });

  it('is refused to those who record no contacts, and is not there for those beyond reach', async () => {
    const { caseId, ids } = await closed();
    for (const key of ['auditor', 'town'] as const) {
      expect(await record(caseId, ids[0], {}, key)).toMatchObject({ code: 'ROLE_NEEDED' });
      expect(await decline(caseId, key)).toMatchObject({ code: 'ROLE_NEEDED' });
    }
    const answers = [];
    for (const key of ['northWorker', 'otherTown', 'stranger'] as const) {
      answers.push(
        await record(caseId, ids[0], {}, key),
        await record(randomUUID(), ids[0], {}, key),
        await decline(caseId, key),
      );
    }
    answers.push(await record(caseId, randomUUID()));
    const other = await closed();
    answers.push(await record(caseId, other.ids[0]));
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(answers[0]).toMatchObject({ code: 'NOT_FOUND', openTo: [] });
    expect((await read(caseId)).closures[0].followUps).toMatchObject([{ state: 'DUE' }]);
  });

  it('stands beside contacts of the family, which a closed case still takes', async () => {
    const { caseId } = await closed();
    const saved = await world.act(
      'worker',
      'recordContact',
      visit(caseId, { kind: 'CALL', result: 'TALKED_WITH_FAMILY', counterparts: ['FAMILY'] }),
    );
    expect(saved.__typename).toBe('ContactSaved');
  });
});
