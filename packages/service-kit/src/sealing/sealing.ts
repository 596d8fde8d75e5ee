import { createHmac, hkdfSync } from 'node:crypto';
import type pg from 'pg';
import type { Keys } from '../keys.ts';
import { decrypt, encrypt, keyIdOf } from './cipher.ts';
import { type DataKey, DataKeys } from './data-keys.ts';
import { openFromTransport, sealForTransport } from './transport-seal.ts';

/** Where a sealed value lives; it opens nowhere else. */
export interface SealedPlace {
  readonly organisationId: string;
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
  /** A key of its own, so that it can be destroyed alone (a grant's projection); otherwise the organisation's key. */
  readonly keyName?: string;
}

export interface Sealing {
  seal(place: SealedPlace, plaintext: string): Promise<Buffer>;
  /** Throws when the value was altered, moved, or its key destroyed. */
  open(place: SealedPlace, sealed: Uint8Array): Promise<string>;
  /** Many at once with one look-up of keys; null where the key was destroyed. */
  openMany(items: readonly { readonly place: SealedPlace; readonly sealed: Uint8Array }[]): Promise<(string | null)[]>;
  /** Finds equal texts without storing them: a keyed hash, different for each organisation and purpose. */
  blindIndex(organisationId: string, purpose: string, text: string): Promise<Buffer>;
  /** For an event's payload: opened by the receiving service alone, under the same context (`<event type>|<id>`). */
  sealForTransport(context: string, text: string): Promise<string>;
  openFromTransport(context: string, sealed: string): Promise<string>;
  destroyKey(organisationId: string, keyName: string): Promise<void>;
  /** Rotation of the key-encryption key: put the new key first in sealing.key, restart, call this. */
  rewrapKeys(): Promise<number>;
}

const ORGANISATION_KEY = 'organisation';
const INDEX_KEY = 'blind-index';

const aadOf = (place: SealedPlace): string =>
  JSON.stringify([place.table, place.column, place.rowId, place.organisationId]);

export function createSealing(pool: pg.Pool, keys: Keys): Sealing {
  const dataKeys = new DataKeys(pool, keys);

  const openWith = (key: DataKey | undefined, place: SealedPlace, sealed: Uint8Array): string | null => {
    if (key === undefined) return null;
    if (key.organisationId !== place.organisationId) throw new Error('a sealed value belongs to another organisation');
    return decrypt(key.bytes, aadOf(place), sealed).toString('utf8');
  };

  const openMany: Sealing['openMany'] = async (items) => {
    const ids = items.map((item) => keyIdOf(item.sealed));
    const found = await dataKeys.byIds(ids);
    return items.map((item, index) => openWith(found.get(ids[index] as string), item.place, item.sealed));
  };

  return {
    async seal(place, plaintext) {
      const key = await dataKeys.current(place.organisationId, place.keyName ?? ORGANISATION_KEY);
      return encrypt(key.id, key.bytes, aadOf(place), Buffer.from(plaintext, 'utf8'));
    },
    async open(place, sealed) {
      const [text] = await openMany([{ place, sealed }]);
      if (text === null || text === undefined) throw new Error('the key of a sealed value was destroyed');
      return text;
    },
    openMany,
    async blindIndex(organisationId, purpose, text) {
      const key = await dataKeys.current(organisationId, INDEX_KEY);
      const derived = Buffer.from(hkdfSync('sha256', key.bytes, '', `banso-blind-index|${purpose}`, 32));
      return createHmac('sha256', derived).update(text.normalize('NFKC')).digest();
    },
    sealForTransport: async (context, text) => sealForTransport(await keys.events(), context, text),
    openFromTransport: async (context, sealed) => openFromTransport(await keys.events(), context, sealed),
    destroyKey: (organisationId, keyName) => dataKeys.destroy(organisationId, keyName),
    rewrapKeys: () => dataKeys.rewrap(),
  };
}
