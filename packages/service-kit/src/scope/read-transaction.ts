import type { Actor } from '@banso/domain/authorisation';
import type pg from 'pg';
import type { Identity } from '../identity/verify-identity.ts';
import { ask } from '../postgres/ask.ts';
import { preparedName } from '../postgres/prepared-names.ts';
import { ReadConnections } from '../postgres/read-connections.ts';
import { INSERT_AUDIT_ROWS } from './audit-rows.ts';
import { type ActorRow, admit, enter } from './enter.ts';
import { KnownActors } from './known-actors.ts';
import { SET_STANDING, standingOf, standingValues } from './standing.ts';

/** Reads of one operation: one transaction, shared by all its loaders. */
export interface ReadTransaction {
  /** Prepared on its connection, in the number that it keeps. `name` is for messages. */
  query<Row>(name: string, sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** How many statements the operation has sent so far, the actor's look-up not counted. */
  readonly statements: number;
}

/** What was presumed of the actor does not hold, or the connection was dead: nothing has been shown, so begin again. */
export class StartOver extends Error {}

/** What every read of a service stands on. */
export interface ReadSources {
  readonly pool: pg.Pool;
  readonly connections: ReadConnections;
  readonly known: KnownActors;
}

export function readSources(pool: pg.Pool): ReadSources {
  return { pool, connections: new ReadConnections(pool), known: new KnownActors() };
}

export class OpenReadTransaction implements ReadTransaction {
  readonly actor: Actor;
  statements = 0;
  readonly #sources: ReadSources;
  readonly #client: pg.PoolClient;
  /** Rejects with `StartOver`; done once the database has said who asks. */
  readonly #confirmed: Promise<void>;
  #failed = false;
  #released = false;

  private constructor(sources: ReadSources, client: pg.PoolClient, actor: Actor, confirmed: Promise<void>) {
    this.#sources = sources;
    this.#client = client;
    this.actor = actor;
    this.#confirmed = confirmed;
    // Heard where it is waited for.
    confirmed.catch(() => {});
  }

  /**
   * Refuses an ended session and an actor whose access has ended, before anything is read. A connection that turns out
   * to be dead is replaced: nothing has been asked on it yet.
   */
  static async open(sources: ReadSources, identity: Identity, today: string): Promise<OpenReadTransaction> {
    for (let attempt = 1; ; attempt += 1) {
      const { client, begin } = await sources.connections.take();
      try {
        const row = await enter(client, begin, identity, today);
        sources.known.confirm(identity.subject, undefined, row);
        return new OpenReadTransaction(sources, client, admit(row, today), Promise.resolve());
      } catch (error) {
        await rollBack(client);
        if (attempt >= ATTEMPTS || !isConnectionLost(error)) throw error;
      }
    }
  }

  /**
   * As `open`, but the first statement goes out with the question who asks, for the one who asked last time. When that
   * is no longer so, or the connection is dead, every query and the end throw `StartOver`. Only for what changes nothing.
   */
  static async openAhead(sources: ReadSources, identity: Identity, today: string): Promise<OpenReadTransaction> {
    const presumed = sources.known.get(identity.subject);
    if (presumed === undefined || !mayEnter(presumed, today)) return OpenReadTransaction.open(sources, identity, today);
    const { client, begin } = await sources.connections.take();
    const confirmed = enter(client, begin, identity, today).then(
      (row) => {
        if (!sources.known.confirm(identity.subject, presumed, row)) throw new StartOver();
      },
      (error) => {
        throw isConnectionLost(error) ? new StartOver() : error;
      },
    );
    return new OpenReadTransaction(sources, client, admit(presumed, today), confirmed);
  }

  async query<Row>(name: string, sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    if (this.#released) throw new Error(`the operation has ended; ${name} came too late`);
    this.statements += 1;
    try {
      const answer = ask(this.#client, {
        name: preparedName(this.#client, sql),
        text: sql,
        values: values as unknown[],
      });
      answer.catch(() => {});
      await this.#confirmed;
      return (await answer).rows as Row[];
    } catch (error) {
      this.#failed = true;
      throw error;
    }
  }

  /** Writes what was shown and commits. After a failed statement the rows go into a transaction of their own. */
  async finish(auditRows: string | null): Promise<void> {
    await this.#confirmed;
    if (this.#failed) {
      await this.abandon();
      if (auditRows !== null) await insertAudit(this.#sources.connections, this.actor, auditRows);
      return;
    }
    this.#released = true;
    const client = this.#client;
    // Nothing was written, so nobody need wait for the end.
    if (auditRows === null) return this.#sources.connections.giveBack(client);
    try {
      // Both are sent before either is answered; a failed insert turns the commit into a rollback and throws here.
      await Promise.all([
        ask(client, { name: 'banso_audit', text: INSERT_AUDIT_ROWS, values: [auditRows] }),
        ask(client, { text: 'commit' }),
      ]);
    } catch (error) {
      await rollBack(client);
      throw error;
    }
    client.release();
  }

  async abandon(): Promise<void> {
    if (this.#released) return;
    this.#released = true;
    await rollBack(this.#client);
  }
}

const ATTEMPTS = 4;

function mayEnter(row: ActorRow, today: string): boolean {
  try {
    admit(row, today);
    return true;
  } catch {
    return false;
  }
}

function isConnectionLost(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === 'string') return /^(57P0[123]|08\d{3}|ECONNRESET|EPIPE)$/.test(code);
  return typeof message === 'string' && /connection (error|terminated)|was closed/i.test(message);
}

async function insertAudit(connections: ReadConnections, actor: Actor, auditRows: string): Promise<void> {
  const { client, begin } = await connections.take();
  try {
    await client.query(begin);
    await client.query({ name: 'banso_standing', text: SET_STANDING, values: standingValues(standingOf(actor)) });
    await client.query({ name: 'banso_audit', text: INSERT_AUDIT_ROWS, values: [auditRows] });
    await client.query('commit');
    client.release();
  } catch (error) {
    await rollBack(client);
    throw error;
  }
}

/** A connection that cannot even roll back is thrown away. */
async function rollBack(client: pg.PoolClient): Promise<void> {
  try {
    await client.query('rollback');
    client.release();
  } catch {
    client.release(true);
  }
}
