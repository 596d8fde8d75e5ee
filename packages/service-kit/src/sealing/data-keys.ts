import { randomBytes, randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type pg from 'pg';
import type { Keys } from '../keys.ts';
import { inSystemTransaction } from '../scope/system.ts';
import { decrypt, encrypt } from './cipher.ts';

export interface DataKey {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly bytes: Buffer;
}

interface KeyRow {
  id: string;
  organisation_id: string;
  name: string;
  wrapped_by: string;
  wrapped: Buffer | null;
}

/** Short, so that a key destroyed by another process is gone here within the five seconds that an ending may take. */
const REMEMBERED_MILLISECONDS = 3_000;

const wrapAad = (row: { id: string; organisation_id: string; name: string }): string =>
  `data_key|${row.id}|${row.organisation_id}|${row.name}`;

export class DataKeys {
  readonly #pool: pg.Pool;
  readonly #keys: Keys;
  readonly #byId = new LRUCache<string, DataKey>({ max: 10_000, ttl: REMEMBERED_MILLISECONDS });
  readonly #current = new LRUCache<string, DataKey>({ max: 10_000, ttl: REMEMBERED_MILLISECONDS });

  constructor(pool: pg.Pool, keys: Keys) {
    this.#pool = pool;
    this.#keys = keys;
  }

  /** The key in use for a name, made on first use. */
  async current(organisationId: string, name: string): Promise<DataKey> {
    const known = this.#current.get(`${organisationId}|${name}`);
    if (known) return known;
    const [kek] = await this.#keys.sealing();
    if (kek === undefined) throw new Error('sealing.key is empty');
    const row = await inSystemTransaction(this.#pool, async (client) => {
      const find = (): Promise<pg.QueryResult<KeyRow>> =>
        client.query<KeyRow>(
          'select * from data_key where organisation_id = $1 and name = $2 and destroyed_at is null',
          [organisationId, name],
        );
      const found = (await find()).rows[0];
      if (found) return found;
      const fresh = { id: randomUUID(), organisation_id: organisationId, name };
      const wrapped = encrypt(WRAP_KEY_ID, kek.bytes, wrapAad(fresh), randomBytes(32));
      await client.query(
        'insert into data_key (id, organisation_id, name, wrapped_by, wrapped) values ($1, $2, $3, $4, $5) on conflict do nothing',
        [fresh.id, organisationId, name, kek.id, wrapped],
      );
      return (await find()).rows[0];
    });
    if (row === undefined) throw new Error('a data key could not be made');
    const key = await this.#unwrap(row);
    if (key === null) throw new Error('a data key could not be opened');
    this.#current.set(`${organisationId}|${name}`, key);
    return key;
  }

  /** Keys by id, missing ones in one statement; a destroyed key is absent from the answer. */
  async byIds(ids: Iterable<string>): Promise<Map<string, DataKey>> {
    const wanted = new Set(ids);
    const found = new Map<string, DataKey>();
    for (const id of wanted) {
      const known = this.#byId.get(id);
      if (known) found.set(id, known);
    }
    const missing = [...wanted].filter((id) => !found.has(id));
    if (missing.length === 0) return found;
    const { rows } = await inSystemTransaction(this.#pool, (client) =>
      client.query<KeyRow>('select * from data_key where id = any($1::uuid[]) and wrapped is not null', [missing]),
    );
    for (const row of rows) {
      const key = await this.#unwrap(row);
      if (key) found.set(key.id, key);
    }
    return found;
  }

  /** What the key sealed is unreadable from now on, in backups of this database too once the key row is gone there. */
  async destroy(organisationId: string, name: string): Promise<void> {
    await inSystemTransaction(this.#pool, (client) =>
      client.query(
        'update data_key set wrapped = null, destroyed_at = now() where organisation_id = $1 and name = $2 and destroyed_at is null',
        [organisationId, name],
      ),
    );
    this.#current.delete(`${organisationId}|${name}`);
    for (const [id, key] of this.#byId.entries()) {
      if (key.organisationId === organisationId && key.name === name) this.#byId.delete(id);
    }
  }

  /** After a new first line in sealing.key: wraps every data key anew. Gives how many. */
  async rewrap(): Promise<number> {
    const [kek] = await this.#keys.sealing();
    if (kek === undefined) throw new Error('sealing.key is empty');
    return inSystemTransaction(this.#pool, async (client) => {
      const { rows } = await client.query<KeyRow>(
        'select * from data_key where wrapped is not null and wrapped_by <> $1 for update',
        [kek.id],
      );
      for (const row of rows) {
        const key = await this.#unwrap(row);
        if (key === null) throw new Error('a data key could not be opened');
        const wrapped = encrypt(WRAP_KEY_ID, kek.bytes, wrapAad(row), key.bytes);
        await client.query('update data_key set wrapped = $2, wrapped_by = $3 where id = $1', [
          row.id,
          wrapped,
          kek.id,
        ]);
      }
      return rows.length;
    });
  }

  async #unwrap(row: KeyRow): Promise<DataKey | null> {
    if (row.wrapped === null) return null;
    const kek = (await this.#keys.sealing()).find((key) => key.id === row.wrapped_by);
    if (kek === undefined) throw new Error(`no line of sealing.key has the id ${row.wrapped_by}`);
    const bytes = decrypt(kek.bytes, wrapAad(row), row.wrapped);
    const key = { id: row.id, organisationId: row.organisation_id, name: row.name, bytes };
    this.#byId.set(key.id, key);
    return key;
  }
}

/** Wrapped keys name their key-encryption key in a column; the field in the header stays empty. */
const WRAP_KEY_ID = '00000000-0000-0000-0000-000000000000';
