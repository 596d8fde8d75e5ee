import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonKey } from './cases-world.ts';
import { visit } from './casework-world.ts';
import { correction, restricted, shownTo, WORD } from './restricted-world.ts';
import { accept, list, openTransferWorld, world } from './transfer-world.ts';

beforeAll(openTransferWorld);
afterAll(() => world.close());

const save = async (who: PersonKey, key: string, baseVersion: number | null = null) =>
  (
    await world.ask(
      who,
      `mutation S($input: SaveDraftInput!) { saveDraft(input: $input) { __typename ... on Refusal { code }
        ... on StaleDraft { current { body } } } }`,
      { input: { key, body: JSON.stringify({ note: WORD }), baseVersion } },
    )
  ).saveDraft;
const seen = async (who: PersonKey, key: string) =>
  (await world.ask(who, 'query D($key: String!) { draft(key: $key) { body } }', { key })).draft;
const entity = async (who: PersonKey, key: string) =>
  (
    await world.ask(who, 'query E($r: [_Any!]!) { _entities(representations: $r) { ... on Draft { body } } }', {
      r: [{ __typename: 'Draft', key }],
    })
  )._entities[0];
const left = async (who: PersonKey) =>
  (await world.ask(who, '{ today { draftsLeft { draft { key body } } } }')).today.draftsLeft;
const whole = { body: JSON.stringify({ note: WORD }) };
const tableShows = async (who: PersonKey, key: string) =>
  (await shownTo(world, who, 'select key from draft')).some((row: { key: string }) => row.key === key);

describe('a draft that corrects a restricted contact', () => {
  it('is shut to its author who is taken out of the circle, and opens again with it', async () => {
    const { contact } = await restricted(world);
    const key = `correct-contact:${contact.id}`;
    expect(await save('chief', key)).toEqual({ __typename: 'SavedDraft' });
    expect(await seen('chief', key)).toEqual(whole);
    const circle = { contactId: contact.id, staffIds: [world.people.chief.id] };
    expect((await world.act('outreach', 'narrowCircle', { ...circle, version: 1 })).__typename).toBe('ContactSaved');
    expect(await seen('chief', key)).toBeNull();
    expect(await entity('chief', key)).toBeNull();
    expect(await tableShows('chief', key)).toBe(false);
    // Nor does the answer to a save show what is there.
    for (const version of [null, 1])
      expect(await save('chief', key, version)).toEqual({ __typename: 'Refusal', code: 'NOT_FOUND' });
    expect((await world.act('outreach', 'widenCircle', { ...circle, version: 2 })).__typename).toBe('ContactSaved');
    expect(await seen('chief', key)).toEqual(whole);
    expect(await tableShows('chief', key)).toBe(true);
  });

  it('of a colleague, begun before it was restricted, is shut as well; the author of the note keeps their own', async () => {
    const caseId = await world.assigned();
    const { contact } = await world.act('outreach', 'recordContact', visit(caseId, { note: WORD }));
    const key = `correct-contact:${contact.id}`;
    for (const who of ['supervisor', 'outreach'] as const) await save(who, key);
    expect(await seen('supervisor', key)).toEqual(whole);
    await world.act('outreach', 'correctContact', correction(contact, { circle: [world.people.chief.id] }));
    expect(await seen('supervisor', key)).toBeNull();
    expect(await seen('outreach', key)).toEqual(whole);
    expect(await save('supervisor', `other ${contact.id.toUpperCase()}`)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is not among those left with people whose case went to another office, but for the circle', async () => {
    const caseId = await world.assigned();
    const { contact } = await world.act('outreach', 'recordContact', visit(caseId, { note: WORD }));
    const key = `correct-contact:${contact.id}`;
    for (const who of ['worker', 'outreach'] as const) await save(who, key);
    await world.act('outreach', 'correctContact', correction(contact, { circle: [world.people.chief.id] }));
    await world.act('supervisor', 'proposeTransfer', {
      caseId,
      version: Number((await world.rows('select version from support_case where id = $1', caseId))[0]?.version),
      toOfficeId: world.offices.north,
      reason: 'moved',
      ground: 'consent',
      note: '引き継ぎ',
    });
    const { id } = (await list('northSupervisor')).find(({ state }: { state: string }) => state === 'PROPOSED');
    expect((await accept(id)).__typename).toBe('TransferSaved');
    expect(await left('worker')).toEqual([]);
    expect(await seen('worker', key)).toBeNull();
    expect(await left('outreach')).toEqual([{ draft: { key, ...whole } }]);
  });
});
