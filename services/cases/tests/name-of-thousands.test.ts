import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CasesWorld, casesWorld } from './cases-world.ts';

let world: CasesWorld;
let northId: string;
beforeAll(async () => {
  world = await casesWorld();
  const client = { displayName: '北山 四郎', kana: 'きたやま しろう', nameKnown: 'FULL', townCode: '114081' };
  northId = await world.open('northWorker', { client, townCode: '114081' });
});
afterAll(() => world.close());

const COUNT = `query C($filter: CaseFilter) { cases(filter: $filter, first: 20) { totalCount nodes { id } } }`;

describe('a name that thousands bear', () => {
  it('is read in the order of the list, and counted', async () => {
    const copies = 2_100;
    // Copies without their people, which nothing here asks for.
    await world.rows(`set session_replication_role = 'replica';
      with made as (
        insert into support_case select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(),
          'number', 'K' || n, 'search_text', 'ソウテイ|K' || n))).*
        from support_case c, generate_series(1, ${copies}) as n where c.id = '${northId}'
        returning organisation_id, id, number)
      insert into case_search_key (organisation_id, case_id, key)
      select organisation_id, id, unnest(array['ソウテイ' || number, 'ソウテイ' || number || 'ハナコ', 'no:' || number]) from made;
      set session_replication_role = 'origin'`);
    const count = async (text: string) => {
      const answer = await world.ask('manager', COUNT, { filter: { text } });
      return [answer.cases.totalCount, answer.cases.nodes.length];
    };
    expect(await count('そうてい')).toEqual([copies, 20]);
    expect(await count('そうてい K2100')).toEqual([1, 1]);
    expect(await count('そうてい きたかわ')).toEqual([0, 0]);
    await world.rows(
      `delete from case_search_key where case_id in (select id from support_case where number like 'K%')`,
    );
    await world.rows(`delete from support_case where number like 'K%'`);
  });
});
