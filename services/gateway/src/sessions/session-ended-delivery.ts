import type { Database } from '../database.ts';
import { errorKind, type Log } from '../log.ts';

export interface SessionEnded {
  readonly sessionId: string;
  readonly subject: string;
  readonly endedAt: Date;
}

export type OnSessionEnded = (ended: SessionEnded) => Promise<void>;

/** Subgraphs must have heard within five seconds, from whichever copy of the gateway. */
const LOOK_EVERY_MILLISECONDS = 1000;
const LONGEST_PAUSE_SECONDS = 15;
const ATTEMPT_MILLISECONDS = 4000;
const BATCH = 20;

export interface SessionEndedDelivery {
  wake(): void;
  close(): Promise<void>;
}

/** Tells of ended sessions until the telling succeeds; several gateways share the work. */
export function startSessionEndedDelivery(database: Database, tell: OnSessionEnded, log: Log): SessionEndedDelivery {
  let closed = false;
  let again = false;
  let running: Promise<void> | null = null;

  const look = () => {
    if (closed) return;
    again = true;
    running ??= (async () => {
      while (again && !closed) {
        again = false;
        if ((await deliverBatch(database, tell, log)) === BATCH) again = true;
      }
    })()
      .catch((error: unknown) => log.warn('ended sessions could not be told', errorKind(error)))
      .finally(() => {
        running = null;
      });
  };
  const timer = setInterval(look, LOOK_EVERY_MILLISECONDS);
  look();
  return {
    wake: look,
    async close() {
      closed = true;
      clearInterval(timer);
      await running;
    },
  };
}

interface Row {
  session_id: string;
  subject: string;
  ended_at: Date;
  attempts: number;
}

async function deliverBatch(database: Database, tell: OnSessionEnded, log: Log): Promise<number> {
  // The claim moves the next attempt on, so no transaction stays open while subgraphs are told.
  const { rows } = await database.query<Row>(
    `UPDATE session_ended_outbox AS waiting
     SET attempts = waiting.attempts + 1,
         next_attempt_at = now() + make_interval(secs => $2)
     FROM (
       SELECT session_id FROM session_ended_outbox
       WHERE delivered_at IS NULL AND next_attempt_at <= now()
       ORDER BY ended_at LIMIT $1 FOR UPDATE SKIP LOCKED
     ) AS due
     WHERE waiting.session_id = due.session_id
     RETURNING waiting.session_id, waiting.subject, waiting.ended_at, waiting.attempts`,
    [BATCH, ATTEMPT_MILLISECONDS / 1000],
  );
  await Promise.all(
    rows.map(async (row) => {
      try {
        await within(
          ATTEMPT_MILLISECONDS,
          tell({ sessionId: row.session_id, subject: row.subject, endedAt: row.ended_at }),
        );
        await database.query('UPDATE session_ended_outbox SET delivered_at = now() WHERE session_id = $1', [
          row.session_id,
        ]);
      } catch (error) {
        log.warn('an ended session could not be told yet', { ...errorKind(error), attempts: row.attempts });
        const pause = Math.min(0.25 * 2 ** row.attempts, LONGEST_PAUSE_SECONDS);
        await database.query(
          'UPDATE session_ended_outbox SET next_attempt_at = now() + make_interval(secs => $2) WHERE session_id = $1',
          [row.session_id, pause],
        );
      }
    }),
  );
  return rows.length;
}

async function within(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('timed out')), milliseconds);
  });
  try {
    await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
