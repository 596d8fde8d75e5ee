import { randomUUID } from 'node:crypto';
import { createSealing, keysIn, type Sealing } from '@banso/service-kit';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseworkWorld, caseworkWorld, planOf } from './casework-world.ts';

let world: CaseworkWorld;
let center: string;
/** As the other service has it: the same keys for the way, a database of its own. */
let sealing: Sealing;
beforeAll(async () => {
  world = await caseworkWorld();
  center = await world.agency();
  sealing = createSealing(new pg.Pool(), keysIn(world.keys.folder));
});
afterAll(() => world.close());

const ALL = [
  'NAME',
  'KANA',
  'BIRTH_DATE',
  'TOWN',
  'ADDRESS',
  'PHONE',
  'CHIEF_CONCERN',
  'SITUATION',
  'PLAN_ITEM',
  'GOALS',
  'HOUSEHOLD',
  'CONTACT_STEP',
];

/** A case with a plan item for the center, and consent to these fields. */
async function consented(fields: readonly string[] = ['NAME', 'PLAN_ITEM'], agencies = [center]) {
  const caseId = await world.open();
  const { plan } = await world.act('worker', 'savePlan', planOf(caseId, agencies[0] as string));
  const input = { caseId, signedOn: '2026-11-24', signedBy: '本人', agencyIds: agencies, fields };
  const applied = await world.act('worker', 'recordApplication', input);
  return { caseId, itemId: plan.items[0].id as string, plan, applicationId: applied.case.applications[0].id as string };
}
type Consented = Awaited<ReturnType<typeof consented>>;

const send = (
  { caseId, itemId }: Pick<Consented, 'caseId' | 'itemId'>,
  changes: Record<string, unknown> = {},
  by: Parameters<CaseworkWorld['act']>[0] = 'worker',
) =>
  world.act(by, 'sendReferral', {
    caseId,
    planItemId: itemId,
    agencyId: center,
    purpose: '居場所の利用を始めたい',
    fields: ['NAME', 'PLAN_ITEM'],
    answerDueOn: '2026-12-08',
    ...changes,
  });

const emitted = async (type: string, referralId: string) =>
  (await world.rows(
    'select payload, target, aggregate_id from outbox where type = $1 and aggregate_id = $2',
    type,
    referralId,
  )) as {
    payload: Record<string, unknown> & { sealed: string };
    target: string;
  }[];

const content = async (referralId: string) => {
  const [sent] = await emitted('cases.referralSent', referralId);
  return JSON.parse(await sealing.openFromTransport(`cases.referralSent|${referralId}`, sent?.payload.sealed ?? ''));
};

describe('a referral', () => {
  it('goes to the agency with exactly the chosen fields, sealed for the way', async () => {
    const ready = await consented();
    const answer = await send(ready);
    const [referral] = answer.case.referrals;
    expect(referral).toMatchObject({
      state: 'SENT',
      purpose: '居場所の利用を始めたい',
      fields: ['NAME', 'PLAN_ITEM'],
      answerDueOn: '2026-12-08',
      agency: { id: center },
      planItem: { id: ready.itemId },
      sentBy: { id: world.people.worker.id },
    });
    const [sent, ...more] = await emitted('cases.referralSent', referral.id);
    expect(more).toEqual([]);
    expect(sent).toMatchObject({
      target: 'network',
      payload: {
        referralId: referral.id,
        organisationId: world.home,
        agencyId: center,
        fromOfficeName: '秩父事務所',
        answerDueOn: '2026-12-08',
      },
    });
    expect(JSON.stringify(sent)).not.toContain('佐藤');
    expect(JSON.stringify(sent)).not.toContain('居場所');
    expect(JSON.stringify(sent)).not.toContain(ready.caseId);
    expect(await content(referral.id)).toEqual({
      purpose: '居場所の利用を始めたい',
      fields: [
        { field: 'NAME', value: '佐藤', ground: 'CONSENT' },
        { field: 'PLAN_ITEM', value: '居場所に通う', ground: 'CONSENT' },
      ],
    });
    const grants = await world.rows(
      'select application_id, fields, legal_basis, ended_at from disclosure_grant where referral_id = $1',
      referral.id,
    );
    expect(grants).toEqual([
      { application_id: ready.applicationId, fields: ['NAME', 'PLAN_ITEM'], legal_basis: 'CONSENT', ended_at: null },
    ]);
  });

  it('can tell every field that was consented to, and says where nothing is known', async () => {
    const ready = await consented(ALL);
    const answer = await send(ready, { fields: ALL, situation: '家では絵を描いている' });
    const { fields } = await content(answer.case.referrals[0].id);
    expect(
      Object.fromEntries(fields.map((each: { field: string; value: string }) => [each.field, each.value])),
    ).toEqual({
      NAME: '佐藤',
      KANA: 'さとう',
      BIRTH_DATE: '1982',
      TOWN: '小鹿野町',
      ADDRESS: '記録なし',
      PHONE: '記録なし',
      CHIEF_CONCERN: '息子が十年部屋から出ない。',
      SITUATION: '家では絵を描いている',
      PLAN_ITEM: '居場所に通う',
      GOALS: '月に一度、家の外で人に会う',
      HOUSEHOLD: '母',
      CONTACT_STEP: 'まだ接触できていない',
    });
  });

  it('tells of the household only who is known to live there, never who called', async () => {
    const caseId = await world.open('worker', {
      consulter: { displayName: '例示 隣', nameKnown: 'FULL', relationToClient: 'neighbour' },
    });
    const person = (relationToClient: string, livesTogether: boolean | null) => ({
      displayName: '佐藤',
      nameKnown: 'PARTIAL',
      relationToClient,
      livesTogether,
    });
    const add = (role: string, party: object) => world.act('worker', 'updateParty', { caseId, role, party });
    await add('FAMILY', person('mother', true));
    await add('FAMILY', person('sibling', false));
    await add('FAMILY', person('father', null));
    await add('OTHER', person('grandparent', true));
    const { plan } = await world.act('worker', 'savePlan', planOf(caseId, center));
    const consent = { caseId, signedOn: '2026-11-24', signedBy: '本人', agencyIds: [center], fields: ['HOUSEHOLD'] };
    await world.act('worker', 'recordApplication', consent);
    const answer = await send({ caseId, itemId: plan.items[0].id }, { fields: ['HOUSEHOLD'] });
    const [told] = (await content(answer.case.referrals[0].id)).fields;
    expect(told).toMatchObject({ field: 'HOUSEHOLD', ground: 'CONSENT' });
    // Both were recorded in one moment, so neither is the first.
    expect(told.value.split('、').sort()).toEqual(['母', '祖父母'].sort());
  });

  it('tells the client’s goals and not the family’s: the consent is the client’s', async () => {
    const caseId = await world.open();
    const written = planOf(caseId, center) as { goals: object[] };
    const goals = [
      ...written.goals,
      { id: randomUUID(), domain: 'DAILY_LIFE', whose: 'FAMILY', words: '母が外で休む' },
    ];
    const { plan } = await world.act('worker', 'savePlan', { ...written, goals });
    const consent = { caseId, signedOn: '2026-11-24', signedBy: '本人', agencyIds: [center], fields: ['GOALS'] };
    await world.act('worker', 'recordApplication', consent);
    const answer = await send({ caseId, itemId: plan.items[0].id }, { fields: ['GOALS'] });
    const { fields } = await content(answer.case.referrals[0].id);
    expect(fields.map(({ value }: { value: string }) => value)).toEqual(['月に一度、家の外で人に会う']);
  });

  it('discloses nothing without consent, and nothing beyond it', async () => {
    const ready = await consented();
    const refused = await send(ready, { fields: ['NAME', 'PHONE', 'ADDRESS'] });
    expect(refused).toMatchObject({ __typename: 'Refusal', code: 'FIELDS_NOT_CONSENTED', clause: '3(4)ケ' });
    expect(refused.messageJa).toContain('住所、電話番号');
    const saposute = await world.agency('SAPOSUTE');
    expect(await send(ready, { agencyId: saposute })).toMatchObject({ code: 'PLAN_ITEM_FOR_ANOTHER_AGENCY' });
    const elsewhere = await consented(['NAME'], [saposute]);
    expect(await send(elsewhere, { agencyId: saposute, fields: ['NAME'] })).toMatchObject({ __typename: 'CaseSaved' });
    expect(await send({ ...elsewhere, itemId: ready.itemId })).toMatchObject({ code: 'PLAN_ITEM_NOT_IN_CASE' });
    expect(await send(ready, { fields: [] })).toMatchObject({ code: 'NO_FIELD_CHOSEN' });
    expect(await send(ready, { agencyId: randomUUID() })).toMatchObject({ code: 'AGENCY_UNKNOWN' });
    expect(await emitted('cases.referralSent', 'none')).toEqual([]);
    const left = await world.rows('select 1 from referral where case_id = $1', ready.caseId);
    expect(left).toEqual([]);
  });

  it('is sent once at a time, to an agency that takes referrals, with an answer asked for from today on', async () => {
    const ready = await consented();
    expect(await send(ready, { answerDueOn: '2026-11-23', purpose: '' })).toMatchObject({
      issues: [
        { path: 'answerDueOn', code: 'DUE_IN_THE_PAST' },
        { path: 'purpose', code: 'required' },
      ],
    });
    await send(ready);
    expect(await send(ready)).toMatchObject({ code: 'REFERRAL_ALREADY_OPEN', clause: '3(4)ケ' });
    const busy = await world.agency('EMPLOYMENT_PLATFORM', { takesReferrals: false });
    expect(await send(await consented(['NAME'], [busy]), { agencyId: busy, fields: ['NAME'] })).toMatchObject({
      code: 'AGENCY_TAKES_NO_REFERRALS',
      clause: '3(4)コ',
    });
  });

  it('keeps its item in the plan', async () => {
    const ready = await consented();
    await send(ready);
    const { plan } = ready;
    const without = { ...planOf(ready.caseId, center, { planId: plan.id, version: plan.version }), items: [] };
    expect(await world.act('worker', 'savePlan', without)).toMatchObject({
      code: 'ITEM_HAS_REFERRAL',
      clause: '3(4)ク',
    });
  });

  it('is sent by those who may, within reach', async () => {
    const ready = await consented();
    expect(await send(ready, {}, 'employment')).toMatchObject({ code: 'ROLE_NEEDED' });
    expect(await send(ready, {}, 'northWorker')).toMatchObject({ code: 'NOT_FOUND', openTo: [] });
    expect(await send(ready, {}, 'stranger')).toMatchObject({ code: 'NOT_FOUND', openTo: [] });
  });

  it('is withdrawn while it is open, and its disclosure ends', async () => {
    const ready = await consented();
    const { id } = (await send(ready)).case.referrals[0];
    const withdraw = (by: Parameters<CaseworkWorld['act']>[0] = 'worker', changes: Record<string, unknown> = {}) =>
      world.act(by, 'withdrawReferral', { caseId: ready.caseId, referralId: id, reason: '本人の希望', ...changes });
    expect(await withdraw('employment')).toMatchObject({ code: 'ROLE_NEEDED' });
    expect(await withdraw('northWorker')).toMatchObject({ code: 'NOT_FOUND', openTo: [] });
    expect(await withdraw('worker', { referralId: randomUUID() })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await withdraw('worker', { reason: '' })).toMatchObject({ issues: [{ path: 'reason' }] });
    expect(await withdraw()).toMatchObject({
      case: { referrals: [{ state: 'WITHDRAWN', withdrawnAt: '2026-11-24T01:00:00.000Z' }] },
    });
    expect(await emitted('cases.referralWithdrawn', id)).toMatchObject([{ payload: { referralId: id } }]);
    expect(await emitted('cases.grantEnded', id)).toMatchObject([
      { payload: { referralIds: [id], reason: 'REFERRAL_WITHDRAWN' } },
    ]);
    expect(await withdraw()).toMatchObject({ code: 'REFERRAL_OVER', clause: '3(4)ク' });
  });

  it('loses its disclosure with the consent, and is not sent anew', async () => {
    const ready = await consented();
    const { id } = (await send(ready)).case.referrals[0];
    const input = {
      caseId: ready.caseId,
      applicationId: ready.applicationId,
      withdrawnOn: '2026-11-24',
      reason: '本人の希望',
    };
    expect(await world.act('worker', 'withdrawConsent', input)).toMatchObject({ __typename: 'CaseSaved' });
    expect(await emitted('cases.grantEnded', id)).toMatchObject([
      { target: 'network', payload: { referralIds: [id], reason: 'CONSENT_WITHDRAWN' } },
    ]);
    const grants = await world.rows('select end_reason from disclosure_grant where referral_id = $1', id);
    expect(grants).toEqual([{ end_reason: 'CONSENT_WITHDRAWN' }]);
    await world.act('worker', 'withdrawReferral', { caseId: ready.caseId, referralId: id, reason: '同意の撤回' });
    expect(await send(ready)).toMatchObject({ code: 'CONSENT_WITHDRAWN' });
  });
});

describe('a referral by id', () => {
  it('is null beyond reach, like one that is absent', async () => {
    const ready = await consented();
    const { id } = (await send(ready)).case.referrals[0];
    const representations = [
      { __typename: 'Referral', id },
      { __typename: 'PlanItem', id: ready.itemId },
      { __typename: 'Referral', id: randomUUID() },
      { __typename: 'Referral', id: 'x' },
    ];
    const ask = async (by: Parameters<CaseworkWorld['ask']>[0]) =>
      (
        await world.ask(
          by,
          'query E($r: [_Any!]!) { _entities(representations: $r) { ... on Referral { id } ... on PlanItem { id } } }',
          { r: representations },
        )
      )._entities;
    expect(await ask('worker')).toEqual([{ id }, { id: ready.itemId }, null, null]);
    for (const by of ['northWorker', 'otherTown', 'stranger', 'administrator', 'contractor', 'partner'] as const) {
      expect(await ask(by)).toEqual([null, null, null, null]);
    }
  });
});
