import { createDraftKey, type SealedText, seal, unseal } from './draft-seal.ts';

/** What could not be sent yet. */
export interface UnsentDraft {
  readonly body: string;
  /** Version of the server's draft that it was written on; absent for the first. */
  readonly baseVersion: number | undefined;
  /** Another body that was on its way to the server, unanswered. */
  readonly unanswered?: string | undefined;
  readonly at: number;
}

interface KeyRow {
  readonly id: 'key';
  readonly owner: string;
  readonly key: CryptoKey;
}

interface DraftRow {
  readonly id: string;
  readonly sealed: SealedText;
  readonly at: number;
}

const DATABASE = 'banso-drafts';
const LONGEST = 72 * 60 * 60 * 1000;

function finished<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('keys', { keyPath: 'id' });
    request.result.createObjectStore('drafts', { keyPath: 'id' });
  };
  return finished(request);
}

/** Bridges a lost connection or session: one person's unsent drafts, sealed, gone once sent, on sign-out, after 72 hours. */
export class DraftVault {
  readonly #database: IDBDatabase;
  readonly #key: CryptoKey;

  private constructor(database: IDBDatabase, key: CryptoKey) {
    this.#database = database;
    this.#key = key;
    // Signing out in another tab deletes the whole database, which an open connection would block.
    database.onversionchange = () => database.close();
  }

  /** Whatever another person left behind on this device is wiped. */
  static async open(owner: string): Promise<DraftVault> {
    const database = await openDatabase();
    // Made beforehand: a transaction would not wait for it, and two tabs must end up with the same key.
    const fresh: KeyRow = { id: 'key', owner, key: await createDraftKey() };
    const transaction = database.transaction(['keys', 'drafts'], 'readwrite');
    const keys = transaction.objectStore('keys');
    const found = (await finished(keys.get('key'))) as KeyRow | undefined;
    if (found?.owner === owner) return new DraftVault(database, found.key);
    keys.put(fresh);
    transaction.objectStore('drafts').clear();
    return new DraftVault(database, fresh.key);
  }

  static async destroy(): Promise<void> {
    if (typeof indexedDB === 'undefined') return;
    await finished(indexedDB.deleteDatabase(DATABASE)).catch(() => undefined);
  }

  async put(id: string, draft: UnsentDraft): Promise<void> {
    const sealed = await seal(this.#key, id, JSON.stringify(draft));
    const row: DraftRow = { id, sealed, at: draft.at };
    await finished(this.#store('readwrite').put(row));
  }

  async remove(id: string): Promise<void> {
    await finished(this.#store('readwrite').delete(id));
  }

  async get(id: string): Promise<UnsentDraft | undefined> {
    const row = (await finished(this.#store('readonly').get(id))) as DraftRow | undefined;
    if (!row) return undefined;
    const text = row.at < Date.now() - LONGEST ? undefined : await unseal(this.#key, id, row.sealed);
    if (text === undefined) {
      await this.remove(id);
      return undefined;
    }
    return JSON.parse(text) as UnsentDraft;
  }

  #store(mode: IDBTransactionMode): IDBObjectStore {
    return this.#database.transaction('drafts', mode).objectStore('drafts');
  }
}
