import { randomUUID } from 'node:crypto';
import { testSettings } from '@banso/service-kit/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createService } from '../src/subgraph.ts';
import { type CasesWorld, casesWorld, fixedClock, mutation } from './cases-world.ts';

let world: CasesWorld;
let app: pg.Client;
let caseId: string;
let leadId: string;

beforeAll(async () => {
  world = await casesWorld();
  caseId = await world.open('worker', { note: '電話の記録' });
  const lead = {
    commandId: randomUUID(),
    receivedAt: '2026-11-20T10:00:00+09:00',
    detectedOn: '2026-11-18',
    source: 'neighbour',
    channel: 'phone',
    known: '雨戸が閉まったまま',
    townCode: '113654',
    kana: 'さとう',
    birthDate: '1982',
  };
  const record = `mutation R($input: RecordLeadInput!) { recordLead(input: $input) { ... on LeadSaved { lead { id } } } }`;
  leadId = (await world.ask('worker', record, { input: lead })).recordLead.lead.id;
  const note = `mutation N($input: NoteLeadInput!) { noteLead(input: $input) { __typename } }`;
  await world.ask('worker', note, { input: { commandId: randomUUID(), leadId, on: '2026-11-24', words: '前を通る' } });
  app = new pg.Client({ connectionString: world.database.appUrl });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await world.close();
});

interface Standing {
  readonly organisation?: string;
  readonly reach?: string;
  readonly offices?: readonly string[];
  readonly towns?: readonly string[];
}

/** As a broken use case would ask: no permit, no filter, the runtime role alone. */
async function seenBy<R>(standing: Standing, sql: string, values: unknown[] = []): Promise<R[]> {
  await app.query('begin');
  try {
    await app.query(
      `select set_config('banso.organisation', $1, true), set_config('banso.reach', $2, true),
       set_config('banso.offices', $3, true), set_config('banso.towns', $4, true)`,
      [standing.organisation ?? '', standing.reach ?? '', `{${standing.offices ?? ''}}`, `{${standing.towns ?? ''}}`],
    );
    return (await app.query(sql, values)).rows as R[];
  } finally {
    await app.query('rollback');
  }
}

const SEEN_BY_REACH = ['party', 'case_event', 'case_search_key', 'contact', 'lead', 'lead_entry'];

describe('row-level security alone', () => {
  it('stands on every table, forced', async () => {
    const open = await world.rows(
      `select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
       and not (relrowsecurity and relforcerowsecurity)
       and relname not in ('ended_session', 'inbox', '_prisma_migrations')`,
    );
    expect(open).toEqual([]);
  });

  it('shows nothing to nobody, and nothing across organisations, offices and towns', async () => {
    const { home, away, offices } = world;
    const outside: Standing[] = [
      {},
      { organisation: home },
      { organisation: home, reach: 'none' },
      { organisation: home, reach: 'agency' },
      { organisation: away, reach: 'organisation' },
      { organisation: home, reach: 'offices', offices: [offices.north] },
      { organisation: home, reach: 'towns', towns: ['113620'] },
      { organisation: away, reach: 'offices', offices: [offices.chichibu] },
    ];
    for (const standing of outside) {
      expect(await seenBy(standing, 'select id from support_case')).toEqual([]);
      for (const table of SEEN_BY_REACH) expect(await seenBy(standing, `select 1 from ${table}`)).toEqual([]);
    }
  });

  it('shows a case and what belongs to it to those who reach it', async () => {
    const { home, offices } = world;
    const inside: Standing[] = [
      { organisation: home, reach: 'organisation' },
      { organisation: home, reach: 'offices', offices: [offices.chichibu] },
      { organisation: home, reach: 'towns', towns: ['113654'] },
    ];
    for (const standing of inside) {
      expect(await seenBy(standing, 'select id from support_case')).toEqual([{ id: caseId }]);
      for (const table of SEEN_BY_REACH)
        expect((await seenBy(standing, `select 1 from ${table}`)).length).toBeGreaterThan(0);
    }
  });

  it('lets nobody write beyond reach, hand a case over, or point across organisations', async () => {
    const { home, away, offices } = world;
    const north: Standing = { organisation: home, reach: 'offices', offices: [offices.north] };
    const own: Standing = { organisation: home, reach: 'offices', offices: [offices.chichibu] };
    const update = `update support_case set office_id = '${offices.north}' returning id`;
    expect(await seenBy(north, update)).toEqual([]);
    await expect(seenBy(own, update)).rejects.toThrow('row-level security');
    await expect(
      seenBy(
        own,
        `insert into case_event (organisation_id, case_id, sequence, type, at) values ('${away}', '${caseId}', 99, 'caseClosed', now())`,
      ),
    ).rejects.toThrow('row-level security');
  });

  it('keeps history: nothing is deleted, events and originals are not rewritten', async () => {
    const own: Standing = { organisation: world.home, reach: 'organisation' };
    for (const sql of [
      'update case_event set type = type',
      'update lead_entry set kind = kind',
      'delete from lead_entry',
    ]) {
      await expect(seenBy(own, sql)).rejects.toThrow('permission denied');
    }
    // Only together with a confirmed deletion of their case (deletion-walls.test.ts), or as an untouched copy that a merge made.
    for (const table of ['support_case', 'contact', 'party', 'case_event', 'lead']) {
      expect([table, await seenBy(own, `delete from ${table} returning 1`)]).toEqual([table, []]);
    }
  });
});

describe('permit decision and repositories without row-level security', () => {
  it('hold alone: a service whose role passes every policy shows and changes no more', async () => {
    const settings = testSettings(world.database, world.keys, { databaseUrl: world.database.adminUrl });
    const unwalled = createService(settings, { clock: fixedClock });
    const query = `query W($id: ID!, $lead: ID!, $r: [_Any!]!) { case(id: $id) { id } cases { totalCount nodes { id } }
      lead(id: $lead) { id } leads { totalCount nodes { id } } likelyLeads(input: { kana: "さとう", birthDate: "1982" }) { score }
      likelyDuplicates(input: { name: "佐藤", kana: "さとう", birthDate: "1982" }) { caseId }
      _entities(representations: $r) { ... on Case { id } } }`;
    try {
      for (const key of ['northWorker', 'otherTown', 'stranger', 'administrator', 'contractor', 'partner'] as const) {
        const variables = { id: caseId, lead: leadId, r: [{ __typename: 'Case', id: caseId }] };
        const { data, errors } = await unwalled.execute({ query, variables }, world.as(key), randomUUID());
        expect(errors).toBeUndefined();
        expect(data).toMatchObject({
          case: null,
          cases: { totalCount: 0, nodes: [] },
          lead: null,
          leads: { totalCount: 0, nodes: [] },
          likelyLeads: [],
          likelyDuplicates: [],
          _entities: [null],
        });
        const input = { commandId: randomUUID(), caseId, version: 1, bodyName: 'x', reason: 'y' };
        const changed = await unwalled.execute(
          { query: mutation('referOn'), variables: { input } },
          world.as(key),
          randomUUID(),
        );
        expect(changed.data?.referOn).toMatchObject({
          __typename: 'Refusal',
          code: 'NOT_FOUND',
        });
      }
    } finally {
      await unwalled.close();
    }
  });
});

describe('the permit decision and the repositories', () => {
  it('answer a foreign case like an absent one, by query and by entity', async () => {
    for (const key of ['northWorker', 'otherTown', 'stranger', 'administrator', 'contractor', 'partner'] as const) {
      const { case: found, _entities } = await world.ask(
        key,
        `query X($id: ID!, $r: [_Any!]!) { case(id: $id) { id } _entities(representations: $r) { ... on Case { id } } }`,
        { id: caseId, r: [{ __typename: 'Case', id: caseId }] },
      );
      expect([found, _entities]).toEqual([null, [null]]);
      const refusals = await world.rows(
        `select event from audit_entry where actor_id = $1 and event->>'kind' = 'refusal'`,
        world.people[key].id,
      );
      expect(refusals.map(({ event }) => event)).toContainEqual({
        kind: 'refusal',
        action: 'case:read',
        reason: 'absent',
        ids: [caseId],
      });
    }
  });
});
