import { type Database, openDatabase } from '../database.ts';
import { createSessionStore } from '../sessions/session-store.ts';
import { AccountError, assertStrong } from './account-error.ts';
import { type PartnerClients, partnerClientsOn } from './partner-clients.ts';
import { hashPassword, nobodysHash, passwordMatches } from './password.ts';

export interface NewAccount {
  readonly login: string;
  readonly password: string;
  /** The name by which subgraphs know the person; never changes, is never given to another. */
  readonly subject: string;
  readonly displayName: string;
}

/** Accounts of the embedded identity provider. Every call may be repeated: it states what shall be. */
export interface Accounts extends PartnerClients {
  createAccount(account: NewAccount): Promise<void>;
  /** Closes an account and ends all its sessions, everywhere within five seconds. False when there is no such login. */
  disableAccount(login: string): Promise<boolean>;
  /** Opens it again with the same password; ended sessions stay ended. False when there is no such login. */
  enableAccount(login: string): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * `databaseUrl` is that of the gateway's database (either role). Works beside running gateways, from whatever process:
 * they look for what has ended every second and tell the subgraphs.
 */
export function openAccounts(databaseUrl: string): Accounts {
  const database = openDatabase(databaseUrl);
  return { ...accountsOn(database), close: () => database.end() };
}

export function accountsOn(database: Database): Omit<Accounts, 'close'> {
  return {
    ...partnerClientsOn(database),

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
      if (subject === undefined) return false;
      await forgetProviderSessions(database, subject);
      // Limits play no part in ending all sessions of a person.
      await createSessionStore(database, { idleSeconds: 1, absoluteSeconds: 1 }).endAllOf(subject, 'account_disabled');
      return true;
    },

    async enableAccount(login) {
      const { rowCount } = await database.query(
        'UPDATE account SET disabled_at = NULL, updated_at = now() WHERE login = $1',
        [normaliseLogin(login)],
      );
      return rowCount === 1;
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
