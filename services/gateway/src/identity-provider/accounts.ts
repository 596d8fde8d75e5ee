import { type Database, openDatabase } from '../database.ts';
import { createSessionStore } from '../sessions/session-store.ts';
import { hashPassword, nobodysHash, passwordMatches } from './password.ts';

export interface NewAccount {
  readonly login: string;
  readonly password: string;
  /** The name by which subgraphs know the person; never changes, is never given to another. */
  readonly subject: string;
  readonly displayName: string;
}

export interface NewPartnerClient {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly name: string;
}

/** Accounts of the embedded identity provider. Every call may be repeated: it states what shall be. */
export interface Accounts {
  createAccount(account: NewAccount): Promise<void>;
  /** Closes an account and ends all its sessions. */
  disableAccount(login: string): Promise<void>;
  createPartnerClient(client: NewPartnerClient): Promise<void>;
  disablePartnerClient(clientId: string): Promise<void>;
  close(): Promise<void>;
}

export class AccountError extends Error {
  override name = 'AccountError';
}

const SHORTEST_PASSWORD = 8;

/** `databaseUrl` is that of the gateway's database (either role). */
export function openAccounts(databaseUrl: string): Accounts {
  const database = openDatabase(databaseUrl);
  return { ...accountsOn(database), close: () => database.end() };
}

export function accountsOn(database: Database): Omit<Accounts, 'close'> {
  return {
    async createAccount({ login, password, subject, displayName }) {
      assertStrong(password);
      const name = normaliseLogin(login);
      if (name === '' || subject === '') throw new AccountError('An account needs a login and a subject.');
      const known = await database.query<{ password_hash: string }>(
        'SELECT password_hash FROM account WHERE login = $1',
        [name],
      );
      const stored = known.rows[0]?.password_hash;
      const unchanged = stored !== undefined && (await passwordMatches(password, stored));
      await database.query(
        `INSERT INTO account (login, subject, display_name, password_hash) VALUES ($1, $2, $3, $4)
         ON CONFLICT (login) DO UPDATE SET display_name = $3, password_hash = $4, disabled_at = NULL, updated_at = now()
         WHERE account.subject = $2`,
        [name, subject, displayName, unchanged ? stored : await hashPassword(password)],
      );
      const { rows } = await database.query<{ subject: string }>('SELECT subject FROM account WHERE login = $1', [
        name,
      ]);
      if (rows[0]?.subject !== subject) throw new AccountError('This login already belongs to another person.');
    },

    async disableAccount(login) {
      const { rows } = await database.query<{ subject: string }>(
        `UPDATE account SET disabled_at = coalesce(disabled_at, now()), updated_at = now()
         WHERE login = $1 RETURNING subject`,
        [normaliseLogin(login)],
      );
      const subject = rows[0]?.subject;
      if (subject === undefined) return;
      await forgetProviderSessions(database, subject);
      // Limits play no part in ending all sessions of a person.
      await createSessionStore(database, { idleSeconds: 1, absoluteSeconds: 1 }).endAllOf(subject, 'account_disabled');
    },

    async createPartnerClient({ clientId, clientSecret, name }) {
      assertStrong(clientSecret);
      if (!/^[a-z0-9][a-z0-9-]{2,62}$/.test(clientId)) {
        throw new AccountError('A client id has 3 to 63 small letters, digits and hyphens.');
      }
      const known = await database.query<{ secret_hash: string }>(
        'SELECT secret_hash FROM oidc_client WHERE client_id = $1',
        [clientId],
      );
      const stored = known.rows[0]?.secret_hash;
      const unchanged = stored !== undefined && (await passwordMatches(clientSecret, stored));
      await database.query(
        `INSERT INTO oidc_client (client_id, name, secret_hash) VALUES ($1, $2, $3)
         ON CONFLICT (client_id) DO UPDATE SET name = $2, secret_hash = $3, disabled_at = NULL, updated_at = now()`,
        [clientId, name, unchanged ? stored : await hashPassword(clientSecret)],
      );
    },

    async disablePartnerClient(clientId) {
      await database.query(
        'UPDATE oidc_client SET disabled_at = coalesce(disabled_at, now()), updated_at = now() WHERE client_id = $1',
        [clientId],
      );
    },
  };
}

/** Width and case of a login do not matter to the person who types it. */
export function normaliseLogin(login: string): string {
  return login.normalize('NFKC').trim().toLowerCase();
}

/** The subject, when login and password are right and the account is open; equally slow when not. */
export async function authenticate(database: Database, login: string, password: string): Promise<string | null> {
  const { rows } = await database.query<{ subject: string; password_hash: string; disabled_at: Date | null }>(
    'SELECT subject, password_hash, disabled_at FROM account WHERE login = $1',
    [normaliseLogin(login)],
  );
  const account = rows[0];
  const right = await passwordMatches(password, account?.password_hash ?? (await nobodysHash));
  return right && account !== undefined && account.disabled_at === null ? account.subject : null;
}

export async function accountIsOpen(database: Database, subject: string): Promise<boolean> {
  const { rowCount } = await database.query('SELECT 1 FROM account WHERE subject = $1 AND disabled_at IS NULL', [
    subject,
  ]);
  return rowCount === 1;
}

/** Signs a person out at the embedded provider: codes and sessions that could start another session go. */
export async function forgetProviderSessions(database: Database, subject: string): Promise<void> {
  await database.query("DELETE FROM oidc_payload WHERE payload ->> 'accountId' = $1", [subject]);
}

function assertStrong(secret: string): void {
  if (secret.length < SHORTEST_PASSWORD) {
    throw new AccountError(`A password or secret has at least ${SHORTEST_PASSWORD} characters.`);
  }
}
