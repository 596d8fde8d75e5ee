import { randomUUID } from 'node:crypto';
import type { Subgraph } from '@banso/service-kit';
import { testSettings } from '@banso/service-kit/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createService } from '../src/subgraph.ts';
import { type CaseworkWorld, caseworkWorld } from './casework-world.ts';
import { session, supportedPlan } from './support-world.ts';

let world: CaseworkWorld;
let app: pg.Client;
/** The same service past row-level security: permit decisions and repositories stand alone. */
let unwalled: Subgraph;
let found: { caseId: string; itemId: string; sessionId: string; assignmentId: string };

beforeAll(async () => {
  world = await caseworkWorld();
  const plan = await supportedPlan(world, await world.agency());
  const saved = await world.act('worker', 'recordSupportSession', session(plan.home));
  await world.act('worker', 'correctSupportSession', {
    sessionId: saved.session.id,
    version: 1,
    reason: '直し',
    practised: [{ area: 'cooking' }],
    clientDid: '焼いた',
  });
  const input = { caseId: plan.caseId, workerId: world.people.outreach.id, role: 'OUTREACH_WORKER' };
  await world.run('supervisor', 'assignWorker', { ...input, from: '2026-11-20', handOverNote: '引き継ぎ' });
  const [row] = await world.rows('select id from assignment where case_id = $1', plan.caseId);
  const assignmentId = row?.id as string;
  await world.run('outreach', 'markHandOverRead', { caseId: plan.caseId, assignmentId, kind: 'TAKING' });
  found = { caseId: plan.caseId, itemId: plan.home, sessionId: saved.session.id, assignmentId };
  app = new pg.Client({ connectionString: world.database.appUrl });
  await app.connect();
  const settings = testSettings(world.database, world.keys, { databaseUrl: world.database.adminUrl });
  unwalled = createService(settings, { clock: { now: () => new Date('2026-11-24T01:00:00Z') } });
});
afterAll(async () => {
  await unwalled.close();
  await app.end();
  await world.close();
});

async function rowsAs(organisation: string, reach: string, offices: string[], towns: string[], sql: string) {
  await app.query('begin');
  try {
    await app.query(
      `select set_config('banso.organisation', $1, true), set_config('banso.reach', $2, true),
       set_config('banso.offices', $3, true), set_config('banso.towns', $4, true)`,
      [organisation, reach, `{${offices}}`, `{${towns}}`],
    );
    return (await app.query(sql)).rows.length;
  } finally {
    await app.query('rollback');
  }
}

describe('row-level security alone', () => {
  const tables = ['support_session', 'support_session_original', 'hand_over_reading'];

  it.each(tables)('shows %s with its case, and to nobody else', async (table) => {
    const { home, away, offices } = world;
    const seen = (organisation: string, reach: string, of: string[] = [], towns: string[] = []) =>
      rowsAs(organisation, reach, of, towns, `select 1 from ${table}`);
    expect(await seen('', '')).toBe(0);
    expect(await seen(home, 'none')).toBe(0);
    expect(await seen(home, 'agency')).toBe(0);
    expect(await seen(away, 'organisation')).toBe(0);
    expect(await seen(away, 'offices', [offices.chichibu])).toBe(0);
    expect(await seen(home, 'offices', [offices.north])).toBe(0);
    expect(await seen(home, 'towns', [], ['113620'])).toBe(0);
    expect(await seen(home, 'organisation')).toBe(1);
    expect(await seen(home, 'offices', [offices.chichibu])).toBe(1);
    expect(await seen(home, 'towns', [], ['113654'])).toBe(1);
  });

  it('lets nobody rewrite an original or a reading, and delete nothing before its case is deleted', async () => {
    const as = (sql: string) => rowsAs(world.home, 'organisation', [], [], sql);
    for (const [table, column] of [
      ['support_session_original', 'version = 7'],
      ['hand_over_reading', `kind = 'LEAVING'`],
    ])
      await expect(as(`update ${table} set ${column}`)).rejects.toThrow('permission denied');
    for (const table of tables) expect(await as(`delete from ${table} returning 1`)).toBe(0);
  });
});

describe('permit decisions and repositories alone', () => {
  const ask = async (key: Parameters<CaseworkWorld['as']>[0], query: string, variables = {}) => {
    const result = await unwalled.execute({ query, variables }, world.as(key), randomUUID());
    expect(result.errors).toBeUndefined();
    return JSON.parse(JSON.stringify(result.data));
  };
  const outsiders = ['northWorker', 'northSupervisor', 'otherTown', 'stranger', 'administrator', 'partner'] as const;

  it('show the record to those within reach', async () => {
    const query = 'query S($id: ID!) { case(id: $id) { supportItems { id sessions { id } } } }';
    const { case: seen } = await ask('supervisor', query, { id: found.caseId });
    expect(seen.supportItems[0]).toEqual({ id: found.itemId, sessions: [{ id: found.sessionId }] });
  });

  it.each(outsiders)('show nothing to %s, who changes nothing', async (key) => {
    expect((await ask(key, '{ today { handOversToRead { id } } }')).today.handOversToRead).toEqual([]);
    const { caseId, itemId, sessionId, assignmentId } = found;
    const commands: [string, Record<string, unknown>][] = [
      ['recordSupportSession', session(itemId)],
      ['correctSupportSession', { sessionId, version: 2, reason: 'x', practised: [{ area: 'cooking' }], helped: 'x' }],
      ['markHandOverRead', { caseId, assignmentId, kind: 'TAKING' }],
    ];
    for (const [name, input] of commands) {
      const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
      const query = `mutation M($input: ${type}!) { ${name}(input: $input) { __typename ... on Refusal { code openTo } } }`;
      const answer = await ask(key, query, { input: { commandId: randomUUID(), ...input } });
      expect(answer[name]).toEqual({ __typename: 'Refusal', code: 'NOT_FOUND', openTo: [] });
    }
    expect(await world.rows('select version from support_session')).toEqual([{ version: 2 }]);
  });
});
