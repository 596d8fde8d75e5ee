import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, REFERRAL, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const at = '2026-11-22T10:00:00+09:00';
const look = async (id: string) => (await world.ask('center', REFERRAL, { id })).data.incomingReferral;

describe('a referral whose case changes hands', () => {
  it('names the office with which the agency speaks now', async () => {
    const id = await world.refer();
    const office = { fromOfficeId: '00000000-0000-4000-8000-000000000001', fromOfficeName: '北部事務所' };
    await world.deliver('cases.referralOfficeChanged', { referralId: id, ...office, at });
    const [row] = await world.rows('select from_office_id, from_office_name from incoming_referral where id = $1', [
      id,
    ]);
    expect(row).toEqual({ from_office_id: office.fromOfficeId, from_office_name: '北部事務所' });
    expect((await look(id)).disclosed).toHaveLength(2);
  });

  it('says nothing of one that is not here', async () => {
    const referralId = '00000000-0000-4000-8000-00000000000f';
    const office = { fromOfficeId: referralId, fromOfficeName: '北部事務所' };
    await world.deliver('cases.referralOfficeChanged', { referralId, ...office, at });
    expect(await world.rows('select 1 from incoming_referral where id = $1', [referralId])).toEqual([]);
  });
});

describe('a referral whose case was deleted', () => {
  it('is gone with its key, and stays gone; others stay', async () => {
    const [id, other] = [await world.refer(), await world.refer()];
    await world.deliver('cases.referralErased', { referralId: id, at });
    await world.deliver('cases.referralErased', { referralId: id, at });
    expect(await look(id)).toBeNull();
    for (const sql of [
      'select 1 from disclosed_field where referral_id = $1',
      'select 1 from progress_entry where referral_id = $1',
      'select 1 from incoming_referral where id = $1',
    ])
      expect(await world.rows(sql, [id])).toEqual([]);
    expect(await world.rows('select wrapped from data_key where name = $1', [`grant:${id}`])).toEqual([
      { wrapped: null },
    ]);
    expect((await look(other)).disclosed).toHaveLength(2);
  });
});
