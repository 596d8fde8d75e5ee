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

const on = (day: number) => `2026-11-${day}T09:00:00+09:00`;
const said = (itemId: string, changes: Record<string, unknown> = {}) => {
  const { practised, clientDid } = session(itemId);
  return { itemId, practised, clientDid, ...changes };
};
const asMet = (plan: { caseId: string; home: string }, changes: Record<string, unknown> = {}) =>
  visit(plan.caseId, { result: 'MET_PERSON', duties: ['3(4)カ'], sessions: [said(plan.home)], ...changes });
const metWith = async (plan: { caseId: string; home: string }, changes: Record<string, unknown> = {}) => {
  const answer = await world.act('worker', 'recordContact', asMet(plan, changes));
  expect(answer.__typename).toBe('ContactSaved');
  return answer.contact;
};
const correct = (contact: { id: string; version: number }, changes: Record<string, unknown>) =>
  world.act('worker', 'correctContact', {
    contactId: contact.id,
    version: contact.version,
    reason: '日付の誤り',
    duties: ['3(4)カ'],
    startedAt: on(24),
    ...changes,
  });
const sessionsOf = async (caseId: string) =>
  (
    await world.ask('worker', `query S($id: ID!) { case(id: $id) { supportItems { sessions { ${SESSION} } } } }`, {
      id: caseId,
    })
  ).case.supportItems[0].sessions;

describe('a contact in which there was a session, corrected', () => {
  it('is not moved to a day on which the urgent help of the session did not hold', async () => {
    const plan = await draftedPlan(world, center);
    const id = await decideUrgent(world, plan.caseId, '2026-11-24');
    const contact = await metWith(plan);
    world.at('2026-11-26T01:00:00Z');
    for (const day of [20, 25]) {
      const refused = await correct(contact, { startedAt: on(day) });
      expect(refused).toMatchObject({ __typename: 'Refusal', code: 'SESSION_BEFORE_SUBMISSION', clause: '3(4)カ' });
      expect(refused.messageJa).toMatch(/^プランの項目1（業務カ）の支援の記録：/);
      expect(refused.messageEn).toMatch(/^The session of plan item 1 \(duty カ\): /);
    }
    expect(await sessionsOf(plan.caseId)).toMatchObject([{ heldOn: '2026-11-24', urgentHelp: { id } }]);
    expect((await correct(contact, { note: '言葉だけ' })).__typename).toBe('ContactSaved');
  });

  it('takes its session to the decision that held on the new day, and leaves a written reason', async () => {
    const plan = await draftedPlan(world, center);
    await decideUrgent(world, plan.caseId, '2026-11-24');
    const contact = await metWith(plan);
    world.at('2026-11-25T01:00:00Z');
    const next = await decideUrgent(world, plan.caseId);
    expect((await correct(contact, { startedAt: on(25) })).__typename).toBe('ContactSaved');
    const [moved] = await sessionsOf(plan.caseId);
    expect(moved).toMatchObject({ heldOn: '2026-11-25', urgentHelp: { id: next } });
    expect(
      await world.rows(
        `select 1 from audit_entry where event->>'action' = 'session:correct' and event->>'entityId' = $1`,
        moved.id,
      ),
    ).toHaveLength(1);
    const other = await draftedPlan(world, center);
    const reasoned = await metWith(other, {
      startedAt: on(23),
      sessions: [said(other.home, { urgentReason: '待てない' })],
    });
    await decideUrgent(world, other.caseId);
    expect((await correct(reasoned, { startedAt: on(25) })).__typename).toBe('ContactSaved');
    expect(await sessionsOf(other.caseId)).toMatchObject([{ urgentReason: '待てない', urgentHelp: null }]);
  });

  it('is not moved before the decision of the plan of the session', async () => {
    const plan = await supportedPlan(world, center);
    const contact = await metWith(plan);
    expect(await correct(contact, { startedAt: on(20) })).toMatchObject({ code: 'SESSION_BEFORE_DECISION' });
    expect(await sessionsOf(plan.caseId)).toMatchObject([{ heldOn: '2026-11-24', urgent: false }]);
  });

  it('keeps the duty of the session, and somebody who was reached', async () => {
    const plan = await supportedPlan(world, center);
    const contact = await metWith(plan);
    const without = await correct(contact, { duties: ['3(4)ア'] });
    expect(without).toMatchObject({ code: 'SESSION_DUTY_NOT_NAMED', clause: '3(4)カ' });
    expect(without.messageJa).toContain('プランの項目1（業務カ）');
    for (const result of ['NO_ANSWER', 'LETTER_LEFT'])
      expect(await correct(contact, { result })).toMatchObject({ code: 'SESSION_WITH_NOBODY_REACHED' });
    expect(await correct(contact, { duties: ['3(4)ア'], result: 'NO_ANSWER' })).toMatchObject({
      code: 'SESSION_DUTY_NOT_NAMED',
    });
    expect(await sessionsOf(plan.caseId)).toHaveLength(1);
    expect((await correct(contact, { duties: ['3(4)ア', '3(4)カ'] })).__typename).toBe('ContactSaved');
  });

  it('is mended in its words where it stood otherwise before that was asked', async () => {
    const plan = await supportedPlan(world, center);
    const contact = await metWith(plan);
    await world.rows(`update contact set duties = '{3(4)ア}', result = 'NO_ANSWER' where id = $1`, contact.id);
    expect((await correct(contact, { duties: ['3(4)ア'], note: '言葉' })).__typename).toBe('ContactSaved');
  });

  it('could not have been recorded with nobody reached in the first place', async () => {
    const plan = await supportedPlan(world, center);
    expect(await world.act('worker', 'recordContact', asMet(plan, { result: 'NO_ANSWER' }))).toMatchObject({
      issues: [{ path: 'result', code: 'SESSION_WITH_NOBODY' }],
    });
  });
});
