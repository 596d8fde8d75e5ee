import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opening } from './cases-world.ts';
import { type CaseworkWorld, caseworkWorld, planOf, visit } from './casework-world.ts';

let world: CaseworkWorld;
beforeAll(async () => {
  world = await caseworkWorld();
});
afterAll(() => world.close());

const times = <Entry>(count: number, make: (index: number) => Entry): Entry[] =>
  Array.from({ length: count }, (_, index) => make(index));

describe('the search for likely duplicates', () => {
  const search = async (input: Record<string, unknown>) =>
    (
      await world.ask(
        'town',
        'query L($input: LikelyDuplicatesInput!) { likelyDuplicates(input: $input) { caseId } }',
        {
          input,
        },
      )
    ).likelyDuplicates;

  it.each(['name', 'kana', 'phone', 'birthDate', 'townCode'])(
    'finds nobody by a %s that no case keeps',
    async (field) => {
      await world.open();
      const known = { name: '佐藤', kana: 'さとう', birthDate: '1982', townCode: '113654' };
      expect((await search(known)).length).toBeGreaterThan(0);
      expect(await search({ ...known, [field]: 'さとう'.repeat(67) })).toEqual([]);
    },
  );

  it('does not hold up the others', async () => {
    // As many who share pieces of the name as are looked at.
    for (let each = 0; each < 20; each += 1) await world.open();
    const before = performance.now();
    expect(await search({ kana: 'さとうみほこ'.repeat(20_000), name: '佐藤'.repeat(10_000) })).toEqual([]);
    expect(performance.now() - before).toBeLessThan(1_500);
  });
});

describe('a list that is too long', () => {
  const tooMany = (path: string) => ({ __typename: 'InvalidInput', issues: [{ path, code: 'tooMany' }] });
  const attendees = (count: number) => times(count, () => ({ id: randomUUID(), name: '見本', affiliation: '事務所' }));
  const meeting = (changes: Record<string, unknown>) => ({
    officeId: world.offices.chichibu,
    at: '2026-11-24T09:00:00+09:00',
    planIds: [],
    attendees: [],
    ...changes,
  });

  it('of people or plans of a meeting is answered at once', async () => {
    const call = (changes: Record<string, unknown>) => world.act('chief', 'callMeeting', meeting(changes));
    expect(await call({ attendees: attendees(100) })).toMatchObject({ code: 'MEETING_WITHOUT_PLAN' });
    expect(await call({ attendees: attendees(101) })).toMatchObject(tooMany('attendees'));
    expect(await call({ planIds: times(101, () => randomUUID()) })).toMatchObject(tooMany('planIds'));
    const before = performance.now();
    await call({ attendees: attendees(5_000) });
    expect(performance.now() - before).toBeLessThan(1_500);
  });

  it('of a plan, an assessment, a contact or an application, too', async () => {
    const caseId = await world.assigned();
    const goals = times(101, () => ({ id: randomUUID(), domain: 'SOCIAL', words: '散歩' }));
    const items = times(101, () => ({ id: randomUUID(), what: '通う', duty: '3(4)ケ', providerKind: 'CLIENT' }));
    const plan = (changes: Record<string, unknown>) =>
      world.act('worker', 'savePlan', { ...planOf(caseId, randomUUID()), items: [], ...changes });
    expect(await plan({ goals })).toMatchObject(tooMany('goals'));
    expect(await plan({ items })).toMatchObject(tooMany('items'));
    const assessed = times(101, () => ({ code: 'isolation', mostSerious: false }));
    expect(await world.act('worker', 'saveAssessment', { caseId, items: assessed })).toMatchObject(tooMany('items'));
    const contact = (changes: Record<string, unknown>) =>
      world.act('outreach', 'recordContact', visit(caseId, changes));
    expect(await contact({ duties: times(101, () => '3(4)ア') })).toMatchObject(tooMany('duties'));
    expect(await contact({ companionIds: times(101, () => randomUUID()) })).toMatchObject(tooMany('companionIds'));
    const application = { caseId, signedOn: '2026-11-24', signedBy: '本人', fields: ['NAME'] };
    const agencyIds = times(101, () => randomUUID());
    const applied = await world.act('worker', 'recordApplication', { ...application, agencyIds });
    expect(applied.issues).toContainEqual(expect.objectContaining({ path: 'agencyIds', code: 'tooMany' }));
  });

  it('of telephone numbers ends at ten, of concerns at a hundred', async () => {
    const client = (count: number) => ({ nameKnown: 'NONE', phones: times(count, (index) => `0494-00-00${index}`) });
    const open = (changes: Record<string, unknown>) => world.run('worker', 'openCase', opening(changes));
    expect(await open({ client: client(10) })).toMatchObject({ __typename: 'CaseSaved' });
    expect(await open({ client: client(11) })).toMatchObject(tooMany('client.phones'));
    const concerns = times(101, (index) => `c${index}`);
    expect(await open({ concerns, mostSeriousConcern: null })).toMatchObject(tooMany('concerns'));
  });
});
