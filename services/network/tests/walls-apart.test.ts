import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agencies, createWorld, REFERRAL, step, type World } from './world.ts';

const tables = ['agency', 'agency_hours', 'incoming_referral', 'disclosed_field', 'progress_entry', 'ended_grant'];

/** Row-level security alone is shown in outsiders.test.ts; here it is taken away. */
describe('with row-level security gone, the service by itself', () => {
  let world: World;
  let referralId: string;
  beforeAll(async () => {
    world = await createWorld();
    referralId = await world.refer();
    for (const table of tables) await world.rows(`alter table ${table} disable row level security`);
  });
  afterAll(() => world.close());

  it('still shows a referral to its agency alone', async () => {
    const entities =
      'query E($r: [_Any!]!) { _entities(representations: $r) { ... on IncomingReferral { id purpose } } }';
    const list = '{ incomingReferrals { totalCount nodes { id } } }';
    expect((await world.ask('center', REFERRAL, { id: referralId })).data.incomingReferral.id).toBe(referralId);
    for (const person of ['saposute', 'cityCenter', 'worker', 'manager', 'administrator'] as const) {
      expect((await world.ask(person, REFERRAL, { id: referralId })).data).toEqual({ incomingReferral: null });
      const r = [{ __typename: 'IncomingReferral', id: referralId }];
      expect((await world.ask(person, entities, { r })).data).toEqual({ _entities: [null] });
      expect((await world.ask(person, list)).data.incomingReferrals).toEqual({ totalCount: 0, nodes: [] });
    }
  });

  it('still refuses a step of another agency', async () => {
    const input = { commandId: randomUUID(), referralId, version: 1 };
    const { data } = await world.ask('saposute', step('receiveReferral'), { input });
    expect(data.receiveReferral).toMatchObject({ __typename: 'Refusal', code: 'NOT_FOUND' });
    expect(await world.rows('select state from incoming_referral')).toEqual([{ state: 'SENT' }]);
  });

  it('still shows each caller its own directory', async () => {
    const list = '{ agencies { nodes { id } } }';
    const ids = async (person: 'saposute' | 'cityWorker') =>
      (await world.ask(person, list)).data.agencies.nodes.map(({ id }: { id: string }) => id);
    expect(await ids('saposute')).toEqual([agencies.saposute]);
    expect(await ids('cityWorker')).toEqual([agencies.cityCenter]);
  });
});
