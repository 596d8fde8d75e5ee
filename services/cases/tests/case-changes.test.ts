import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CasesWorld, casesWorld } from './cases-world.ts';

let world: CasesWorld;
beforeAll(async () => {
  world = await casesWorld();
});
afterAll(() => world.close());

const CASE = `query C($id: ID!) { case(id: $id) { version stage route townCode concerns mostSeriousConcern chiefConcern closedOn
  client { id version displayName kana } parties { id role displayName version } assignments { until } outreachWorker { id } } }`;
const read = async (id: string) => (await world.ask('worker', CASE, { id })).case;
type Key = Parameters<CasesWorld['run']>[0];

describe('what a case says', () => {
  const change = (caseId: string, changes: Record<string, unknown> = {}, key: Key = 'worker') =>
    world.run(key, 'updateCase', {
      caseId,
      version: 1,
      route: 'outreach',
      townCode: '113620',
      concerns: ['housing'],
      mostSeriousConcern: null,
      chiefConcern: '住まいの相談',
      ...changes,
    });

  it('is changed from the version that was read', async () => {
    const id = await world.open();
    expect(await change(id)).toMatchObject({ __typename: 'CaseSaved', case: { version: 2 } });
    expect(await read(id)).toMatchObject({
      route: 'outreach',
      townCode: '113620',
      concerns: ['housing'],
      chiefConcern: '住まいの相談',
    });
  });

  it('is not written over from an older one: who changed what is shown, and nothing is lost', async () => {
    const id = await world.open();
    await change(id, {}, 'chief');
    const late = await change(id, { chiefConcern: '別の言葉' });
    expect(late).toMatchObject({ __typename: 'StaleVersion', currentVersion: 2, changedBy: '見本 chief' });
    expect(late.changes).toEqual([{ field: 'chiefConcern', yours: '別の言葉', theirs: '住まいの相談' }]);
  });

  it('keeps what it is troubled by sealed, and logs the reading as one of risk', async () => {
    const id = await world.open('worker', { concerns: ['violence', 'debt'], mostSeriousConcern: 'violence' });
    const kept = () =>
      world.rows(
        `select to_jsonb(c)::text as text, concerns, most_serious_concern as worst, concerns_sealed is not null as sealed
         from support_case c where id = $1`,
        id,
      );
    const [opened] = await kept();
    expect(opened).toMatchObject({ concerns: [], worst: null, sealed: true });
    expect(opened?.text).not.toContain('violence');
    expect(await read(id)).toMatchObject({ concerns: ['violence', 'debt'], mostSeriousConcern: 'violence' });
    const shown = `select 1 from audit_entry where event->>'fieldGroup' = 'risk' and event->'ids' ? $1`;
    expect((await world.rows(shown, id)).length).toBeGreaterThan(0);
    await change(id, { concerns: ['illnessDisability'], mostSeriousConcern: null });
    expect((await kept())[0]).toMatchObject({ concerns: [], sealed: true });
    expect(await read(id)).toMatchObject({ concerns: ['illnessDisability'], mostSeriousConcern: null });
    const late = await change(id, { concerns: ['violence', 'debt'], mostSeriousConcern: 'debt' });
    expect(late.changes).toEqual([
      { field: 'concerns', yours: 'violence、debt', theirs: 'illnessDisability' },
      { field: 'mostSeriousConcern', yours: 'debt', theirs: null },
    ]);
  });

  it('of a case from before the seal is read, and sealed with the next change', async () => {
    const id = await world.open();
    await world.rows(
      `update support_case set concerns_sealed = null, concerns = '{violence}', most_serious_concern = 'violence' where id = $1`,
      id,
    );
    expect(await read(id)).toMatchObject({ concerns: ['violence'], mostSeriousConcern: 'violence' });
    await change(id, { concerns: ['violence'], mostSeriousConcern: 'violence' });
    expect(
      await world.rows('select concerns, most_serious_concern as worst from support_case where id = $1', id),
    ).toEqual([{ concerns: [], worst: null }]);
    expect(await read(id)).toMatchObject({ concerns: ['violence'], mostSeriousConcern: 'violence' });
  });

  it('keeps one of many that save at once', async () => {
    const id = await world.open();
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map((word) => change(id, { chiefConcern: word })));
    expect(answers.filter(({ __typename }) => __typename === 'CaseSaved')).toHaveLength(1);
    expect(answers.filter(({ __typename }) => __typename === 'StaleVersion')).toHaveLength(3);
  });

  it('is changed by nobody beyond reach or without the role', async () => {
    const id = await world.open();
    for (const key of ['northWorker', 'stranger', 'otherTown', 'administrator', 'partner'] as const) {
      expect(await change(id, {}, key)).toMatchObject({ code: 'NOT_FOUND', openTo: [] });
    }
    expect(await change(id, {}, 'town')).toMatchObject({ code: 'ROLE_NEEDED' });
    expect(await change(randomUUID())).toMatchObject({ code: 'NOT_FOUND', openTo: [] });
    expect(await change('nonsense')).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the people of a case', () => {
  const someone = {
    displayName: '佐藤 太郎',
    kana: 'さとう たろう',
    nameKnown: 'FULL',
    birthDate: '1982-05-06',
    birthDateSource: '保険証',
  };

  it('are better known later, each by its own version', async () => {
    const id = await world.open();
    const { client } = await read(id);
    const change = (version: number) =>
      world.run('worker', 'updateParty', { caseId: id, partyId: client.id, role: 'CLIENT', version, party: someone });
    expect(await change(1)).toMatchObject({ __typename: 'CaseSaved' });
    expect((await read(id)).client).toMatchObject({ displayName: '佐藤 太郎', version: 2 });
    expect(await change(1)).toMatchObject({ __typename: 'StaleVersion', currentVersion: 2 });
  });

  it('may grow by family, not by a second client', async () => {
    const id = await world.open();
    const add = (role: string) =>
      world.run('worker', 'updateParty', {
        caseId: id,
        role,
        party: { displayName: '父', nameKnown: 'PARTIAL', relationToClient: 'father' },
      });
    expect(await add('FAMILY')).toMatchObject({ __typename: 'CaseSaved' });
    expect((await read(id)).parties).toHaveLength(3);
    expect(await add('CLIENT')).toMatchObject({ issues: [{ path: 'role', code: 'oneClient' }] });
    expect(
      await world.run('worker', 'updateParty', {
        caseId: id,
        partyId: randomUUID(),
        role: 'FAMILY',
        version: 1,
        party: someone,
      }),
    ).toMatchObject({ issues: [{ path: 'partyId', code: 'unknownPerson' }] });
    expect(await world.run('northWorker', 'updateParty', { caseId: id, role: 'FAMILY', party: someone })).toMatchObject(
      { code: 'NOT_FOUND' },
    );
  });
});

describe('the end of a case', () => {
  const close = (caseId: string, changes: Record<string, unknown> = {}, key: Key = 'chief') =>
    world.run(key, 'closeCase', { caseId, version: 1, reason: 'goalReached', note: '居場所に通い始めた', ...changes });

  it('ends the team with it, and can be taken back to where it was', async () => {
    const id = await world.open();
    await world.run('supervisor', 'assignWorker', {
      caseId: id,
      workerId: world.people.outreach.id,
      role: 'OUTREACH_WORKER',
      from: '2026-11-24',
    });
    expect(await close(id)).toMatchObject({ __typename: 'CaseSaved', case: { stage: 'CLOSED', version: 2 } });
    expect(await read(id)).toMatchObject({
      closedOn: '2026-11-24',
      outreachWorker: null,
      assignments: [{ until: '2026-11-24' }],
    });
    expect(await close(id, { version: 2 })).toMatchObject({ code: 'CASE_ALREADY_ENDED' });
    const judged = await world.run('worker', 'recordJudgement', {
      caseId: id,
      clause: '3(2)柱書',
      outcome: 'MET',
      reason: 'x',
      evidence: 'y',
    });
    expect(judged).toMatchObject({ code: 'CASE_SET_ASIDE' });
    const reopen = (key: Key = 'chief') =>
      world.run(key, 'reopenCase', { caseId: id, version: 2, reason: '再び連絡があった' });
    expect(await reopen('worker')).toMatchObject({ code: 'ROLE_NEEDED' });
    expect(await reopen()).toMatchObject({ __typename: 'CaseSaved', case: { stage: 'SCREENING' } });
    expect((await read(id)).closedOn).toBeNull();
  });

  it('may be a suspension until a day', async () => {
    const id = await world.open();
    expect(await close(id, { reason: 'suspension' })).toMatchObject({
      issues: [{ path: 'followUpOn', code: 'followUpNeeded' }],
    });
    expect(await close(id, { reason: 'suspension', followUpOn: '2027-01-15' })).toMatchObject({
      case: { stage: 'SUSPENDED' },
    });
    expect(await world.run('chief', 'reopenCase', { caseId: id, version: 2, reason: '連絡日' })).toMatchObject({
      case: { stage: 'INTAKE' },
    });
    expect(await world.run('chief', 'reopenCase', { caseId: id, version: 3, reason: '?' })).toMatchObject({
      code: 'CASE_IS_OPEN',
    });
  });

  it('is refused by role, reach, version and unknown reason', async () => {
    const id = await world.open();
    expect(await close(id, {}, 'worker')).toMatchObject({ code: 'ROLE_NEEDED' });
    expect(await close(id, {}, 'northSupervisor')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await close(id, { version: 7 })).toMatchObject({ __typename: 'StaleVersion', currentVersion: 1 });
    expect(await close(id, { reason: 'employed' })).toMatchObject({
      issues: [{ path: 'reason', code: 'unknownCode' }],
    });
  });

  it('may be a referral on, by someone of the town too', async () => {
    const id = await world.open();
    const refer = (key: Key, version = 1) =>
      world.run(key, 'referOn', { caseId: id, version, bodyName: '見本市', reason: '転居' });
    expect(await refer('northWorker')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refer('employment')).toMatchObject({ code: 'ROLE_NEEDED' });
    expect(await refer('town')).toMatchObject({ case: { stage: 'REFERRED_ON' } });
    expect(await refer('town', 2)).toMatchObject({ code: 'CASE_SET_ASIDE' });
  });
});
