import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CasesWorld, casesWorld } from './cases-world.ts';

let world: CasesWorld;
beforeAll(async () => {
  world = await casesWorld();
});
afterAll(() => world.close());

const DRAFT = 'query D($key: String!) { draft(key: $key) { key body version savedAt } }';
const ENTITY = 'query E($r: [_Any!]!) { _entities(representations: $r) { ... on Draft { body } } }';

const save = async (
  key: string,
  body: string,
  baseVersion: number | null = null,
  who: Parameters<CasesWorld['ask']>[0] = 'worker',
) =>
  (
    await world.ask(
      who,
      `mutation S($input: SaveDraftInput!) { saveDraft(input: $input) { __typename
        ... on SavedDraft { draft { key body version } } ... on StaleDraft { current { key body version } } } }`,
      { input: { key, body, baseVersion } },
    )
  ).saveDraft;

describe('a draft', () => {
  it('is kept for its author on any device, and sealed', async () => {
    expect(await save('intake', '母から電話、途中')).toMatchObject({ __typename: 'SavedDraft', draft: { version: 1 } });
    expect(await save('intake', '母から電話、続き', 1)).toMatchObject({ draft: { version: 2 } });
    expect((await world.ask('worker', DRAFT, { key: 'intake' })).draft).toMatchObject({
      body: '母から電話、続き',
      version: 2,
    });
    const [row] = await world.rows('select body_sealed from draft');
    expect(String(row?.body_sealed)).not.toContain('母');
  });

  it('belongs to nobody else', async () => {
    await save('mine', '私の下書き');
    expect((await world.ask('chief', DRAFT, { key: 'mine' })).draft).toBeNull();
    const reference = { r: [{ __typename: 'Draft', key: 'mine' }] };
    expect((await world.ask('chief', ENTITY, reference))._entities).toEqual([null]);
    expect((await world.ask('worker', ENTITY, reference))._entities).toEqual([{ body: '私の下書き' }]);
    expect(await save('mine', '別人の下書き', null, 'chief')).toMatchObject({ __typename: 'SavedDraft' });
    expect((await world.ask('worker', DRAFT, { key: 'mine' })).draft.body).toBe('私の下書き');
  });

  it('from another device is shown instead of written over', async () => {
    await save('shared', '机の上で');
    expect(await save('shared', '訪問先で')).toMatchObject({
      __typename: 'StaleDraft',
      current: { body: '机の上で', version: 1 },
    });
    const both = await Promise.all([save('race', '一'), save('race', '二')]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['SavedDraft', 'StaleDraft']);
  });

  it('is discarded once', async () => {
    await save('gone', '書きかけ');
    const discard = () => world.ask('worker', 'mutation X($key: String!) { discardDraft(key: $key) }', { key: 'gone' });
    expect(await discard()).toEqual({ discardDraft: true });
    expect(await discard()).toEqual({ discardDraft: true });
    expect((await world.ask('worker', DRAFT, { key: 'gone' })).draft).toBeNull();
  });
});
