import { createHash } from 'node:crypto';
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type pg from 'pg';
import { inSystemTransaction } from '../scope/system.ts';
import { canonicalJson } from './canonical-json.ts';

export interface AuditRow {
  readonly id: string;
  readonly organisation_id: string;
  readonly actor_id: string | null;
  readonly session_id: string | null;
  readonly request_id: string;
  readonly at: Date;
  readonly event: unknown;
  readonly case_id: string | null;
}

export interface Anchor {
  readonly organisationId: string;
  readonly seq: number;
  readonly hash: string;
}

export const FIRST_HASH = '0'.repeat(64);
/** As many are sealed at once; fewer means that nothing waits. */
export const SEAL_BATCH = 1_000;

/** Covers every column and the hash before it: no row can be changed, moved or left out alone. */
export function chainHash(row: AuditRow, seq: number, previous: string): string {
  const { id, organisation_id, actor_id, session_id, request_id, at, event, case_id } = row;
  const content = canonicalJson([
    id,
    organisation_id,
    actor_id,
    session_id,
    request_id,
    at.toISOString(),
    event,
    case_id,
    seq,
  ]);
  return createHash('sha256').update(previous).update('\n').update(content).digest('hex');
}

/** Chains what was committed since, organisation by organisation, and appends the new heads to a file outside the database. */
export async function sealAudit(pool: pg.Pool, anchorFile: string): Promise<number> {
  const { sealed, anchors } = await inSystemTransaction(pool, sealBatch);
  if (anchors.length > 0) await appendAnchors(anchorFile, anchors);
  return sealed;
}

async function sealBatch(client: pg.PoolClient): Promise<{ sealed: number; anchors: Anchor[] }> {
  const { rows } = await client.query<AuditRow>(
    `select id, organisation_id, actor_id, session_id, request_id, at, event, case_id from audit_entry
     where seq is null and xid < pg_snapshot_xmin(pg_current_snapshot()) order by at, id limit ${SEAL_BATCH}`,
  );
  if (rows.length === 0) return { sealed: 0, anchors: [] };
  const organisations = [...new Set(rows.map((row) => row.organisation_id))];
  const heads = await lockHeads(client, organisations);
  const links = rows.map((row) => {
    const head = heads.get(row.organisation_id) ?? { organisationId: row.organisation_id, seq: 0, hash: FIRST_HASH };
    const link = { id: row.id, seq: head.seq + 1, prev: head.hash, hash: chainHash(row, head.seq + 1, head.hash) };
    heads.set(row.organisation_id, { organisationId: row.organisation_id, seq: link.seq, hash: link.hash });
    return link;
  });
  await client.query(
    `update audit_entry a set seq = l.seq, prev = l.prev, hash = l.hash
     from jsonb_to_recordset($1::jsonb) as l(id uuid, seq bigint, prev text, hash text) where a.id = l.id and a.seq is null`,
    [JSON.stringify(links)],
  );
  const anchors = organisations.map((id) => heads.get(id) as Anchor);
  await client.query(
    `insert into audit_anchor (organisation_id, seq, hash, sealed_at)
     select organisation_id, seq, hash, now() from jsonb_to_recordset($1::jsonb) as h(organisation_id uuid, seq bigint, hash text)
     on conflict (organisation_id) do update set seq = excluded.seq, hash = excluded.hash, sealed_at = excluded.sealed_at`,
    [JSON.stringify(anchors.map(({ organisationId, seq, hash }) => ({ organisation_id: organisationId, seq, hash })))],
  );
  return { sealed: rows.length, anchors };
}

async function lockHeads(client: pg.PoolClient, organisations: readonly string[]): Promise<Map<string, Anchor>> {
  const { rows } = await client.query<{ organisation_id: string; seq: string; hash: string }>(
    'select organisation_id, seq, hash from audit_anchor where organisation_id = any($1::uuid[]) for update',
    [organisations],
  );
  return new Map(
    rows.map((row) => [
      row.organisation_id,
      { organisationId: row.organisation_id, seq: Number(row.seq), hash: row.hash },
    ]),
  );
}

async function appendAnchors(file: string, anchors: readonly Anchor[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const at = new Date().toISOString();
  await appendFile(file, anchors.map((anchor) => `${JSON.stringify({ at, ...anchor })}\n`).join(''), { mode: 0o600 });
}

export async function readAnchors(file: string): Promise<Anchor[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Anchor);
}
