import type pg from 'pg';
import { inSystemTransaction } from '../scope/system.ts';
import type { DeliveredEvent } from './event.ts';

export interface WaitingEvent {
  readonly seq: string;
  readonly target: string;
  readonly aggregateId: string;
  readonly event: DeliveredEvent;
}

interface Row {
  seq: string;
  event_id: string;
  organisation_id: string | null;
  target: string;
  aggregate_id: string;
  type: string;
  payload: unknown;
  created_at: Date;
}

/** Below the snapshot's xmin no open transaction can still slip an earlier row in; a resting event holds back its followers. */
const WAITING = `select seq, event_id, organisation_id, target, aggregate_id, type, payload, created_at from outbox o
 where delivered_at is null and xid < pg_snapshot_xmin(pg_current_snapshot()) and target <> all($1::text[])
 and not exists (select 1 from outbox e where e.target = o.target and e.aggregate_id = o.aggregate_id
   and e.delivered_at is null and e.seq <= o.seq and e.next_attempt_at > now())
 order by seq limit $2`;

export function waitingEvents(
  pool: pg.Pool,
  source: string,
  exceptTargets: readonly string[],
  limit: number,
): Promise<WaitingEvent[]> {
  return inSystemTransaction(pool, async (client) => {
    const { rows } = await client.query<Row>({ name: 'banso_outbox', text: WAITING, values: [exceptTargets, limit] });
    return rows.map((row) => ({
      seq: row.seq,
      target: row.target,
      aggregateId: row.aggregate_id,
      event: {
        id: row.event_id,
        source,
        type: row.type,
        at: row.created_at.toISOString(),
        organisationId: row.organisation_id ?? '',
        payload: row.payload,
      },
    }));
  });
}

export async function markDelivered(pool: pg.Pool, seqs: readonly string[]): Promise<void> {
  await inSystemTransaction(pool, (client) =>
    client.query('update outbox set delivered_at = now() where seq = any($1::bigint[])', [seqs]),
  );
}

const LONGEST_REST_SECONDS = 60;

/** Rests twice as long after each failure. */
export async function markFailed(pool: pg.Pool, seq: string): Promise<void> {
  await inSystemTransaction(pool, (client) =>
    client.query(
      `update outbox set attempts = attempts + 1,
       next_attempt_at = now() + least($2, power(2, least(attempts, 10)) * 0.5) * interval '1 second' where seq = $1`,
      [seq, LONGEST_REST_SECONDS],
    ),
  );
}

/** Delivered events and receipts past the time in which a repeat could still arrive. */
export async function clearOld(pool: pg.Pool): Promise<void> {
  await inSystemTransaction(pool, async (client) => {
    await client.query("delete from outbox where delivered_at < now() - interval '7 days'");
    await client.query("delete from inbox where received_at < now() - interval '90 days'");
    await client.query("delete from command_receipt where created_at < now() - interval '30 days'");
    await client.query("delete from ended_session where ended_at < now() - interval '7 days'");
  });
}
