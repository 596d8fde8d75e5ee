import { randomUUID } from 'node:crypto';
import type { AuditEvent } from '@banso/domain/audit';
import type { Clock } from '../clock.ts';
import { mayTell } from '../events/event.ts';
import { borrowing, LentConnection } from '../postgres/lent-connection.ts';
import { type AuditContext, auditRowsAsJson, INSERT_AUDIT_ROWS } from './audit-rows.ts';
import { SET_STANDING, type Standing, standingValues } from './standing.ts';

/** The part of a generated Prisma client that the kit uses; `Db` is the client's own transaction type. */
export interface PrismaLike<Db> {
  $transaction<R>(work: (tx: Db) => Promise<R>, options?: { maxWait?: number; timeout?: number }): Promise<R>;
  $disconnect(): Promise<void>;
}

/** The raw statements of Prisma's transaction client, whatever its models. */
export interface RawDb {
  $executeRawUnsafe(sql: string, ...values: unknown[]): Promise<number>;
  $queryRawUnsafe<T = unknown>(sql: string, ...values: unknown[]): Promise<T>;
}

export interface EmitOptions {
  /** Events of one aggregate arrive in the order of their commits; without it the order is kept per organisation. */
  readonly aggregateId?: string;
  readonly organisationId?: string;
}

/** One transaction: state, audit and outbox together or not at all. */
export interface WriteTransaction<Db> {
  /** The service's own Prisma transaction client, with its models and types. */
  readonly db: Db;
  /** A statement in the same transaction, for what the models do not say well (locks, batches). */
  query<Row>(sql: string, ...values: readonly unknown[]): Promise<Row[]>;
  /** The same where only the number of rows matters. */
  execute(sql: string, ...values: readonly unknown[]): Promise<number>;
  /** Written when the work is done, in this transaction. */
  audit(event: AuditEvent): void;
  /** A fact for other services, `<own name>.<what>`, delivered after the commit, at least once. */
  emit(type: string, targets: readonly string[], payload: unknown, options?: EmitOptions): void;
}

const INSERT_OUTBOX = `insert into outbox (event_id, organisation_id, target, aggregate_id, type, payload)
 select event_id, organisation_id, target, aggregate_id, type, payload from jsonb_to_recordset($1::jsonb)
 as r(event_id uuid, organisation_id uuid, target text, aggregate_id text, type text, payload jsonb)`;

interface OutboxRow {
  readonly event_id: string;
  readonly organisation_id: string | null;
  readonly target: string;
  readonly aggregate_id: string;
  readonly type: string;
  readonly payload: unknown;
}

export interface WriteContext {
  readonly service: string;
  readonly standing: Standing;
  readonly audit: Omit<AuditContext, 'organisationId'>;
  readonly clock: Clock;
  /** Called after a commit that left something to deliver. */
  readonly afterCommit: () => void;
}

const ATTEMPTS = 3;

/** Runs the work in one interactive transaction; repeats it when the database broke a deadlock. */
export async function runWrite<Db, R>(
  prisma: PrismaLike<Db>,
  context: WriteContext,
  work: (tx: WriteTransaction<Db>) => Promise<R>,
): Promise<R> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const connection = new LentConnection();
      const done = await borrowing(connection, () =>
        prisma.$transaction((db) => runOnce(db, connection, context, work), { maxWait: 5_000, timeout: 15_000 }),
      );
      if (done.emitted) context.afterCommit();
      return done.result;
    } catch (error) {
      if (attempt >= ATTEMPTS || !isConflict(error)) throw error;
    }
  }
}

async function runOnce<Db, R>(
  db: Db,
  connection: LentConnection,
  context: WriteContext,
  work: (tx: WriteTransaction<Db>) => Promise<R>,
): Promise<{ readonly result: R; readonly emitted: boolean }> {
  const { standing } = context;
  const audited: AuditEvent[] = [];
  const outbox: OutboxRow[] = [];
  await connection.query(SET_STANDING, standingValues(standing));
  const result = await work({
    db,
    query: async <Row>(sql: string, ...values: readonly unknown[]) =>
      (await connection.query(sql, values)).rows as Row[],
    execute: async (sql, ...values) => (await connection.query(sql, values)).rowCount ?? 0,
    audit: (event) => void audited.push(event),
    emit(type, targets, payload, options = {}) {
      if (!mayTell(context.service, type)) throw new Error(`${type} is not for ${context.service} to tell`);
      const organisationId = options.organisationId ?? standing.organisationId;
      const row = {
        event_id: randomUUID(),
        organisation_id: organisationId,
        aggregate_id: options.aggregateId ?? organisationId ?? 'all',
        type,
        payload: payload ?? null,
      };
      for (const target of targets) outbox.push({ ...row, target });
    },
  });
  if (audited.length > 0) {
    const { organisationId } = standing;
    if (organisationId === null) throw new Error('an audit row needs an organisation');
    const rows = auditRowsAsJson({ ...context.audit, organisationId }, context.clock.now(), audited);
    await connection.query(INSERT_AUDIT_ROWS, [rows]);
  }
  if (outbox.length > 0) await connection.query(INSERT_OUTBOX, [JSON.stringify(outbox)]);
  return { result, emitted: outbox.length > 0 };
}

/** Prisma's code for a write conflict or deadlock, or PostgreSQL's own. */
function isConflict(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return code === 'P2034' || code === '40P01' || code === '40001';
}
