import type { Actor } from '@banso/domain/authorisation';
import type pg from 'pg';
import { CodedError } from '../coded-error.ts';
import type { Identity } from '../identity/verify-identity.ts';
import { ask } from '../postgres/ask.ts';
import { preparedName, tidyPrepared } from '../postgres/prepared-names.ts';
import { INSERT_AUDIT_ROWS } from './audit-rows.ts';
import { SET_STANDING, standingOf, standingValues } from './standing.ts';

/** Reads of one operation: one transaction, shared by all its loaders. */
export interface ReadTransaction {
  /** Prepared on its connection, in the number that it keeps. `name` is for messages. */
  query<Row>(name: string, sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** How many statements the operation has sent so far, the actor's look-up not counted. */
  readonly statements: number;
}

interface ActorRow {
  id: string;
  subject: string;
  display_name: string;
  organisation_id: string;
  roles: string[];
  office_ids: string[];
  town_codes: string[];
  agency_id: string | null;
  access_ends_on: string | null;
  active: boolean;
  session_ended: boolean;
}

/**
 * Says who is asking, finds the actor as far as that one may see it, and gives the transaction the actor's standing, all
 * in one statement: what stands in `lateral` is read once the subject is set.
 */
const ENTER = `select id, actor.subject, display_name, organisation_id, roles, office_ids, town_codes, agency_id,
 access_ends_on::text as access_ends_on, active,
 exists (select 1 from ended_session where session_id = $2) as session_ended,
 set_config('banso.organisation', organisation_id::text, true),
 set_config('banso.reach', case when active and (access_ends_on is null or access_ends_on >= $3::date) then reach else 'none' end, true),
 set_config('banso.offices', office_ids::text, true), set_config('banso.towns', town_codes::text, true),
 set_config('banso.agency', coalesce(agency_id::text, ''), true), set_config('banso.actor', id::text, true)
 from (select set_config('banso.subject', $1, true) as subject offset 0) as asking
 cross join lateral (select * from actor where actor.subject = asking.subject limit 1) as actor`;

export class OpenReadTransaction implements ReadTransaction {
  readonly actor: Actor;
  statements = 0;
  readonly #pool: pg.Pool;
  readonly #client: pg.PoolClient;
  #failed = false;
  #released = false;

  private constructor(pool: pg.Pool, client: pg.PoolClient, actor: Actor) {
    this.#pool = pool;
    this.#client = client;
    this.actor = actor;
  }

  /**
   * Refuses an ended session and an actor whose access has ended, before anything is read. A connection that turns out
   * to be dead is replaced: nothing has been asked on it yet.
   */
  static async open(pool: pg.Pool, identity: Identity, today: string): Promise<OpenReadTransaction> {
    for (let attempt = 1; ; attempt += 1) {
      const client = await pool.connect();
      try {
        return new OpenReadTransaction(pool, client, admit(await enter(client, identity, today), today));
      } catch (error) {
        await rollBack(client);
        if (attempt >= ATTEMPTS || !isConnectionLost(error)) throw error;
      }
    }
  }

  async query<Row>(name: string, sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    if (this.#released) throw new Error(`the operation has ended; ${name} came too late`);
    this.statements += 1;
    try {
      const result = await ask(this.#client, {
        name: preparedName(this.#client, sql),
        text: sql,
        values: values as unknown[],
      });
      return result.rows as Row[];
    } catch (error) {
      this.#failed = true;
      throw error;
    }
  }

  /** Writes what was shown and commits. After a failed statement the rows go into a transaction of their own. */
  async finish(auditRows: string | null): Promise<void> {
    if (this.#failed) {
      await this.abandon();
      if (auditRows !== null) await insertAudit(this.#pool, this.actor, auditRows);
      return;
    }
    this.#released = true;
    const client = this.#client;
    // Nothing was written, so nobody need wait for the end.
    if (auditRows === null) {
      ask(client, { text: 'commit' }).then(
        () => client.release(),
        () => rollBack(client),
      );
      return;
    }
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

/** Sent together: the connection is pipelined, so this is one round trip. */
async function enter(client: pg.PoolClient, identity: Identity, today: string): Promise<ActorRow | undefined> {
  const [, found] = await Promise.all([
    ask(client, { text: `${tidyPrepared(client)}begin` }),
    ask<ActorRow>(client, { name: 'banso_enter', text: ENTER, values: [identity.subject, identity.sessionId, today] }),
  ]);
  return found.rows[0];
}

function isConnectionLost(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === 'string') return /^(57P0[123]|08\d{3}|ECONNRESET|EPIPE)$/.test(code);
  return typeof message === 'string' && /connection (error|terminated)|was closed/i.test(message);
}

function admit(row: ActorRow | undefined, today: string): Actor {
  const ended = row !== undefined && row.access_ends_on !== null && row.access_ends_on < today;
  if (row === undefined || !row.active || ended) {
    throw new CodedError('ACCESS_ENDED', 'This account has no access.');
  }
  if (row.session_ended) throw new CodedError('SESSION_ENDED', 'The session has ended. Sign in again.');
  return {
    id: row.id,
    subject: row.subject,
    displayName: row.display_name,
    organisationId: row.organisation_id,
    roles: row.roles as Actor['roles'],
    officeIds: row.office_ids,
    townCodes: row.town_codes,
    agencyId: row.agency_id,
    accessEndsOn: row.access_ends_on,
    active: row.active,
  };
}

async function insertAudit(pool: pg.Pool, actor: Actor, auditRows: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
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
