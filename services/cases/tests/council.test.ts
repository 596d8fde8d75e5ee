import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { begunSession, type CouncilWorld, councilWorld, placed } from './council-world.ts';

let world: CouncilWorld;
beforeAll(async () => {
  world = await councilWorld();
});
afterAll(() => world.close());

const NOT_FOUND = { __typename: 'Refusal', code: 'NOT_FOUND', openTo: [] };

describe('founding', () => {
  it('is the prefecture’s, and makes nobody a member who is not named', async () => {
    const { councilId, members } = await world.founded();
    expect(members.agency).toMatchObject({
      name: '見本 機関子',
      body: '見本社会福祉協議会',
      hasAccess: false,
      accessReasons: ['NOT_OF_THE_STAFF'],
    });
    expect(members.worker).toMatchObject({ name: '見本 worker', hasAccess: true, secretariat: true, version: 1 });
    expect(await world.council('manager', councilId)).toBeNull();
    expect((await world.ask('manager', '{ councils { id } }')).councils).toEqual([]);
    expect(await world.council('chief', councilId)).toMatchObject({ id: councilId, keepsRoster: false });
  });

  it('wants someone who can open it, known staff, and each of them once', async () => {
    const name = '見本';
    const found = (...members: object[]) => world.doing('manager', 'foundCouncil', { name, members });
    const { worker, partner, auditor, stranger } = world.people;
    expect(await found(placed(worker.id, { pledgedOn: null }))).toMatchObject({ code: 'COUNCIL_WITHOUT_ACCESS' });
    for (const { id } of [partner, auditor, stranger, { id: randomUUID() }])
      expect(await found(placed(id))).toMatchObject({ issues: [{ path: 'members.0.staffId', code: 'notOfTheStaff' }] });
    expect(await found(placed(worker.id), placed(worker.id))).toMatchObject({
      issues: [{ path: 'members.1.staffId', code: 'memberTwice' }],
    });
    expect(await found(placed(worker.id, { until: '2026-03-31' }))).toMatchObject({
      issues: [{ path: 'members.0.until', code: 'endsBeforeItBegins' }],
    });
    expect(await found({ secretariat: false, from: '2026-04-01' })).toMatchObject({
      issues: [{ path: 'members.0.body' }, { path: 'members.0.name' }],
    });
    const refused = await world.doing('supervisor', 'foundCouncil', { name, members: [placed(worker.id)] });
    expect(refused).toMatchObject({ code: 'ROLE_NEEDED', openTo: ['prefectureManager'] });
  });
});

describe('the list of members', () => {
  it('opens with the pledge, from its day on', async () => {
    const { councilId } = await world.founded();
    const added = await world.doing('worker', 'addCouncilMember', {
      councilId,
      member: placed(world.people.employment.id, { pledgedOn: null }),
    });
    const { id } = added.council.members.find((each: { name: string }) => each.name === '見本 employment');
    expect(await world.council('employment', councilId)).toBeNull();
    const pledge = { memberId: id, version: 1, pledgedOn: '2026-11-24' };
    expect(await world.doing('worker', 'recordCouncilPledge', { ...pledge, pledgedOn: '2026-11-25' })).toMatchObject({
      issues: [{ path: 'pledgedOn', code: 'inTheFuture' }],
    });
    expect(await world.doing('worker', 'recordCouncilPledge', { ...pledge, version: 7 })).toMatchObject({
      __typename: 'StaleVersion',
      currentVersion: 1,
    });
    await world.doing('worker', 'recordCouncilPledge', pledge);
    expect(await world.council('employment', councilId)).toMatchObject({ id: councilId });
    expect(await world.doing('worker', 'recordCouncilPledge', { ...pledge, version: 2 })).toMatchObject({
      code: 'PLEDGE_ALREADY_RECORDED',
    });
    expect(
      await world.doing('worker', 'addCouncilMember', { councilId, member: placed(world.people.employment.id) }),
    ).toMatchObject({ code: 'ALREADY_A_MEMBER' });
  });

  it('is the secretariat’s to keep, and a member may be told so', async () => {
    const { councilId, members } = await world.founded();
    const commands: [string, object][] = [
      ['addCouncilMember', { councilId, member: placed(world.people.employment.id) }],
      ['recordCouncilPledge', { memberId: members.agency.id, version: 1, pledgedOn: '2026-11-01' }],
      ['endCouncilMembership', { memberId: members.worker.id, version: 1, reason: '異動' }],
    ];
    for (const [name, input] of commands)
      expect([name, await world.doing('chief', name, input as never)]).toMatchObject([
        name,
        { code: 'NOT_THE_SECRETARIAT' },
      ]);
  });

  it('never loses the last who can open it, and the secretariat may end its own membership', async () => {
    const { councilId, members } = await world.founded();
    const end = (who: 'worker' | 'chief', memberId: string) =>
      world.doing(who, 'endCouncilMembership', { memberId, version: 1, reason: '異動' });
    expect(await end('worker', members.worker.id)).toEqual(
      expect.objectContaining({ __typename: 'CouncilSaved', council: null, session: null }),
    );
    expect(await world.council('worker', councilId)).toBeNull();
    expect(await world.council('chief', councilId)).toMatchObject({ keepsRoster: true });
    expect(await end('chief', members.chief.id)).toMatchObject({ code: 'LAST_WITH_ACCESS' });
    const ended = (await world.council('chief', councilId)).members.find(
      (each: { id: string }) => each.id === members.worker.id,
    );
    expect(ended).toMatchObject({ endReason: '異動', endedBy: { id: world.people.worker.id }, hasAccess: false });
  });
});

describe('the end of a membership', () => {
  it('shuts every door within five seconds, in sessions that are open too', async () => {
    const { councilId, members, sessionId, personId } = await begunSession(world);
    expect(await world.session('chief', sessionId)).toMatchObject({ id: sessionId });
    const key = `council/${councilId}/statement`;
    const SAVE =
      'mutation D($input: SaveDraftInput!) { saveDraft(input: $input) { __typename ... on Refusal { code } } }';
    const draft = async () =>
      (await world.ask('chief', 'query D($key: String!) { draft(key: $key) { body } }', { key })).draft;
    await world.ask('chief', SAVE, { input: { key, body: '書きかけ' } });
    expect(await draft()).toEqual({ body: '書きかけ' });

    await world.doing('worker', 'endCouncilMembership', { memberId: members.chief.id, version: 1, reason: '異動' });
    const from = performance.now();
    await expect.poll(() => world.session('chief', sessionId), { timeout: 5_000 }).toBeNull();
    expect(performance.now() - from).toBeLessThan(5_000);
    expect(await world.council('chief', councilId)).toBeNull();
    expect((await world.ask('chief', '{ councils { id } }')).councils).not.toContainEqual({ id: councilId });
    expect(await draft()).toBeNull();
    const saved = await world.ask('chief', SAVE, { input: { key, body: 'x', baseVersion: 1 } });
    expect(saved.saveDraft).toEqual({ __typename: 'Refusal', code: 'NOT_FOUND' });
    expect(
      await world.doing('chief', 'giveCouncilStatement', {
        personId,
        giverId: members.chief.id,
        source: 'x',
        words: 'y',
      }),
    ).toMatchObject(NOT_FOUND);
  });

  it('comes with its last day, by the clock, without anyone doing anything', async () => {
    const { councilId } = await world.founded();
    const on = async (moment: string) => {
      world.at(moment);
      try {
        return (await world.council('chief', councilId)) !== null;
      } finally {
        world.at('2026-11-24T01:00:00Z');
      }
    };
    expect([await on('2026-03-31T14:59:59Z'), await on('2026-03-31T15:00:00Z')]).toEqual([false, true]);
    expect([await on('2027-03-31T14:59:59Z'), await on('2027-03-31T15:00:00Z')]).toEqual([true, false]);
  });
});
