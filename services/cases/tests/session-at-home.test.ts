import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CaseworkWorld, caseworkWorld, SESSION, visit } from './casework-world.ts';
import { session, supportedPlan } from './support-world.ts';

let world: CaseworkWorld;
beforeAll(async () => {
  world = await caseworkWorld();
});
afterAll(() => world.close());

const record = (itemId: string, changes: Record<string, unknown> = {}) =>
  world.act('worker', 'recordSupportSession', session(itemId, changes));
const practised = [{ area: 'firstSteps', client: 'TOGETHER', worker: null }];

it('a session of its own says whether it was at home: カ always is, キ is asked', async () => {
  const plan = await supportedPlan(world, await world.agency());
  expect((await record(plan.home)).session.atHome).toBe(true);
  expect(await record(plan.home, { atHome: false })).toMatchObject({
    issues: [{ path: 'atHome', code: 'ALWAYS_AT_HOME' }],
  });
  expect(await record(plan.society, { practised })).toMatchObject({
    issues: [{ path: 'atHome', code: 'AT_HOME_UNSAID' }],
  });
  const { session: out } = await record(plan.society, { practised, atHome: false });
  expect(out.atHome).toBe(false);
  const mend = { sessionId: out.id, version: 1, reason: '自宅だった', practised, clientDid: '玄関まで', atHome: true };
  expect(await world.act('worker', 'correctSupportSession', mend)).toMatchObject({
    session: { atHome: true, originals: [{ atHome: false }] },
  });
});

it('of one that was a contact, the contact says it; one of キ from before it was asked is mended in its words', async () => {
  const plan = await supportedPlan(world, await world.agency());
  const { itemId, clientDid } = session(plan.society);
  const sessions = [{ itemId, practised, clientDid }];
  const met = visit(plan.caseId, { result: 'MET_PERSON', duties: ['3(4)キ'], sessions });
  expect((await world.act('worker', 'recordContact', met)).__typename).toBe('ContactSaved');
  const query = `query S($id: ID!) { case(id: $id) { supportItems { sessions { ${SESSION} } } } }`;
  const { case: found } = await world.ask('worker', query, { id: plan.caseId });
  expect(found.supportItems[1].sessions).toMatchObject([{ atHome: null }]);
  const { session: early } = await record(plan.society, { practised, atHome: false });
  await world.rows('update support_session set at_home = null where id = $1', early.id);
  const mend = { sessionId: early.id, version: 1, reason: '言葉', practised, clientDid: '並んで歩いた' };
  expect(await world.act('worker', 'correctSupportSession', mend)).toMatchObject({
    session: { atHome: null, clientDid: '並んで歩いた' },
  });
});

it('is held against a refusal whoever is named, since it is in the home of those who refused', async () => {
  const plan = await supportedPlan(world, await world.agency());
  const block = { scope: 'ALL_CONTACT', saidBy: 'CLIENT', saidOn: '2026-11-24', recontactOn: '2026-12-20' };
  await world.act('worker', 'blockVisits', { caseId: plan.caseId, ...block });
  for (const counterparts of [['CLIENT'], ['OTHER'], ['AGENCY']]) {
    expect(await record(plan.home, { counterparts })).toMatchObject({ code: 'VISIT_BLOCKED' });
    const withKi = { practised, atHome: true, counterparts };
    expect(await record(plan.society, withKi)).toMatchObject({ code: 'VISIT_BLOCKED' });
  }
  const { session: out } = await record(plan.society, { practised, atHome: false });
  const mend = { sessionId: out.id, version: 1, reason: '自宅だった', practised, clientDid: '玄関まで' };
  expect(
    await world.act('worker', 'correctSupportSession', { ...mend, atHome: true, counterparts: ['OTHER'] }),
  ).toMatchObject({ code: 'VISIT_BLOCKED' });
});
