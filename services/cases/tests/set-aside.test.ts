import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonKey } from './cases-world.ts';
import { type CaseworkWorld, caseworkWorld, planOf, throughMeeting, visit } from './casework-world.ts';
import { decided } from './closing-world.ts';

let world: CaseworkWorld;
let agency: string;
beforeAll(async () => {
  world = await caseworkWorld();
  agency = await world.agency();
});
afterAll(() => world.close());

const versionOf = async (id: string) =>
  (await world.ask('chief', 'query V($id: ID!) { case(id: $id) { version } }', { id })).case.version;
const referOn = async (caseId: string, key: PersonKey) =>
  world.act(key, 'referOn', { caseId, version: await versionOf(caseId), bodyName: '川越市', reason: '転居' });
const apply = (caseId: string) =>
  world.act('worker', 'recordApplication', {
    caseId,
    signedOn: '2026-11-24',
    signedBy: '本人',
    agencyIds: [agency],
    fields: ['NAME'],
  });
const standing = (caseId: string) =>
  world.rows(
    'select c.stage, p.state from support_case c left join plan p on p.case_id = c.id where c.id = $1 order by p.number',
    caseId,
  );

describe('referring on', () => {
  it('ends no decided plan: it is evaluated and the case closed, whoever asks and though nobody is assigned', async () => {
    const { caseId } = await decided(world, agency);
    for (const key of ['town', 'worker', 'chief', 'supervisor'] as const)
      expect([key, await referOn(caseId, key)]).toMatchObject([key, { code: 'PLAN_AT_WORK', clause: '3(4)イ' }]);
    const { messageJa, messageEn } = await referOn(caseId, 'chief');
    expect([messageJa, messageEn]).toEqual([expect.stringContaining('終結'), expect.stringContaining('close')]);
    expect(await standing(caseId)).toEqual([{ stage: 'SUPPORT', state: 'DECIDED' }]);
    expect(await world.rows('select 1 from case_event where case_id = $1 and type = $2', caseId, 'referredOn')).toEqual(
      [],
    );
    // Closed, its plan is over: taken up again, it may be handed on.
    await world.act('chief', 'closeCase', { caseId, version: await versionOf(caseId), reason: 'lostContact' });
    await world.act('chief', 'reopenCase', { caseId, version: await versionOf(caseId), reason: '転居の知らせ' });
    expect((await referOn(caseId, 'chief')).__typename).toBe('CaseSaved');
    expect(await standing(caseId)).toEqual([{ stage: 'REFERRED_ON', state: 'ENDED' }]);
  });

  it('leaves no plan behind that waits for a meeting or a decision, or that is worked with the family alone', async () => {
    const submitted = await world.open();
    await apply(submitted);
    await world.determineMet(submitted);
    const { plan } = await world.act('worker', 'savePlan', planOf(submitted, agency));
    await world.act('worker', 'submitPlan', { planId: plan.id, version: plan.version });
    expect(await referOn(submitted, 'chief')).toMatchObject({ code: 'PLAN_WAITS', clause: '3(4)イ' });
    const approved = await world.open();
    await apply(approved);
    await world.determineMet(approved);
    await throughMeeting(world, (await world.act('worker', 'savePlan', planOf(approved, agency))).plan);
    expect(await referOn(approved, 'chief')).toMatchObject({ code: 'PLAN_WAITS' });
    const family = await world.open();
    const goal = { id: crypto.randomUUID(), domain: 'DAILY_LIFE', whose: 'FAMILY', words: '母が外で休む' };
    await world.act('worker', 'savePlan', planOf(family, agency, { goals: [goal], items: [] }));
    expect(await referOn(family, 'chief')).toMatchObject({ code: 'PLAN_AT_WORK' });
  });

  it('is for those who close cases once the person has applied', async () => {
    const caseId = await world.open();
    await apply(caseId);
    for (const key of ['town', 'worker', 'outreach'] as const)
      expect([key, await referOn(caseId, key)]).toMatchObject([
        key,
        { code: 'HAND_ON_AFTER_APPLICATION', openTo: ['chiefConsultationWorker', 'officeSupervisor'] },
      ]);
    expect(await standing(caseId)).toEqual([{ stage: 'APPLICATION', state: null }]);
    expect((await referOn(caseId, 'chief')).__typename).toBe('CaseSaved');
  });
});

describe('on a case that is set aside', () => {
  const call = { kind: 'CALL', result: 'TALKED_WITH_FAMILY', counterparts: ['FAMILY'] };
  const promise = { what: '木曜に電話する', dueOn: '2026-11-26' };
  const close = async (caseId: string, changes: Record<string, unknown>) =>
    world.act('chief', 'closeCase', { caseId, version: await versionOf(caseId), ...changes });
  const ways = [
    ['REFERRED_ON', (id: string) => referOn(id, 'worker')],
    ['CLOSED', (id: string) => close(id, { reason: 'lostContact' })],
    ['SUSPENDED', (id: string) => close(id, { reason: 'suspension', followUpOn: '2027-01-15' })],
  ] as const;

  it.each(ways)('%s: nothing is promised, and no promise is open again', async (stage, setAside) => {
    const caseId = await world.open();
    const promised = async (state: string) => {
      const { contact } = await world.act('worker', 'recordContact', visit(caseId, { ...call, promise }));
      await world.act('worker', 'settlePromise', { caseId, promiseId: contact.promise.id, state });
      return contact.promise.id as string;
    };
    const [kept, broken] = [await promised('KEPT'), await promised('NOT_KEPT')];
    expect((await setAside(caseId)).case.stage).toBe(stage);
    const again = { what: 'また電話する', dueOn: '2026-12-01' };
    const answers = [
      await world.act('worker', 'reopenPromise', { caseId, promiseId: kept }),
      await world.act('worker', 'promiseAgain', { caseId, promiseId: broken, ...again }),
      await world.act('worker', 'recordContact', visit(caseId, { ...call, promise })),
    ];
    for (const answer of answers) {
      expect(answer).toMatchObject({ code: 'PROMISE_OF_CASE_SET_ASIDE', clause: '3(1)ア(ｳ)' });
      expect([answer.messageJa, answer.messageEn]).toEqual([
        expect.stringContaining('再開'),
        expect.stringContaining('Reopen'),
      ]);
    }
    expect(await world.rows(`select 1 from promise_made where case_id = $1 and state = 'OPEN'`, caseId)).toEqual([]);
    expect(await world.rows('select 1 from contact where case_id = $1', caseId)).toHaveLength(2);
    // What was said is still recorded, and a word is given once the case is taken up again.
    expect((await world.act('worker', 'recordContact', visit(caseId, call))).__typename).toBe('ContactSaved');
    await world.act('chief', 'reopenCase', { caseId, version: await versionOf(caseId), reason: '電話があった' });
    expect((await world.act('worker', 'reopenPromise', { caseId, promiseId: kept })).__typename).toBe('CaseSaved');
  });
});
