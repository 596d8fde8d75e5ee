import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Accounts, normaliseLogin, openAccounts } from '@banso/gateway/accounts';
import { createPool } from '@banso/service-kit';
import { setAccountActive } from '@banso/staff/accounts';
import { openBackend } from './backend.ts';
import type { DatabaseAddress } from './databases.ts';
import { givenDatabases } from './environment.ts';
import { rolePasswords } from './keys.ts';
import type { MaintenanceOptions } from './maintenance.ts';
import { PlainFailure } from './plain-failure.ts';
import { claim } from './running.ts';
import { findServices } from './services.ts';

interface Databases {
  readonly addresses: Readonly<Record<string, DatabaseAddress>>;
  readonly keysFolder: string;
  close(): Promise<void>;
}

/**
 * Closes or reopens the account with this login of the embedded identity provider, which then takes its password no
 * longer, or this subject of another one. The staff service's relay tells the other services, at once where it runs and
 * otherwise when it starts.
 */
export async function setAccountOpen(options: MaintenanceOptions, open: boolean): Promise<string[]> {
  const login = options.login?.trim() ?? '';
  if (login === '') throw new PlainFailure('ログイン名を指定してください。', 'Name the login.');
  const { addresses, keysFolder, close } = await reachDatabases(options);
  try {
    const subject = (await subjectOf(addresses.gateway?.url ?? '', login)) ?? login;
    const person = await setAccountActive({ databaseUrl: addresses.staff?.url ?? '', keysFolder }, subject, open);
    if (person === null) throw new PlainFailure(`${login} という人はいません。`, `Nobody is known as ${login}.`);
    await withAccounts(addresses, (accounts) =>
      open ? accounts.enableAccount(login) : accounts.disableAccount(login),
    );
    return [`${login} (${person.displayName}): ${open ? 'open again' : 'closed'}`];
  } finally {
    await close();
  }
}

/** Closes or reopens a partner's program of the embedded identity provider; its tokens end everywhere with it. */
export async function setProgramOpen(options: MaintenanceOptions, open: boolean): Promise<string[]> {
  return onProgram(options, async (accounts, id) => {
    const known = open ? await accounts.enablePartnerClient(id) : await accounts.disablePartnerClient(id);
    return known ? `${id}: ${open ? 'open again' : 'closed'}` : null;
  });
}

/** Gives a partner's program another secret, told this once; tokens of the one before end. */
export async function renewProgramSecret(options: MaintenanceOptions): Promise<string[]> {
  return onProgram(options, async (accounts, id) => {
    const secret = await accounts.renewPartnerSecret(id);
    return secret === null ? null : `${id}: ${secret}`;
  });
}

async function onProgram(
  options: MaintenanceOptions,
  work: (accounts: Accounts, id: string) => Promise<string | null>,
): Promise<string[]> {
  const id = options.login?.trim() ?? '';
  if (id === '') throw new PlainFailure('プログラムの ID を指定してください。', 'Name the client id of the program.');
  const { addresses, close } = await reachDatabases(options);
  try {
    const said = await withAccounts(addresses, (accounts) => work(accounts, id));
    if (said === null) throw new PlainFailure(`${id} というプログラムはありません。`, `No program is known as ${id}.`);
    return [said];
  } finally {
    await close();
  }
}

async function withAccounts<R>(
  addresses: Databases['addresses'],
  work: (accounts: Accounts) => Promise<R>,
): Promise<R> {
  const accounts = openAccounts(addresses.gateway?.url ?? '');
  try {
    return await work(accounts);
  } finally {
    await accounts.close();
  }
}

async function subjectOf(gatewayUrl: string, login: string): Promise<string | null> {
  const pool = createPool(gatewayUrl, 1);
  try {
    const { rows } = await pool.query<{ subject: string }>('select subject from account where login = $1', [
      normaliseLogin(login),
    ]);
    return rows[0]?.subject ?? null;
  } finally {
    await pool.end();
  }
}

/** A running start keeps its database: it is reached beside it. Where nothing runs, the database is started for this. */
async function reachDatabases({ dataFolder, env, say }: MaintenanceOptions): Promise<Databases> {
  mkdirSync(dataFolder, { recursive: true });
  const keysFolder = resolve(env.BANSO_KEYS || join(dataFolder, 'keys'));
  const given = givenDatabases(findServices(), env);
  if (given.staff !== undefined && given.gateway !== undefined) {
    return { addresses: given, keysFolder, close: async () => {} };
  }
  let release: () => void;
  try {
    release = claim(dataFolder, 'maintenance');
  } catch (running) {
    const port = portOfServer(dataFolder);
    if (port === null) throw running;
    return { addresses: { ...embeddedAddresses(keysFolder, port), ...given }, keysFolder, close: async () => {} };
  }
  try {
    const { addresses, stop } = await openBackend({ dataFolder, env, say });
    return { addresses, keysFolder, close: () => stop().finally(release) };
  } catch (error) {
    release();
    throw error;
  }
}

/** The port that PostgreSQL itself notes beside its data, wherever the data had to go. */
function portOfServer(dataFolder: string): number | null {
  const [usual, note] = [join(dataFolder, 'postgres'), join(dataFolder, 'where.json')];
  const moved = !existsSync(usual) && existsSync(note);
  const folder = moved ? (JSON.parse(readFileSync(note, 'utf8')) as { postgres: string }).postgres : usual;
  const lock = join(folder, 'postmaster.pid');
  return existsSync(lock) ? Number(readFileSync(lock, 'utf8').split('\n')[3]) : null;
}

function embeddedAddresses(keysFolder: string, port: number): Record<string, DatabaseAddress> {
  const passwordOf = rolePasswords(keysFolder);
  return Object.fromEntries(
    findServices().map(({ name, database }) => {
      const role = `${database}_app`;
      const url = `postgres://${role}:${encodeURIComponent(passwordOf(role))}@127.0.0.1:${port}/${database}`;
      return [name, { url, ownerUrl: null }];
    }),
  );
}
