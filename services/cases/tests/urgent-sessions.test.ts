import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type CaseworkWorld, caseworkWorld, SESSION, visit } from './casework-world.ts';
import { decideUrgent, draftedPlan, session, supportedPlan } from './support-world.ts';

let world: CaseworkWorld;
let center: string;
beforeAll(async () => {
  world = await caseworkWorld();
  center = await world.agency();
});
afterAll(() => world.close());
afterEach(() => world.at('2026-11-24T01:00:00Z'));

type Key = Parameters<CaseworkWorld['act']>[0];
const record = (itemId: string, changes: Record<string, unknown> = {}) =>
  world.act('worker', 'recordSupportSession', session(itemId, changes));
const on = (day: number) => ({
  startedAt: `2026-11-${day}T09:00:00+09:00`,
  endedAt: `2026-11-${day}T09:30:00+09:00`,
});
const read = async (caseId: string, key: Key = 'worker') =>
  (
    await world.ask(key, `query S($id: ID!) { case(id: $id) { supportItems { sessions { ${SESSION} } } } }`, {
      id: caseId,
    })
  ).case.supportItems[0].sessions;

describe('a session before its plan is decided', () => {
  it('stands on the urgent help that was decided, without a second reason', async () => {
    const plan = await draftedPlan(world, center);
    const id = await decideUrgent(world, plan.caseId);
    const { session: saved } = await record(plan.home);
    expect(saved).toMatchObject({
      urgent: true,
      urgentReason: null,
      urgentHelp: { id, from: '2026-11-24', until: '2026-11-30', reason: '食べる物がない' },
    });
    // What an older form may still send is the decision's to say.
    const { session: twice } = await record(plan.home, { urgentReason: '三日食べていない' });
    expect(twice).toMatchObject({ urgentReason: null, urgentHelp: { id } });
    const events = await world.rows(
      `select data->>'urgent' as urgent from case_event where case_id = $1 and type = 'supportSessionRecorded'`,
      plan.caseId,
    );
    expect(events).toEqual([{ urgent: 'true' }, { urgent: 'true' }]);
  });

  it('needs a reason on a day that the decision does not reach, and where there is none', async () => {
    const plan = await draftedPlan(world, center);
    const id = await decideUrgent(world, plan.caseId, '2026-11-24');
    expect(await record(plan.home, on(23))).toMatchObject({ code: 'SESSION_BEFORE_SUBMISSION' });
    const { session: before } = await record(plan.home, { ...on(23), urgentReason: '三日食べていない' });
    expect(before).toMatchObject({ urgent: true, urgentReason: '三日食べていない', urgentHelp: null });
    world.at('2026-11-25T01:00:00Z');
    const refused = await record(plan.home, on(25));
    expect(refused).toMatchObject({ code: 'SESSION_BEFORE_SUBMISSION', clause: '3(4)カ' });
    expect(refused.messageJa).toContain('緊急の支援を決めるか');
    expect((await record(plan.home, on(24))).session).toMatchObject({ urgentHelp: { id } });
  });

  it('keeps the decision that was ended since, for the days until its end', async () => {
    const plan = await draftedPlan(world, center);
    const id = await decideUrgent(world, plan.caseId);
    world.at('2026-11-26T01:00:00Z');
    await world.act('worker', 'endUrgentHelp', { caseId: plan.caseId, urgentHelpId: id, reason: '米が届いた' });
    expect((await record(plan.home, on(25))).session).toMatchObject({ urgentHelp: { id } });
    world.at('2026-11-27T01:00:00Z');
    expect(await record(plan.home, on(27))).toMatchObject({ code: 'SESSION_BEFORE_SUBMISSION' });
  });

  it('does so within a contact, too', async () => {
    const plan = await draftedPlan(world, center);
    const id = await decideUrgent(world, plan.caseId);
    const { itemId, practised, clientDid } = session(plan.home);
    const sessions = [{ itemId, practised, clientDid }];
    const met = visit(plan.caseId, { result: 'MET_PERSON', duties: ['3(4)カ'], sessions });
    expect((await world.act('worker', 'recordContact', met)).__typename).toBe('ContactSaved');
    expect(await read(plan.caseId)).toMatchObject([{ urgent: true, urgentReason: null, urgentHelp: { id } }]);
  });

  it('takes the ground of the day to which a correction moves it', async () => {
    const plan = await draftedPlan(world, center);
    const id = await decideUrgent(world, plan.caseId, '2026-11-24');
    const { session: saved } = await record(plan.home);
    world.at('2026-11-25T01:00:00Z');
    const correct = (version: number, changes: Record<string, unknown>, sessionId = saved.id) => {
      const { itemId: _, ...said } = session(plan.home, { version, reason: '日付の誤り', ...changes });
      return world.act('worker', 'correctSupportSession', { sessionId, ...said });
    };
    expect(await correct(1, on(25))).toMatchObject({ code: 'SESSION_BEFORE_SUBMISSION' });
    expect((await correct(1, {})).session).toMatchObject({ urgentHelp: { id } });
    const again = await decideUrgent(world, plan.caseId);
    expect((await correct(2, on(25))).session).toMatchObject({ urgentHelp: { id: again } });
    // A reason that was written is not written over.
    const { session: reasoned } = await record(plan.home, { ...on(23), urgentReason: '待てない' });
    expect((await correct(1, on(25), reasoned.id)).session).toMatchObject({
      urgentReason: '待てない',
      urgentHelp: null,
    });
  });

  it('has nothing to do with urgent help once the plan is decided', async () => {
    const plan = await supportedPlan(world, center);
    await decideUrgent(world, plan.caseId);
    expect((await record(plan.home)).session).toMatchObject({ urgent: false, urgentHelp: null, urgentReason: null });
  });

  it('shows the days of the decision to all who see the session, and its reason to those who read notes', async () => {
    const plan = await draftedPlan(world, center);
    await decideUrgent(world, plan.caseId);
    await record(plan.home);
    const [seen] = await read(plan.caseId, 'auditor');
    expect(seen.urgentHelp).toMatchObject({ until: '2026-11-30', reason: null, wordsHidden: true });
  });

  it('names a decision of its own case, and no second ground, in the database too', async () => {
    const [plan, other] = [await draftedPlan(world, center), await draftedPlan(world, center)];
    await decideUrgent(world, plan.caseId);
    const foreign = await decideUrgent(world, other.caseId);
    const { session: saved } = await record(plan.home);
    const set = (column: string, value: unknown) =>
      world.rows(`update support_session set ${column} = $2 where id = $1`, saved.id, value);
    await expect(set('urgent_help_id', foreign)).rejects.toThrow(/urgent_help_fkey/);
    await expect(set('urgent_help_id', randomUUID())).rejects.toThrow(/urgent_help_fkey/);
    await expect(set('urgent_reason_sealed', Buffer.from('x'))).rejects.toThrow(/one_urgent_ground/);
  });
});
