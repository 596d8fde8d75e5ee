import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonKey } from './cases-world.ts';
import { type CaseworkWorld, caseworkWorld } from './casework-world.ts';

let world: CaseworkWorld;
beforeAll(async () => {
  world = await caseworkWorld();
});
afterAll(() => world.close());

const CASE = `query C($id: ID!) { case(id: $id) { version stage closedOn mayDo closures { reason note endedBy { id } }
  screenings { outcome reason wordsHidden decidedBy { id } } assignments { until } events { type by { id } detail }
  urgentHelp { id from until inForce reason wordsHidden decidedBy { id } endedBy { id } endReason } } }`;
const read = async (id: string, key: PersonKey = 'worker') => (await world.ask(key, CASE, { id })).case;
const screen = async (caseId: string, changes: Record<string, unknown> = {}, key: PersonKey = 'worker') =>
  world.act(key, 'screenCase', {
    caseId,
    version: 1,
    outcome: 'GO_ON',
    reason: '訪問で様子を確かめる',
    ...changes,
  });
const decide = (caseId: string, changes: Record<string, unknown> = {}, key: PersonKey = 'worker') =>
  world.act(key, 'decideUrgentHelp', { caseId, until: '2026-12-05', reason: '食べるものがない', ...changes });
const types = (found: { events: { type: string }[] }) => found.events.map(({ type }) => type);

describe('urgent help before a plan', () => {
  const end = (
    caseId: string,
    urgentHelpId: string,
    changes: Record<string, unknown> = {},
    key: PersonKey = 'worker',
  ) => world.act(key, 'endUrgentHelp', { caseId, urgentHelpId, reason: '食料が届いた', ...changes });

  it('is decided for some days with a reason, and ends by itself', async () => {
    const caseId = await world.open();
    expect((await decide(caseId)).__typename).toBe('CaseSaved');
    const { urgentHelp } = await read(caseId);
    expect(urgentHelp).toMatchObject([
      { from: '2026-11-24', until: '2026-12-05', inForce: true, reason: '食べるものがない', endedBy: null },
    ]);
    expect(await decide(caseId)).toMatchObject({ code: 'URGENT_ALREADY', clause: '3(4)イ' });
    world.at('2026-12-06T01:00:00Z');
    expect((await read(caseId)).urgentHelp).toMatchObject([{ inForce: false }]);
    expect(await end(caseId, urgentHelp[0].id)).toMatchObject({ code: 'URGENT_OVER' });
    expect((await decide(caseId, { until: '2026-12-08' })).__typename).toBe('CaseSaved');
    world.at('2026-11-24T01:00:00Z');
  });

  it('is in force no longer where the case was handed on', async () => {
    const caseId = await world.open();
    await decide(caseId);
    const { version } = await read(caseId);
    const handed = await world.act('worker', 'referOn', { caseId, version, bodyName: '川越市', reason: '転居' });
    expect(handed.__typename).toBe('CaseSaved');
    expect((await read(caseId)).urgentHelp).toMatchObject([{ until: '2026-12-05', inForce: false }]);
  });

  it('ends before its day by decision, and may be decided anew', async () => {
    const caseId = await world.open();
    await decide(caseId);
    const [{ id }] = (await read(caseId)).urgentHelp;
    expect(await end(caseId, id, { reason: '' })).toMatchObject({ issues: [{ path: 'reason', code: 'required' }] });
    expect(await end(caseId, randomUUID())).toMatchObject({ code: 'NOT_FOUND' });
    expect(await end(await world.open(), id)).toMatchObject({ code: 'NOT_FOUND' });
    expect((await end(caseId, id)).__typename).toBe('CaseSaved');
    const found = await read(caseId);
    expect(found.urgentHelp).toMatchObject([{ inForce: false, endReason: '食料が届いた' }]);
    expect(types(found)).toEqual(expect.arrayContaining(['urgentHelpDecided', 'urgentHelpEnded']));
    expect((await decide(caseId)).__typename).toBe('CaseSaved');
    const [row] = await world.rows('select reason_sealed from urgent_help where case_id = $1', caseId);
    expect(Buffer.from(row?.reason_sealed as Buffer).toString('utf8')).not.toContain('食べる');
  });

  it('stands in today of those who work on the case or answer for it, while it is in force', async () => {
    const caseId = await world.open();
    await decide(caseId);
    const today = async (key: PersonKey) => {
      const { urgentHelp } = (await world.ask(key, '{ today { urgentHelp { until inForce case { id } } } }')).today;
      return urgentHelp.filter((each: { case: { id: string } }) => each.case.id === caseId);
    };
    const shown = [{ until: '2026-12-05', inForce: true, case: { id: caseId } }];
    expect(await today('worker')).toEqual(shown);
    expect(await today('chief')).toEqual(shown);
    for (const key of ['northWorker', 'stranger', 'auditor', 'town'] as const) expect(await today(key)).toEqual([]);
    const [{ id }] = (await read(caseId)).urgentHelp;
    await end(caseId, id);
    expect(await today('chief')).toEqual([]);
  });

  it('is refused for a day past or too far, on a case set aside, and by those who may not', async () => {
    const caseId = await world.open();
    expect(await decide(caseId, { until: '2026-11-23' })).toMatchObject({ code: 'URGENT_UNTIL_PAST' });
    expect(await decide(caseId, { until: '2026-12-25' })).toMatchObject({ code: 'URGENT_TOO_LONG' });
    expect(await decide(caseId, { reason: '' })).toMatchObject({ issues: [{ path: 'reason', code: 'required' }] });
    expect(await decide(caseId, {}, 'town')).toMatchObject({ code: 'ROLE_NEEDED' });
    expect(await decide(caseId, {}, 'northWorker')).toMatchObject({ code: 'NOT_FOUND', openTo: [] });
    expect(await decide(caseId, {}, 'stranger')).toMatchObject({ code: 'NOT_FOUND' });
    await screen(caseId, { outcome: 'INFORMATION_ONLY' });
    expect(await decide(caseId)).toMatchObject({ code: 'CASE_SET_ASIDE' });
    expect(await world.rows('select 1 from urgent_help where case_id = $1', caseId)).toEqual([]);
  });
});

describe('the tables of the beginning', () => {
  it.each(['screening', 'urgent_help'])('%s is seen with its case alone, and kept as it was decided', async (table) => {
    const { home, away, offices } = world;
    await world.rows('delete from screening');
    await world.rows('delete from urgent_help');
    const caseId = await world.open();
    await screen(caseId);
    expect((await decide(caseId)).__typename).toBe('CaseSaved');
    const app = new pg.Client({ connectionString: world.database.appUrl });
    await app.connect();
    const as = async (organisation: string, reach: string, of: string[], towns: string[], sql: string) => {
      await app.query('begin');
      try {
        await app.query(
          `select set_config('banso.organisation', $1, true), set_config('banso.reach', $2, true),
           set_config('banso.offices', $3, true), set_config('banso.towns', $4, true)`,
          [organisation, reach, `{${of}}`, `{${towns}}`],
        );
        return (await app.query(sql)).rowCount;
      } finally {
        await app.query('rollback');
      }
    };
    const seen = (organisation: string, reach: string, of: string[] = [], towns: string[] = []) =>
      as(organisation, reach, of, towns, `select 1 from ${table}`);
    try {
      expect(await seen('', '')).toBe(0);
      expect(await seen(home, 'none')).toBe(0);
      expect(await seen(home, 'agency')).toBe(0);
      expect(await seen(away, 'organisation')).toBe(0);
      expect(await seen(home, 'offices', [offices.north])).toBe(0);
      expect(await seen(home, 'towns', [], ['113620'])).toBe(0);
      expect(await seen(home, 'organisation')).toBe(1);
      expect(await seen(home, 'offices', [offices.chichibu])).toBe(1);
      expect(await as(home, 'organisation', [], [], `delete from ${table}`)).toBe(0);
      const rewrite = as(home, 'organisation', [], [], `update ${table} set decided_by = decided_by`);
      await expect(rewrite).rejects.toThrow('permission denied');
    } finally {
      await app.end();
    }
  });
});
