import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPool } from '../pools.ts';
import { inSystemTransaction } from '../scope/system.ts';
import { type Bench, createBench, organisationId } from '../testing/folders/bench.ts';
import { sealAudit } from './sealer.ts';
import { verifyAudit } from './verify-audit.ts';

let bench: Bench;
let pool: pg.Pool;
let anchors: string;

beforeEach(async () => {
  bench = await createBench();
  pool = createPool(bench.database.appUrl, 4);
  anchors = join(bench.keys.folder, 'audit', 'folders.anchor');
  for (let index = 0; index < 6; index += 1) await bench.ask(`query Q${index} { folders { id } }`);
  await bench.ask('query Strange { folders { id } }', {}, bench.stranger);
  await sealAll();
  for (let index = 6; index < 9; index += 1) await bench.ask(`query Q${index} { folders { id } }`);
  await sealAll();
});
afterEach(async () => {
  await pool?.end();
  await bench?.close();
});

/** Once nothing older is under way on the whole server, which other tests use too. */
const sealAll = async (): Promise<void> => {
  const count = 'select count(*)::int as n from audit_entry where xid >= pg_snapshot_xmin(pg_current_snapshot())';
  const underWay = () =>
    inSystemTransaction(pool, async (client) => (await client.query<{ n: number }>(count)).rows[0]?.n);
  await expect.poll(underWay, { timeout: 15_000 }).toBe(0);
  await sealAudit(pool, anchors);
};

/** As someone who owns the server: past triggers and policies. */
const tamper = async (sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: bench.database.adminUrl });
  await client.connect();
  try {
    await client.query(`set session_replication_role = replica; ${sql}`);
  } finally {
    await client.end();
  }
};

describe('the audit chain', () => {
  it('is intact for each organisation and anchored outside the database', async () => {
    expect(await verifyAudit(pool, anchors)).toEqual({ intact: true, rows: 10, findings: [] });
    expect(readFileSync(anchors, 'utf8').trim().split('\n')).toHaveLength(3);
  });

  const own = `organisation_id = '${organisationId}'`;
  const unguarded = 'alter table audit_entry drop constraint if exists audit_entry_numbered';
  const attacks: readonly [string, string, string][] = [
    ['an edited event', `update audit_entry set event = event || '{"ids": []}' where ${own} and seq = 4`, 'edited'],
    ['an edited actor', `update audit_entry set actor_id = '${randomUUID()}' where ${own} and seq = 2`, 'edited'],
    ['an edited time', `update audit_entry set at = at - interval '1 hour' where ${own} and seq = 9`, 'edited'],
    ['a row before the first', `${unguarded}; update audit_entry set seq = 0 where ${own} and seq = 1`, 'outside'],
    [
      'a forged row beside the chain',
      `${unguarded}; insert into audit_entry (id, organisation_id, request_id, at, event, seq, prev, hash)
        values ('${randomUUID()}', '${organisationId}', 'r', now(), '{}', -1, 'p', 'h')`,
      'outside',
    ],
    ['a row far beyond the last', `update audit_entry set seq = 1000 where ${own} and seq = 9`, 'gap'],
    ['a deleted row', `delete from audit_entry where ${own} and seq = 3`, 'gap'],
    ['a deleted first row', `delete from audit_entry where ${own} and seq = 1`, 'gap'],
    ['a cut tail', `delete from audit_entry where ${own} and seq >= 8`, 'cutTail'],
    [
      'a cut tail with its head',
      `delete from audit_entry where ${own} and seq >= 8; update audit_anchor set seq = 7, hash = (select hash from audit_entry where ${own} and seq = 7) where ${own}`,
      'cutTail',
    ],
    [
      'a removed organisation',
      `delete from audit_entry where ${own}; delete from audit_anchor where ${own}`,
      'cutTail',
    ],
    [
      'two rows changed about',
      `update audit_entry set seq = 99 where ${own} and seq = 4; update audit_entry set seq = 4 where ${own} and seq = 5;
        update audit_entry set seq = 5 where ${own} and seq = 99`,
      'edited',
    ],
  ];
  it.each(attacks)('shows %s', async (_name, sql, kind) => {
    await tamper(sql);
    const verdict = await verifyAudit(pool, anchors);
    expect(verdict.intact).toBe(false);
    expect(verdict.findings.map((finding) => finding.kind)).toContain(kind);
  });

  it('shows a chain that was written anew as a whole', async () => {
    await tamper(`update audit_entry set seq = null, prev = null, hash = null where ${own};
      update audit_entry set event = event || '{"ids": []}' where ${own}; delete from audit_anchor where ${own}`);
    await sealAudit(pool, join(bench.keys.folder, 'elsewhere.anchor'));
    expect((await verifyAudit(pool, anchors)).findings.map((finding) => finding.kind)).toContain('anchorDiffers');
  });

  it('shows rows that nobody has sealed for five seconds, and an anchor that was changed', async () => {
    await bench.ask('{ folders { id } }');
    await tamper("update audit_entry set at = at - interval '6 seconds' where seq is null");
    expect((await verifyAudit(pool, anchors)).findings).toMatchObject([{ kind: 'unsealed' }]);
    writeFileSync(anchors, readFileSync(anchors, 'utf8').replace(/"hash":"...../, '"hash":"00000'));
    expect((await verifyAudit(pool, anchors)).findings.map((finding) => finding.kind)).toContain('anchorDiffers');
  });
});

describe('the runtime role', () => {
  const asApp = async (standing: string, sql: string): Promise<pg.QueryResult> => {
    const client = await pool.connect();
    try {
      await client.query(`begin; ${standing}`);
      return await client.query(sql);
    } finally {
      await client.query('rollback');
      client.release();
    }
  };
  const system = "select set_config('banso.reach', 'system', true)";

  it('can neither change nor delete what was recorded, sealed or not', async () => {
    for (const sql of ['delete from audit_entry', "update audit_entry set event = '{}'", 'truncate audit_entry']) {
      await expect(asApp(system, sql)).rejects.toThrow('permission denied');
    }
    await expect(asApp(system, "update audit_entry set hash = 'x', seq = seq + 100")).rejects.toThrow(
      'does not change',
    );
    await expect(asApp(system, 'alter table audit_entry disable row level security')).rejects.toThrow('must be owner');
  });

  it('puts no row where the chain does not lead, and writes none with a number', async () => {
    await bench.ask('query Late { folders { id } }');
    const numbered = (numbers: string) => `update audit_entry set ${numbers} where seq is null`;
    for (const numbers of [
      "seq = -1, prev = 'p', hash = 'h'",
      "seq = 0, prev = 'p', hash = 'h'",
      'seq = 99',
      "hash = 'h'",
    ]) {
      await expect(asApp(system, numbered(numbers)), numbers).rejects.toThrow('audit_entry_numbered');
    }
    const written = (columns: string, values: string) =>
      `insert into audit_entry (id, organisation_id, request_id, at, event${columns})
       values ('${randomUUID()}', '${organisationId}', 'r', now(), '{"kind": "read"}'${values})`;
    for (const [columns, values] of [
      [', seq', ', -1'],
      [', seq, prev, hash', ", 10, 'p', 'h'"],
      [', xid', ", '999999999'"],
    ] as const)
      await expect(asApp(system, written(columns, values)), columns).rejects.toThrow('permission denied');
    expect((await asApp(system, written('', ''))).rowCount).toBe(1);
  });

  it('sees no row of any kit table without saying who asks', async () => {
    await bench.sql(`insert into data_key (id, organisation_id, name, wrapped_by) values ($1, $1, 'n', 'k')`, [
      organisationId,
    ]);
    await bench.sql(
      "insert into outbox (event_id, target, aggregate_id, type, payload) values ($1, 't', 'a', 'folders.t', '1')",
      [organisationId],
    );
    await bench.sql("insert into command_receipt values ($1, $1, $1, 'n', 'h')", [organisationId]);
    for (const table of ['actor', 'audit_entry', 'audit_anchor', 'data_key', 'outbox', 'command_receipt', 'folder']) {
      expect(await bench.sql(`select * from ${table}`), table).not.toHaveLength(0);
      expect((await asApp('select 1', `select * from ${table}`)).rowCount, table).toBe(0);
    }
  });

  it('shows the audit to the whole organisation’s reach alone, and only its own', async () => {
    const as = (reach: string): string =>
      `select set_config('banso.reach', '${reach}', true), set_config('banso.organisation', '${organisationId}', true)`;
    expect((await asApp(as('offices'), 'select * from audit_entry')).rowCount).toBe(0);
    expect((await asApp(as('organisation'), 'select * from audit_entry')).rowCount).toBe(9);
  });
});
