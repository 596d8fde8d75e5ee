import { afterAll, beforeAll, expect, it } from 'vitest';
import { notice } from './leads-world.ts';
import { type MergeWorld, mergeWorld } from './merge-world.ts';

let world: MergeWorld;
beforeAll(async () => {
  world = await mergeWorld();
});
afterAll(() => world.close());

const CLOSED_AT = '2026-11-24T01:00:00Z';
const DUE = '2032-04-01T01:00:00Z';
const HANGING = `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
  where a.attname = 'case_id' and not a.attisdropped and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
    and c.relname not in ('audit_entry', 'case_deletion') order by 1`;
const run = async (key: 'supervisor' | 'manager', name: 'proposeDeletion' | 'deleteCase', input: object) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation M($input: ${type}!) { ${name}(input: $input) { __typename
    ... on DeletionSaved { deletion { id state counts { table rows } } } ... on Refusal { code } } }`;
  return (await world.ask(key, query, { input: { commandId: crypto.randomUUID(), ...input } }))[name];
};

it('takes with a case what was merged into it, its lead, its visits and whoever is writing', async () => {
  world.at(CLOSED_AT);
  const { survivor, source } = await world.merged();
  const { lead } = (
    await world.ask(
      'worker',
      'mutation L($input: RecordLeadInput!) { recordLead(input: $input) { ... on LeadSaved { lead { id version } } } }',
      { input: { commandId: crypto.randomUUID(), ...notice({ townCode: '113654' }) } },
    )
  ).recordLead;
  const merging = `mutation M($input: MergeLeadInput!) { mergeLead(input: $input) { __typename } }`;
  const input = { commandId: crypto.randomUUID(), leadId: lead.id, version: lead.version, caseId: survivor };
  expect((await world.ask('worker', merging, { input })).mergeLead.__typename).toBe('LeadSaved');
  await world.ask('chief', 'mutation S($input: SaveDraftInput!) { saveDraft(input: $input) { __typename } }', {
    input: { key: `assessment:${survivor}`, body: '途中', caseId: survivor },
  });
  const secret = {
    kind: 'VISIT',
    result: 'NO_ANSWER',
    startedAt: '2026-11-24T09:00:00+09:00',
    counterparts: ['CLIENT'],
  };
  const kept = await world.act('outreach', 'recordContact', {
    ...secret,
    caseId: survivor,
    duties: ['3(4)ア'],
    note: '限った記録',
    circle: [],
  });
  expect(kept.__typename).toBe('ContactSaved');
  const [{ version }] = (await world.rows('select version from support_case where id = $1', survivor)) as [
    { version: number },
  ];
  const closing = { caseId: survivor, version, reason: 'wishOfPerson' };
  expect((await world.act('supervisor', 'closeCase', closing)).__typename).toBe('CaseSaved');

  world.at(DUE);
  const { deletion } = await run('supervisor', 'proposeDeletion', { caseId: survivor });
  const done = await run('manager', 'deleteCase', { deletionId: deletion.id });
  expect(done).toMatchObject({ deletion: { state: 'CONFIRMED' } });
  const counts = Object.fromEntries(
    done.deletion.counts.map(({ table, rows }: { table: string; rows: number }) => [table, rows]),
  );
  const taken = { support_case: 2, form_answers: 3, lead: 1, writing: 1, draft: 1 };
  expect(counts).toMatchObject({ ...taken, note_circle: 1, restricted_words: 1 });
  for (const { name } of await world.rows(HANGING)) {
    const left = await world.rows(`select 1 from ${name} where case_id = any($1)`, [survivor, source]);
    expect([name, left.length]).toEqual([name, 0]);
  }
  expect(await world.rows('select 1 from support_case where id = any($1)', [survivor, source])).toEqual([]);
  expect(await world.rows('select 1 from case_merge where survivor_id = $1', survivor)).toEqual([]);
  expect(await world.rows('select 1 from lead_entry where lead_id = $1', lead.id)).toEqual([]);
});
