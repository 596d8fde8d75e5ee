import type pg from 'pg';
import { inSystemTransaction } from '../scope/system.ts';
import { type Anchor, type AuditRow, chainHash, FIRST_HASH, readAnchors } from './sealer.ts';

export interface AuditFinding {
  /** `outside`: a row whose number is none of the chain's, which begins with one. */
  readonly kind: 'outside' | 'gap' | 'edited' | 'cutTail' | 'anchorDiffers' | 'unsealed';
  readonly organisationId: string;
  readonly seq: number | null;
}

export interface AuditVerdict {
  readonly intact: boolean;
  readonly rows: number;
  readonly findings: readonly AuditFinding[];
}

interface SealedRow extends AuditRow {
  readonly seq: string;
  readonly prev: string;
  readonly hash: string;
}

const PAGE = 5_000;

/** Walks every chain from its first row and compares it with the heads that were written outside the database. */
export async function verifyAudit(pool: pg.Pool, anchorFile: string): Promise<AuditVerdict> {
  const anchors = Map.groupBy(await readAnchors(anchorFile), (anchor) => anchor.organisationId);
  return inSystemTransaction(pool, async (client) => {
    const { rows: known } = await client.query<{ organisation_id: string }>(
      'select organisation_id from audit_entry union select organisation_id from audit_anchor',
    );
    const organisations = new Set([...anchors.keys(), ...known.map((row) => row.organisation_id)]);
    const findings: AuditFinding[] = [];
    let rows = 0;
    for (const organisationId of organisations) {
      rows += await verifyChain(client, organisationId, anchors.get(organisationId) ?? [], findings);
    }
    const { rows: unsealed } = await client.query<{ organisation_id: string }>(
      "select distinct organisation_id from audit_entry where seq is null and at < now() - interval '5 seconds'",
    );
    const { rows: outside } = await client.query<{ organisation_id: string; seq: string | null }>(
      `select organisation_id, seq from audit_entry where seq < 1
       or (seq is null and (prev is not null or hash is not null)) order by organisation_id, seq`,
    );
    for (const { organisation_id, seq } of outside) {
      findings.push({ kind: 'outside', organisationId: organisation_id, seq: seq === null ? null : Number(seq) });
    }
    for (const row of unsealed) findings.push({ kind: 'unsealed', organisationId: row.organisation_id, seq: null });
    return { intact: findings.length === 0, rows, findings };
  });
}

async function verifyChain(
  client: pg.PoolClient,
  organisationId: string,
  anchors: readonly Anchor[],
  findings: AuditFinding[],
): Promise<number> {
  const expected = new Map<number, string>();
  const found = (kind: AuditFinding['kind'], seq: number): void => void findings.push({ kind, organisationId, seq });
  for (const anchor of anchors) {
    if (expected.has(anchor.seq) && expected.get(anchor.seq) !== anchor.hash) found('anchorDiffers', anchor.seq);
    expected.set(anchor.seq, anchor.hash);
  }
  let seq = 0;
  let hash = FIRST_HASH;
  let count = 0;
  for (;;) {
    const { rows } = await client.query<SealedRow>(
      `select id, organisation_id, actor_id, session_id, request_id, at, event, case_id, seq, prev, hash
       from audit_entry where organisation_id = $1 and seq > $2 order by seq limit ${PAGE}`,
      [organisationId, seq],
    );
    for (const row of rows) {
      const rowSeq = Number(row.seq);
      if (rowSeq !== seq + 1) found('gap', seq + 1);
      else if (row.prev !== hash || chainHash(row, rowSeq, row.prev) !== row.hash) found('edited', rowSeq);
      if (expected.has(rowSeq) && expected.get(rowSeq) !== row.hash) found('anchorDiffers', rowSeq);
      seq = rowSeq;
      hash = row.hash;
      count += 1;
    }
    if (rows.length < PAGE) break;
  }
  const { rows: head } = await client.query<{ seq: string; hash: string }>(
    'select seq, hash from audit_anchor where organisation_id = $1',
    [organisationId],
  );
  const last = Math.max(0, Number(head[0]?.seq ?? 0), ...expected.keys());
  if (last > seq) found('cutTail', seq + 1);
  else if (seq > 0 && head[0]?.hash !== hash) found('anchorDiffers', seq);
  return count;
}
