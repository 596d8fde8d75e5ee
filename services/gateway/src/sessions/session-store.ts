import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Database } from '../database.ts';
import { type EndReason, overdue, type Session, type SessionLimits } from './session.ts';

/** A row found a moment ago is believed for so long; endings in this process clear it at once. */
const BELIEVED_MILLISECONDS = 1000;
/** Seen again within so long: no write. Expiry may so come up to this much early, never late. */
const TOUCH_EVERY_MILLISECONDS = 15_000;
const KEPT_AFTER_END_DAYS = 30;

interface Row {
  id: string;
  subject: string;
  created_at: Date;
  last_seen_at: Date;
}

export interface SessionStore {
  /** Starts a session; the token goes into the cookie and is stored only as a digest. */
  create(subject: string, idToken?: string | null): Promise<{ token: string; session: Session }>;
  /** The living session of a token. `acting` says that the person did something: that alone moves the idle limit. */
  find(token: string, acting: boolean): Promise<Session | null>;
  /** Ends one session; the ID token is handed back for the sign-out at an outside provider. */
  end(sessionId: string, reason: EndReason): Promise<{ idToken: string | null }>;
  endAllOf(subject: string, reason: EndReason): Promise<number>;
  /** Ends what is overdue, and drops rows that nobody asks for any more. */
  sweep(): Promise<number>;
}

export function createSessionStore(
  database: Database,
  limits: SessionLimits,
  now: () => Date = () => new Date(),
  onEnded: () => void = () => undefined,
): SessionStore {
  const believed = new LRUCache<string, { session: Session; at: number }>({ max: 10_000 });

  // State and outbox change in one statement: an ending that was stored is an ending that will be told.
  const endWhere = async (condition: string, reason: EndReason, values: readonly unknown[]) => {
    const { rows } = await database.query<{ id: string }>(
      `WITH living AS (
         SELECT id FROM session WHERE ended_at IS NULL AND ${condition} FOR UPDATE
       ), ended AS (
         UPDATE session SET ended_at = $1, end_reason = $2, id_token = NULL
         FROM living WHERE session.id = living.id RETURNING session.id, session.subject
       ), told AS (
         INSERT INTO session_ended_outbox (session_id, subject, ended_at, next_attempt_at)
         SELECT id, subject, $1, now() FROM ended
       )
       SELECT id FROM ended`,
      [now(), reason, ...values],
    );
    const ids = new Set(rows.map((row) => row.id));
    for (const [token, entry] of believed.entries()) if (ids.has(entry.session.id)) believed.delete(token);
    if (rows.length > 0) onEnded();
    return rows.length;
  };

  const load = async (digest: Buffer): Promise<Session | null> => {
    const { rows } = await database.query<Row>({
      name: 'session-by-token',
      text: 'SELECT id, subject, created_at, last_seen_at FROM session WHERE token_hash = $1 AND ended_at IS NULL',
      values: [digest],
    });
    const row = rows[0];
    if (row === undefined) return null;
    return { id: row.id, subject: row.subject, createdAt: row.created_at, lastSeenAt: row.last_seen_at };
  };

  return {
    async create(subject, idToken = null) {
      const token = randomBytes(32).toString('base64url');
      const at = now();
      const session: Session = { id: randomUUID(), subject, createdAt: at, lastSeenAt: at };
      await database.query(
        'INSERT INTO session (id, token_hash, subject, created_at, last_seen_at, id_token) VALUES ($1, $2, $3, $4, $4, $5)',
        [session.id, digestOf(token), subject, at, idToken],
      );
      return { token, session };
    },

    async find(token, acting) {
      const digest = digestOf(token);
      const key = digest.toString('base64');
      const at = now();
      const known = believed.get(key);
      const fresh = known !== undefined && Math.abs(at.getTime() - known.at) < BELIEVED_MILLISECONDS;
      let session = fresh ? known.session : await load(digest);
      if (session === null) return null;
      const reason = overdue(session, limits, at);
      if (reason !== null) {
        await endWhere('id = $3', reason, [session.id]);
        return null;
      }
      if (acting && at.getTime() - session.lastSeenAt.getTime() >= touchEvery(limits)) {
        const { rowCount } = await database.query(
          'UPDATE session SET last_seen_at = greatest(last_seen_at, $2) WHERE id = $1 AND ended_at IS NULL',
          [session.id, at],
        );
        if (rowCount === 0) return null;
        session = { ...session, lastSeenAt: at };
      }
      believed.set(key, { session, at: fresh ? known.at : at.getTime() });
      return session;
    },

    async end(sessionId, reason) {
      const { rows } = await database.query<{ id_token: string | null }>(
        'SELECT id_token FROM session WHERE id = $1 AND ended_at IS NULL',
        [sessionId],
      );
      await endWhere('id = $3', reason, [sessionId]);
      return { idToken: rows[0]?.id_token ?? null };
    },

    endAllOf: (subject, reason) => endWhere('subject = $3', reason, [subject]),

    async sweep() {
      const at = now().getTime();
      const ended =
        (await endWhere('created_at <= $3', 'absolute', [new Date(at - limits.absoluteSeconds * 1000)])) +
        (await endWhere('last_seen_at <= $3', 'idle', [new Date(at - limits.idleSeconds * 1000)]));
      const keptSince = new Date(at - KEPT_AFTER_END_DAYS * 86_400_000);
      await database.query('DELETE FROM session WHERE ended_at < $1', [keptSince]);
      await database.query('DELETE FROM session_ended_outbox WHERE delivered_at < $1', [keptSince]);
      return ended;
    },
  };
}

function touchEvery(limits: SessionLimits): number {
  return Math.min(TOUCH_EVERY_MILLISECONDS, limits.idleSeconds * 50);
}

function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
