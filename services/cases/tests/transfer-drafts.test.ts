import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonKey } from './cases-world.ts';
import { planOf } from './casework-world.ts';
import { shownTo } from './restricted-world.ts';
import { accept, list, openTransferWorld, proposed, world } from './transfer-world.ts';

beforeAll(openTransferWorld);
afterAll(() => world.close());

const WORDS = '本人が窓越しに、来月の花の話をした';
const save = async (key: PersonKey, draft: string, body = JSON.stringify({ note: WORDS })) =>
  (
    await world.ask(key, 'mutation S($input: SaveDraftInput!) { saveDraft(input: $input) { __typename } }', {
      input: { key: draft, body, baseVersion: null },
    })
  ).saveDraft.__typename;
const UNDER_WAY = 'query U($id: ID!) { case(id: $id) { underWay { kind on by { id } } } }';
const draftsOf = async (key: PersonKey, id: string) =>
  ((await world.ask(key, UNDER_WAY, { id })).case?.underWay ?? []).filter(
    ({ kind }: { kind: string }) => kind === 'DRAFT',
  );
const LEFT = '{ today { draftsLeft { draft { key body } caseNumber toOffice { id } } } }';
const left = async (key: PersonKey) => (await world.ask(key, LEFT)).today.draftsLeft;

describe('what colleagues were writing while a case goes to another office', () => {
  it('is listed by whose it is, without a word, to those who hand over; also where its key names a record of the case', async () => {
    const caseId = await world.assigned();
    const { plan } = await world.act('worker', 'savePlan', planOf(caseId, await world.agency()));
    await save('worker', `contact:${caseId}`);
    await save('outreach', `plan:${plan.id}`);
    await save('supervisor', `transfer:${caseId}`);
    await save('outreach', `contact:${await world.assigned()}`);
    const found = await draftsOf('supervisor', caseId);
    expect(found.map(({ by }: { by: { id: string } }) => by.id).sort()).toEqual(
      [world.people.worker.id, world.people.outreach.id].sort(),
    );
    expect(found[0]).toMatchObject({ kind: 'DRAFT', on: '2026-11-24' });
    expect(await draftsOf('worker', caseId)).toEqual([]);
    for (const key of ['northSupervisor', 'stranger', 'partner'] as const)
      expect(await draftsOf(key, caseId)).toEqual([]);
  });

  it('stays its author’s when the case has gone, who sees it with the office that has the case, and discards it', async () => {
    const { caseId, transferId } = await proposed();
    await save('worker', `contact:${caseId}`);
    await save('worker', 'intake');
    expect(await left('worker')).toEqual([]);
    expect((await accept(transferId)).__typename).toBe('TransferSaved');
    const key = `contact:${caseId}`;
    const caseNumber = (await list('supervisor')).find(({ id }: { id: string }) => id === transferId).caseNumber;
    expect(await left('worker')).toEqual([
      { draft: { key, body: JSON.stringify({ note: WORDS }) }, caseNumber, toOffice: { id: world.offices.north } },
    ]);
    for (const other of ['supervisor', 'outreach', 'northSupervisor', 'northWorker', 'manager'] as const)
      expect([other, await left(other)]).toEqual([other, []]);
    await world.ask('worker', 'mutation D($key: String!) { discardDraft(key: $key) }', { key });
    expect(await left('worker')).toEqual([]);
  });

  it('is nothing to the office that is asked and then has the case: not that there is any, in no answer and no table', async () => {
    const caseId = await world.assigned();
    await save('worker', `contact:${caseId}`);
    await world.act('supervisor', 'proposeTransfer', {
      caseId,
      version: Number((await world.rows('select version from support_case where id = $1', caseId))[0]?.version),
      toOfficeId: world.offices.north,
      reason: 'moved',
      ground: 'consent',
      note: '引き継ぎ',
    });
    const find = async () =>
      (await list('northSupervisor')).find(({ state }: { state: string }) => state === 'PROPOSED');
    const transfer = await find();
    expect(transfer.sheet.underWay.filter(({ kind }: { kind: string }) => kind === 'DRAFT')).toEqual([]);
    expect((await accept(transfer.id)).__typename).toBe('TransferSaved');
    const sheets = await world.rows("select 1 from transfer_sheet where under_way::text like '%DRAFT\"%'");
    expect(sheets).toEqual([]);
    expect(await shownTo(world, 'northSupervisor', 'select 1 from draft')).toEqual([]);
    // Should it hand the case on in its turn, it is told of drafts of its own people alone.
    expect(await draftsOf('northSupervisor', caseId)).toEqual([]);
  });
});
