import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agencies, city, createWorld, REFERRAL, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const at = '2026-11-22T10:00:00+09:00';
const ended = (...referralIds: string[]) => ({ referralIds, at, reason: 'CONSENT_WITHDRAWN' });
const look = async (id: string) => (await world.ask('center', REFERRAL, { id })).data.incomingReferral;
const values = (id: string) =>
  world.rows<{ field: string; open: boolean }>(
    'select field, value_sealed is not null as open from disclosed_field where referral_id = $1 order by position',
    [id],
  );
const keys = (id: string) =>
  world.rows<{ open: boolean }>('select wrapped is not null as open from data_key where name = $1', [`grant:${id}`]);

describe('a grant', () => {
  it('discloses exactly the granted fields, under a key of its own', async () => {
    const id = await world.refer({}, [{ field: 'TOWN', value: '小鹿野町', ground: 'CONSENT' }]);
    expect((await look(id)).disclosed).toEqual([{ field: 'TOWN', value: '小鹿野町', ground: 'CONSENT' }]);
    expect(await keys(id)).toEqual([{ open: true }]);
  });

  it('that ends closes them for good, and nothing else', async () => {
    const [id, other] = [await world.refer(), await world.refer()];
    const before = await world.rows('select value_sealed from disclosed_field where referral_id = $1', [id]);
    expect((await look(id)).disclosed).toHaveLength(2);
    await world.deliver('cases.grantEnded', ended(id));
    expect(await look(id)).toMatchObject({
      state: 'SENT',
      version: 2,
      disclosed: [],
      purpose: '',
      grantEndedAt: '2026-11-22T01:00:00.000Z',
    });
    expect(await values(id)).toEqual([
      { field: 'NAME', open: false },
      { field: 'PHONE', open: false },
    ]);
    expect(await keys(id)).toEqual([{ open: false }]);
    // What a backup still holds cannot be opened any more, either.
    const restored = before[0]?.value_sealed as Buffer;
    const place = { organisationId: '', table: 'disclosed_field', column: 'value', rowId: `${id}|NAME` };
    expect(await world.sealing.openMany([{ place, sealed: restored }])).toEqual([null]);
    expect((await look(other)).disclosed).toHaveLength(2);
  });

  it('may end several referrals at once, and again, with no further effect', async () => {
    const ids = [await world.refer(), await world.refer()];
    const event = randomUUID();
    await world.deliver('cases.grantEnded', ended(...ids), undefined, event);
    await world.deliver('cases.grantEnded', ended(...ids), undefined, event);
    await world.deliver('cases.grantEnded', ended(...ids));
    for (const id of ids) expect(await look(id)).toMatchObject({ version: 2, disclosed: [] });
  });

  it('that ended before its referral arrived never opens', async () => {
    const id = randomUUID();
    await world.deliver('cases.grantEnded', ended(id));
    await world.refer({ referralId: id });
    expect(await look(id)).toMatchObject({
      state: 'SENT',
      disclosed: [],
      purpose: '',
      grantEndedAt: expect.any(String),
    });
    expect(await values(id)).toEqual([]);
    expect(await keys(id)).toEqual([]);
  });

  it('of another organisation is not touched by an ending here', async () => {
    const id = await world.refer();
    await world.deliver('cases.grantEnded', ended(id), city);
    expect((await look(id)).disclosed).toHaveLength(2);
  });
});

describe('a withdrawal', () => {
  it('ends the referral and closes what it disclosed', async () => {
    const id = await world.refer();
    await world.deliver('cases.referralWithdrawn', { referralId: id, at });
    await world.deliver('cases.referralWithdrawn', { referralId: id, at });
    await world.deliver('cases.grantEnded', { ...ended(id), reason: 'REFERRAL_WITHDRAWN' });
    expect(await look(id)).toMatchObject({ state: 'WITHDRAWN', disclosed: [], purpose: '' });
    expect(await keys(id)).toEqual([{ open: false }]);
  });

  it('that came first leaves the referral withdrawn', async () => {
    const id = randomUUID();
    await world.deliver('cases.referralWithdrawn', { referralId: id, at });
    await world.refer({ referralId: id });
    expect(await look(id)).toMatchObject({ state: 'WITHDRAWN', disclosed: [] });
  });
});

describe('a referral on its way', () => {
  it('arrives once, however often it is delivered', async () => {
    const id = await world.refer();
    await world.refer({ referralId: id });
    expect(await look(id)).toMatchObject({ version: 1 });
    expect(await values(id)).toHaveLength(2);
  });

  it.each<[string, Record<string, unknown>]>([
    ['was sealed for another referral', { sealed: 'other' }],
    ['speaks for another organisation', { organisationId: city }],
    ['goes to an agency of another directory', { agencyId: agencies.cityCenter }],
  ])('is not taken in where it %s', async (_name, change) => {
    const id = randomUUID();
    const payload = { purpose: 'x', fields: [] };
    const sealed = (about: string) =>
      world.sealing.sealForTransport(`cases.referralSent|${about}`, JSON.stringify(payload));
    const message = {
      referralId: id,
      organisationId: (
        await world.rows<{ organisation_id: string }>('select organisation_id from agency where id = $1', [
          agencies.center,
        ])
      )[0]?.organisation_id,
      agencyId: agencies.center,
      fromOfficeId: randomUUID(),
      fromOfficeName: '北部',
      answerDueOn: '2026-12-04',
      sentAt: at,
      ...change,
      sealed: await sealed(change.sealed === undefined ? id : randomUUID()),
    };
    await expect(world.deliver('cases.referralSent', message)).rejects.toThrow();
    expect(await world.rows('select 1 from incoming_referral where id = $1', [id])).toEqual([]);
  });

  it('brings no field that is not on the list', async () => {
    const refer = world.refer({}, [{ field: 'RISK', value: 'x', ground: 'CONSENT' }]);
    await expect(refer).rejects.toThrow();
  });
});
