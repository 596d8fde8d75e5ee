import { randomUUID } from 'node:crypto';
import type { Subgraph } from '@banso/service-kit';
import { testSettings } from '@banso/service-kit/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createService } from '../src/subgraph.ts';
import { type CaseworkWorld, caseworkWorld } from './casework-world.ts';
import { endedFamilyCase } from './closing-world.ts';

let world: CaseworkWorld;
let app: pg.Client;
/** The same service past row-level security: permit decisions and repositories stand alone. */
let unwalled: Subgraph;
let found: Awaited<ReturnType<typeof endedFamilyCase>>;

beforeAll(async () => {
  world = await caseworkWorld();
  found = await endedFamilyCase(world, await world.agency());
  app = new pg.Client({ connectionString: world.database.appUrl });
  await app.connect();
  const settings = testSettings(world.database, world.keys, { databaseUrl: world.database.adminUrl });
  // On the day of the follow-up.
  unwalled = createService(settings, { clock: { now: () => new Date('2026-12-24T01:00:00Z') } });
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
  it.each(['plan_evaluation', 'case_closure', 'follow_up'])(
    'shows %s with its case, and to nobody else',
    async (table) => {
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
    },
  );

  it('lets nobody rewrite an evaluation, and delete nothing before its case is deleted', async () => {
    const as = (sql: string) => rowsAs(world.home, 'organisation', [], [], sql);
    await expect(as('update plan_evaluation set number = 7')).rejects.toThrow('permission denied');
    for (const table of ['case_closure', 'follow_up', 'plan_evaluation'])
      expect(await as(`delete from ${table}`)).toBe(0);
  });
});

describe('permit decisions and repositories alone', () => {
  const ask = async (key: Parameters<CaseworkWorld['as']>[0], query: string, variables = {}) => {
    const result = await unwalled.execute({ query, variables }, world.as(key), randomUUID());
    expect(result.errors).toBeUndefined();
    return JSON.parse(JSON.stringify(result.data));
  };
  const outsiders = ['northWorker', 'northSupervisor', 'otherTown', 'stranger', 'administrator', 'partner'] as const;

  it('show the follow-up to those within reach', async () => {
    const { today } = await ask('supervisor', '{ today { followUpsDue { id case { id } } } }');
    expect(today.followUpsDue).toEqual([{ id: found.followUpId, case: { id: found.closedId } }]);
  });

  it.each(outsiders)('show nothing to %s, who changes nothing', async (key) => {
    expect((await ask(key, '{ today { followUpsDue { id } } }')).today.followUpsDue).toEqual([]);
    const { closedId: caseId, followUpId, familyPlanId: planId } = found;
    const commands: [string, Record<string, unknown>][] = [
      ['evaluatePlan', { planId, version: 3, evaluatedOn: '2026-11-24', present: [], goals: [], conclusion: 'CLOSE' }],
      ['recordFollowUp', { caseId, followUpId, doneOn: '2026-11-24', kind: 'CALL', counterparts: ['FAMILY'] }],
      ['declineFollowUp', { caseId, saidOn: '2026-11-24', saidBy: 'FAMILY' }],
    ];
    for (const [name, input] of commands) {
      const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
      const query = `mutation M($input: ${type}!) { ${name}(input: $input) { __typename ... on Refusal { code openTo } } }`;
      const answer = await ask(key, query, { input: { commandId: randomUUID(), ...input } });
      expect(answer[name]).toEqual({ __typename: 'Refusal', code: 'NOT_FOUND', openTo: [] });
    }
    expect(await world.rows(`select state from follow_up where id = $1`, followUpId)).toEqual([{ state: 'DUE' }]);
  });
});
