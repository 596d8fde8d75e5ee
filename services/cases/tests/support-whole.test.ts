import { afterAll, beforeAll, expect, it } from 'vitest';
import { planOf } from './casework-world.ts';
import { type MergeWorld, mergeWorld } from './merge-world.ts';
import { decideUrgent, session, supportItems } from './support-world.ts';

let world: MergeWorld;
beforeAll(async () => {
  world = await mergeWorld();
});
afterAll(() => world.close());

const ITEMS = 'query S($id: ID!) { case(id: $id) { supportItems { id recordState sessions { id clientDid } } } }';
const run = async (key: 'supervisor' | 'manager', name: 'proposeDeletion' | 'deleteCase', input: object) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation M($input: ${type}!) { ${name}(input: $input) { __typename
    ... on DeletionSaved { deletion { id state } } ... on Refusal { code } } }`;
  return (await world.ask(key, query, { input: { commandId: crypto.randomUUID(), ...input } }))[name];
};

it('the record of an item follows its case into a merge, back out of it, and into the deletion', async () => {
  world.at('2026-11-24T01:00:00Z');
  const [survivor, source] = [await world.of(), await world.of()];
  const center = await world.agency();
  const { home, items } = supportItems(center, world.people.worker.id);
  await world.act('worker', 'savePlan', planOf(source, center, { items, signedOn: null }));
  await decideUrgent(world, source);
  const recorded = await world.act('worker', 'recordSupportSession', session(home));
  const sessionId = recorded.session.id;
  const mend = { sessionId, version: 1, reason: '直し', practised: [{ area: 'cooking' }], clientDid: '焼いた' };
  await world.act('worker', 'correctSupportSession', mend);
  expect((await world.merge(survivor, source)).__typename).toBe('CaseSaved');

  const seen = (await world.ask('worker', ITEMS, { id: survivor })).case.supportItems;
  expect(seen[0]).toEqual({ id: home, recordState: 'CLOSED', sessions: [{ id: sessionId, clientDid: '焼いた' }] });
  expect(await world.act('worker', 'recordSupportSession', session(home, { urgentReason: 'x' }))).toMatchObject({
    code: 'CASE_MERGED',
  });
  const { merges } = await world.read(survivor);
  await world.undo(merges[0].id);
  expect((await world.ask('worker', ITEMS, { id: survivor })).case.supportItems).toEqual([]);
  expect((await world.ask('worker', ITEMS, { id: source })).case.supportItems[0].recordState).toBe('URGENT_HELP_ONLY');

  const [row] = await world.rows('select version from support_case where id = $1', source);
  const closing = { caseId: source, version: row?.version, reason: 'wishOfPerson' };
  expect((await world.act('supervisor', 'closeCase', closing)).__typename).toBe('CaseSaved');
  world.at('2032-04-01T01:00:00Z');
  const { deletion } = await run('supervisor', 'proposeDeletion', { caseId: source });
  expect(await run('manager', 'deleteCase', { deletionId: deletion.id })).toMatchObject({
    deletion: { state: 'CONFIRMED' },
  });
  for (const table of ['support_session', 'support_session_original', 'urgent_help', 'plan_item'])
    expect(await world.rows(`select 1 from ${table} where case_id = $1`, source)).toEqual([]);
});
