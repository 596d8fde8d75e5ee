import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseworkWorld, caseworkWorld, planOf, visit } from './casework-world.ts';

let world: CaseworkWorld;
beforeAll(async () => {
  world = await caseworkWorld();
});
afterAll(() => world.close());

const refusal = (caseId: string, changes: Record<string, unknown> = {}) => ({
  caseId,
  scope: 'VISITS',
  saidBy: 'CLIENT',
  saidOn: '2026-11-20',
  recontactOn: '2026-12-20',
  words: 'もう来ないでほしい',
  ...changes,
});

async function blocked(changes: Record<string, unknown> = {}) {
  const caseId = await world.assigned();
  const saved = await world.act('outreach', 'blockVisits', refusal(caseId, changes));
  return { caseId, block: saved.case.visitBlock };
}

describe('a wish to be left alone', () => {
  it('lets nothing be promised before its day, but what concerns an agency alone', async () => {
    const { caseId } = await blocked({ scope: 'ALL_CONTACT' });
    const coming = { kind: 'OFFICE_INTERVIEW', result: 'MET_PERSON' };
    const promise = (dueOn: string) => ({ promise: { what: '電話する', dueOn } });
    const record = (changes: Record<string, unknown>, key: 'outreach' | 'supervisor' = 'outreach') =>
      world.act(key, 'recordContact', visit(caseId, changes));
    const early = await record({ ...coming, ...promise('2026-12-19') });
    expect(early).toMatchObject({ code: 'PROMISE_BEFORE_RECONTACT', clause: '3(1)ア(ｳ)' });
    expect(early.messageJa).toContain('2026-12-20');
    expect(await world.rows('select 1 from contact where case_id = $1', caseId)).toEqual([]);
    expect((await record({ ...coming, ...promise('2026-12-20') })).__typename).toBe('ContactSaved');
    const asked = { kind: 'CALL', result: 'ARRANGED_WITH_AGENCY', counterparts: ['AGENCY'] };
    const saved = await record({ ...asked, ...promise('2026-11-30') });
    expect(saved.__typename).toBe('ContactSaved');
    const urgent = { kind: 'CALL', overrideReason: '安否が確かめられないため', ...promise('2026-11-25') };
    expect((await record(urgent, 'supervisor')).__typename).toBe('ContactSaved');
    await world.act('outreach', 'settlePromise', { caseId, promiseId: saved.contact.promise.id, state: 'NOT_KEPT' });
    const again = { caseId, promiseId: saved.contact.promise.id, what: '機関に電話する', dueOn: '2026-12-01' };
    expect((await world.act('outreach', 'promiseAgain', again)).__typename).toBe('CaseSaved');
  });

  it('stands against a promise made anew', async () => {
    const caseId = await world.assigned();
    const made = await world.act(
      'outreach',
      'recordContact',
      visit(caseId, { promise: { what: 'また訪ねる', dueOn: '2026-11-24' } }),
    );
    const promiseId = made.contact.promise.id;
    await world.act('outreach', 'settlePromise', { caseId, promiseId, state: 'NOT_KEPT' });
    await world.act('outreach', 'blockVisits', refusal(caseId, { scope: 'ALL_CONTACT' }));
    const again = (dueOn: string) =>
      world.act('outreach', 'promiseAgain', { caseId, promiseId, what: 'また訪ねる', dueOn });
    expect(await again('2026-12-01')).toMatchObject({ code: 'PROMISE_BEFORE_RECONTACT', clause: '3(1)ア(ｳ)' });
    expect((await again('2026-12-20')).__typename).toBe('CaseSaved');
  });

  it('asks no agency to approach, and sets no follow-up before its day', async () => {
    const { caseId, block } = await blocked({ scope: 'ALL_CONTACT' });
    const center = await world.agency();
    const { plan } = await world.act('worker', 'savePlan', planOf(caseId, center));
    const consent = { caseId, signedOn: '2026-11-24', signedBy: '本人', agencyIds: [center], fields: ['NAME'] };
    await world.act('worker', 'recordApplication', consent);
    const send = () =>
      world.act('worker', 'sendReferral', {
        caseId,
        planItemId: plan.items[0].id,
        agencyId: center,
        purpose: '居場所の利用を始めたい',
        fields: ['NAME'],
        answerDueOn: '2026-12-08',
      });
    const refused = await send();
    expect(refused).toMatchObject({ code: 'REFERRAL_BEFORE_RECONTACT', clause: '3(1)ア(ｳ)' });
    expect(refused.messageEn).toContain('supervisor');
    expect(await world.rows('select 1 from referral where case_id = $1', caseId)).toEqual([]);
    const audit = await world.rows(
      `select 1 from audit_entry where event->>'reason' = 'REFERRAL_BEFORE_RECONTACT' and event->'ids' ? $1`,
      caseId,
    );
    expect(audit).toHaveLength(1);
    const { case: found } = await world.ask('supervisor', 'query V($id: ID!) { case(id: $id) { version } }', {
      id: caseId,
    });
    const suspend = (followUpOn: string) =>
      world.act('supervisor', 'closeCase', {
        caseId,
        version: found.version,
        reason: 'suspension',
        followUpOn,
      });
    expect(await suspend('2026-12-01')).toMatchObject({ code: 'FOLLOW_UP_BEFORE_RECONTACT', clause: '3(1)ア(ｳ)' });
    await world.act('supervisor', 'liftVisitBlock', { caseId, blockId: block.id, reason: '本人から電話があった' });
    expect((await send()).__typename).toBe('CaseSaved');
  });
});
