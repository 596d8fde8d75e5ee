import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CasesWorld, casesWorld, fixedClock, NOW } from './cases-world.ts';

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
        ... on SavedDraft { draft { key body version } } ... on StaleDraft { current { key body version } }
        ... on DiscardedDraft { messageJa messageEn }
        ... on Refusal { code messageJa messageEn openTo } } }`,
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

  const drafts = (count: number, savedAt: string, bytes = 1) =>
    world.rows(
      `insert into draft (organisation_id, author_id, key, body_sealed, saved_at)
       select $1::uuid, $2::uuid, 'kept ' || n, decode(repeat('00', $3::int), 'hex'), $4::timestamptz from generate_series(1, $5::int) n`,
      world.people.chief.organisationId,
      world.people.chief.id,
      bytes,
      savedAt,
      count,
    );
  const clear = () => world.rows('delete from draft where author_id = $1', world.people.chief.id);

  it('is one of 200 at most; where there is no room, those that nobody has touched for 90 days go first', async () => {
    await clear();
    await drafts(200, '2026-11-20T00:00:00Z');
    const refused = await save('one more', '多すぎる', null, 'chief');
    expect(refused).toMatchObject({ __typename: 'Refusal', code: 'TOO_MANY_DRAFTS' });
    expect(refused.messageJa).toContain('下書き');
    expect(await world.rows("select event from audit_entry where event->>'reason' = 'TOO_MANY_DRAFTS'")).toHaveLength(
      1,
    );
    await world.rows("update draft set saved_at = '2026-08-01T00:00:00Z' where key in ('kept 1', 'kept 2')");
    expect(await save('one more', '入る', null, 'chief')).toMatchObject({ __typename: 'SavedDraft' });
    expect(await save('one more', '続き', 1, 'chief')).toMatchObject({ __typename: 'SavedDraft' });
    expect(await world.rows('select 1 from draft where author_id = $1', world.people.chief.id)).toHaveLength(199);
    await clear();
  });

  it('is refused beyond what a person’s drafts may take together, and at once also', async () => {
    await clear();
    await drafts(3, '2026-11-20T00:00:00Z', 2_600_000);
    const large = 'x'.repeat(390_000);
    const answers = await Promise.all(['a', 'b', 'c'].map((key) => save(key, large, null, 'chief')));
    expect(answers.map((answer) => answer.code ?? 'saved').sort()).toEqual([
      'DRAFTS_TOO_LARGE',
      'DRAFTS_TOO_LARGE',
      'saved',
    ]);
    await clear();
  });

  it('is for those who have something to write', async () => {
    expect(await save('mine', '下書き', null, 'auditor')).toMatchObject({ __typename: 'Refusal', code: 'ROLE_NEEDED' });
    expect(
      await world.rows('select event from audit_entry where actor_id = $1', world.people.auditor.id),
    ).toMatchObject([{ event: { kind: 'refusal', action: 'draft:save', reason: 'role' } }]);
    expect(await save('mine', '下書き', null, 'partner')).toMatchObject({ __typename: 'SavedDraft' });
  });

  it('is discarded once', async () => {
    await save('gone', '書きかけ');
    const discard = () => world.ask('worker', 'mutation X($key: String!) { discardDraft(key: $key) }', { key: 'gone' });
    expect(await discard()).toEqual({ discardDraft: true });
    expect(await discard()).toEqual({ discardDraft: true });
    expect((await world.ask('worker', DRAFT, { key: 'gone' })).draft).toBeNull();
  });

  it('that was recorded or discarded does not come back to life from another device', async () => {
    await save('twice', '机の上で');
    await save('twice', '机の上で、続き', 1);
    await world.ask('worker', 'mutation X($key: String!) { discardDraft(key: $key) }', { key: 'twice' });
    const late = await save('twice', '訪問先で', 2);
    expect(late).toMatchObject({ __typename: 'DiscardedDraft' });
    expect(late.messageJa).toContain('記録');
    expect((await world.ask('worker', DRAFT, { key: 'twice' })).draft).toBeNull();
    expect(await world.rows(`select 1 from writing where key = 'twice'`)).toEqual([]);
    expect(await save('twice', '新しく書く')).toMatchObject({ __typename: 'SavedDraft', draft: { version: 1 } });
  });
});

describe('two people at one form of a case', () => {
  type Who = Parameters<CasesWorld['ask']>[0];
  const SAVE = `mutation S($input: SaveDraftInput!) { saveDraft(input: $input) { ... on SavedDraft {
    alsoWriting { name since } } } }`;
  const LOOK = 'query W($key: String!, $caseId: ID) { alsoWriting(key: $key, caseId: $caseId) { name since } }';
  const writeIn = async (who: Who, caseId: string | null, key: string, baseVersion: number | null = null) =>
    (await world.ask(who, SAVE, { input: { key, body: `${who}の文`, baseVersion, caseId } })).saveDraft.alsoWriting;
  const seen = async (who: Who, caseId: string | null, key: string) =>
    (await world.ask(who, LOOK, { key, caseId })).alsoWriting.map(({ name }: { name: string }) => name);

  it('see each other by name from the moment that each has saved something, and nothing of the words', async () => {
    const caseId = await world.open();
    expect(await writeIn('worker', caseId, 'assessment:1')).toEqual([]);
    const worker = { name: '見本 worker', since: NOW.toISOString() };
    expect(await writeIn('chief', caseId, 'assessment:1')).toEqual([worker]);
    expect(await seen('worker', caseId, 'assessment:1')).toEqual(['見本 chief']);
    expect(await seen('supervisor', caseId, 'assessment:1')).toEqual(['見本 chief', '見本 worker']);
    expect(await seen('worker', caseId, 'assessment:2')).toEqual([]);
    await world.ask('chief', 'mutation X($key: String!) { discardDraft(key: $key) }', { key: 'assessment:1' });
    expect(await seen('worker', caseId, 'assessment:1')).toEqual([]);
  });

  it('no longer do when nothing was saved for ten minutes', async () => {
    const caseId = await world.open();
    await writeIn('worker', caseId, 'plan:1');
    const later = world.start({ clock: { now: () => new Date(NOW.getTime() + 10 * 60_000 + 1) } });
    const { data } = await later.execute({ query: LOOK, variables: { key: 'plan:1', caseId } }, world.as('chief'), 'r');
    expect(data).toEqual({ alsoWriting: [] });
    await later.close();
    const still = world.start({ clock: fixedClock });
    const now = await still.execute({ query: LOOK, variables: { key: 'plan:1', caseId } }, world.as('chief'), 'r');
    expect(now.data).toEqual({ alsoWriting: [{ name: '見本 worker', since: NOW.toISOString() }] });
    await still.close();
  });

  it('are unknown to whoever does not reach the case, and cannot be invented from outside', async () => {
    const caseId = await world.open();
    await writeIn('worker', caseId, 'plan:2');
    for (const who of ['northWorker', 'stranger', 'otherTown', 'partner'] as const) {
      expect(await seen(who, caseId, 'plan:2'), who).toEqual([]);
    }
    expect(await writeIn('northWorker', caseId, 'plan:2')).toEqual([]);
    expect(await seen('chief', caseId, 'plan:2')).toEqual(['見本 worker']);
    expect(await seen('chief', 'not an id', 'plan:2')).toEqual([]);
    expect(await seen('chief', null, 'plan:2')).toEqual([]);
  });
});
