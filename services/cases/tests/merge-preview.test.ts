import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planOf, throughMeeting } from './casework-world.ts';
import { type MergeWorld, mergeWorld, nobody } from './merge-world.ts';

let world: MergeWorld;
beforeAll(async () => {
  world = await mergeWorld();
});
afterAll(() => world.close());

const codes = (preview: { obstacles: { code: string }[] }) => preview.obstacles.map(({ code }) => code);

describe('the preview of a merge', () => {
  it('shows two clients field by field, with the score and its reasons, and writes nothing', async () => {
    const survivor = await world.of({ birthDate: '1982', birthDateSource: '母の話', phones: ['0494-00-0000'] });
    const source = await world.of({
      displayName: '渡邉 見本',
      birthDate: '1982-05-03',
      gender: 'male',
      phones: ['090-0000-0000'],
    });
    const before = await world.rows('select event_count, version from support_case where id = any($1)', [
      survivor,
      source,
    ]);
    const preview = await world.preview(survivor, source);
    expect(preview.reasons).toEqual(['variantName', 'sameReading', 'compatibleBirthDate', 'sameTown']);
    expect(preview).toMatchObject({ score: 75, obstacles: [], promises: 0, carriedBlock: null });
    const field = (name: string) => preview.fields.find((each: { field: string }) => each.field === name);
    expect(preview.fields).toHaveLength(7);
    expect(field('kana')).toMatchObject({ differs: false, choices: [] });
    expect(field('name')).toMatchObject({ differs: true, keep: 'SURVIVOR', choices: ['SURVIVOR', 'SOURCE'] });
    expect(field('birthDate')).toMatchObject({ keep: 'SOURCE' });
    expect(field('gender')).toMatchObject({ keep: 'SOURCE' });
    expect(field('phones')).toMatchObject({ keep: 'BOTH', choices: ['BOTH', 'SURVIVOR', 'SOURCE'] });
    const [mother] = preview.parties;
    expect(mother).toMatchObject({ party: { displayName: '渡辺 見本子' }, sameAs: { id: expect.any(String) } });
    expect(
      await world.rows('select event_count, version from support_case where id = any($1)', [survivor, source]),
    ).toEqual(before);
    const shown = await world.rows(
      `select event->>'fieldGroup' as "group" from audit_entry where actor_id = $1 and event->>'kind' = 'read' and event->'ids' ? $2 and event->'ids' ? $3`,
      world.people.chief.id,
      survivor,
      source,
    );
    expect(shown.map(({ group }) => group)).toEqual(expect.arrayContaining(['identity', 'contactDetails']));
  });

  it('is nothing for those who may not merge, and for cases out of reach or absent', async () => {
    const [survivor, source] = [await world.of(), await world.of()];
    for (const key of ['worker', 'outreach', 'manager', 'auditor', 'town', 'northSupervisor', 'stranger'] as const)
      expect(await world.preview(survivor, source, key)).toBeNull();
    expect(await world.preview(survivor, nobody)).toBeNull();
    expect(await world.preview('not an id', source)).toBeNull();
    expect(await world.preview(survivor, source, 'supervisor')).not.toBeNull();
  });

  it('finds the likely ones among the clients of other cases, for those who may merge', async () => {
    const birthDate = '1979-02-11';
    const one = await world.of({ displayName: '齋藤 例', kana: 'さいとう れい', birthDate });
    const two = await world.of({ displayName: '斉藤 例', kana: 'サイトウ レイ', birthDate: '1979' });
    const query = 'query L($id: ID!) { case(id: $id) { likelyDuplicates { caseId score reasons role } } }';
    const found = async (key: 'chief' | 'worker') => (await world.ask(key, query, { id: one })).case.likelyDuplicates;
    expect(await found('chief')).toEqual([
      {
        caseId: two,
        score: 75,
        role: 'CLIENT',
        reasons: ['variantName', 'sameReading', 'compatibleBirthDate', 'sameTown'],
      },
    ]);
    expect(await found('worker')).toEqual([]);
    await world.merge(one, two);
    expect(await found('chief')).toEqual([]);
    // At intake both spellings lead to the case that is worked on.
    const again = await world.ask(
      'worker',
      'query D($input: LikelyDuplicatesInput!) { likelyDuplicates(input: $input) { caseId role } }',
      { input: { name: '斉藤 例' } },
    );
    const clients = again.likelyDuplicates.filter(({ role }: { role: string }) => role === 'CLIENT');
    expect(new Set(clients.map(({ caseId }: { caseId: string }) => caseId))).toEqual(new Set([one]));
  });
});

describe('what stands in the way of a merge', () => {
  it('is said in the preview and refused by the command', async () => {
    const [survivor, source] = [await world.of(), await world.of()];
    const { version } = await world.read(survivor);
    await world.act('supervisor', 'closeCase', { caseId: survivor, version, reason: 'other' });
    const preview = await world.preview(survivor, source);
    expect(codes(preview)).toEqual(['MERGE_SURVIVOR_CLOSED']);
    expect(await world.merge(survivor, source)).toMatchObject({ code: 'MERGE_SURVIVOR_CLOSED' });
    expect(codes(await world.preview(source, survivor))).toEqual([]);
  });

  it('are two people, each in the household of the other', async () => {
    const brother = { displayName: '渡辺 見本二', kana: 'わたなべ みほんじ', nameKnown: 'FULL', townCode: '113654' };
    const survivor = await world.of({});
    const source = await world.of(brother);
    expect(codes(await world.preview(survivor, source))).toEqual([]);
    await world.act('worker', 'updateParty', {
      caseId: survivor,
      role: 'FAMILY',
      party: { ...brother, relationToClient: 'sibling' },
    });
    for (const [one, other] of [
      [survivor, source],
      [source, survivor],
    ] as const) {
      expect(codes(await world.preview(one, other))).toEqual(['MERGE_TWO_PEOPLE']);
      expect(await world.merge(one, other)).toMatchObject({ code: 'MERGE_TWO_PEOPLE' });
    }
    expect(await world.rows('select 1 from case_merge where source_id = any($1)', [survivor, source])).toEqual([]);
  });

  it('are plans for which somebody waits', async () => {
    const [survivor, source] = [await world.of(), await world.of()];
    const center = await world.agency();
    await world.act('worker', 'saveAssessment', { caseId: source, items: [] });
    await world.act('worker', 'recordApplication', {
      caseId: source,
      signedOn: '2026-11-24',
      signedBy: '本人',
      agencyIds: [center],
      fields: ['NAME'],
    });
    const { plan } = await world.act('worker', 'savePlan', planOf(source, center));
    expect(codes(await world.preview(survivor, source))).toEqual([]);
    await throughMeeting(world, plan);
    expect((await world.preview(survivor, source)).obstacles).toMatchObject([
      { code: 'MERGE_SOURCE_PLAN', clause: '3(4)イ' },
    ]);
    expect(codes(await world.preview(source, survivor))).toEqual([]);
    await world.rows(`update plan set state = 'DECIDED' where case_id = $1`, source);
    expect(codes(await world.preview(source, survivor))).toEqual([]);
  });

  it('is the case itself, and a merge that was made already', async () => {
    const { survivor, source } = await world.merged();
    const third = await world.of();
    expect(await world.merge(survivor, survivor)).toMatchObject({ code: 'MERGE_SAME_CASE' });
    expect(codes(await world.preview(third, source))).toEqual(['MERGE_SOURCE_MERGED']);
    expect(codes(await world.preview(source, third))).toEqual(['MERGE_SURVIVOR_MERGED']);
    expect(codes(await world.preview(third, survivor))).toEqual(['MERGE_SOURCE_TOOK_IN']);
    expect(codes(await world.preview(survivor, third))).toEqual([]);
  });

  it('is a preview that no longer holds, a choice that was not offered, a missing reason', async () => {
    const [survivor, source] = [await world.of({ gender: 'male' }), await world.of({ gender: 'other' })];
    const { seen } = await world.preview(survivor, source);
    const { client } = await world.read(source);
    await world.act('worker', 'updateParty', {
      caseId: source,
      partyId: client.id,
      version: client.version,
      role: 'CLIENT',
      party: { displayName: '渡辺 見本', nameKnown: 'FULL', gender: 'male' },
    });
    expect(await world.merge(survivor, source, { seen })).toMatchObject({ code: 'MERGE_OUTDATED' });
    const wrong = await world.merge(survivor, source, {
      reason: ' ',
      keep: [
        { field: 'gender', keep: 'BOTH' },
        { field: 'shoes', keep: 'SOURCE' },
      ],
      parties: [{ partyId: client.id, sameAsId: null }],
    });
    expect(wrong.issues.map(({ path }: { path: string }) => path)).toEqual(['reason', 'keep.0', 'keep.1', 'parties.0']);
  });

  it('is who asks: the role, the office, the organisation; absent and out of reach are the same', async () => {
    const [survivor, source] = [await world.of(), await world.of()];
    for (const key of ['worker', 'outreach', 'manager'] as const)
      expect(await world.merge(survivor, source, {}, key)).toMatchObject({
        code: 'ROLE_NEEDED',
        openTo: ['chiefConsultationWorker', 'officeSupervisor'],
      });
    const absent = await world.merge(survivor, nobody);
    for (const key of ['northSupervisor', 'stranger', 'partner', 'administrator'] as const)
      expect(await world.merge(survivor, source, {}, key)).toEqual(absent);
    const north = await world.of({}, { officeId: world.offices.north, townCode: '113816' }, 'northWorker');
    expect(await world.merge(survivor, north)).toEqual(absent);
    expect(await world.merge(north, survivor)).toEqual(absent);
    expect(await world.rows('select 1 from case_merge where survivor_id = $1', survivor)).toEqual([]);
  });

  it('is another merge at the same moment: one is made', async () => {
    const [one, two] = [await world.of(), await world.of()];
    const [a, b] = [await world.preview(one, two), await world.preview(two, one)];
    const answers = await Promise.all([
      world.act('chief', 'mergeCases', {
        survivorId: one,
        sourceId: two,
        seen: a.seen,
        keep: [],
        parties: [],
        reason: '同じ人',
      }),
      world.act('supervisor', 'mergeCases', {
        survivorId: two,
        sourceId: one,
        seen: b.seen,
        keep: [],
        parties: [],
        reason: '同じ人',
      }),
    ]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['CaseSaved', 'Refusal']);
    expect(await world.rows('select 1 from case_merge where source_id = any($1)', [one, two])).toHaveLength(1);
  });
});
