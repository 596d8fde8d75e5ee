import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGateway, type Gateway, type GatewayOptions } from '../gateway.ts';
import { type Accounts, openAccounts } from '../identity-provider/accounts.ts';
import type { Log } from '../log.ts';
import type { SessionEnded } from '../sessions/session-ended-delivery.ts';
import { readSettings } from '../settings.ts';
import { type BrowserLike, createBrowserLike, signIn } from './browser-like.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { createTestKeys, type TestKeys } from './keys.ts';
import { createBooks, createLoans, type LibrarySubgraph, supergraph } from './library-subgraphs.ts';

export const PERSON = { login: 'yamada', password: 'tango-kasumi-42', subject: 'person-1', displayName: '見本 花子' };

export const documents = {
  books: 'query Books { books { id title borrowers } }',
  allBooks: 'query AllBooks { books { id title borrowers } }',
  whoAsks: 'query WhoAsks { whoAsks { subject sessionId requestId } }',
  secret: 'query Secret { book(id: "1") { id secret } }',
  refused: 'query Refused { book(id: "1") { id refused } }',
  book: 'query OneBook($id: ID!) { book(id: $id) { id title } }',
  rename: 'mutation Rename($id: ID!, $title: String!) { rename(id: $id, title: $title) { id title borrowers } }',
} as const;

export function idOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export interface TestGateway {
  readonly base: string;
  readonly books: LibrarySubgraph;
  readonly loans: LibrarySubgraph;
  readonly database: TestDatabase;
  readonly keys: TestKeys;
  readonly accounts: Accounts;
  readonly gateway: Gateway;
  readonly ended: SessionEnded[];
  readonly logged: string[];
  /** Moves the gateway's clock. */
  advance(seconds: number): void;
  signedIn(): Promise<BrowserLike>;
  ask(browser: BrowserLike, document: string, extra?: Asked): Promise<Answer>;
  close(): Promise<void>;
}

export interface Asked {
  variables?: unknown;
  headers?: Record<string, string>;
  body?: unknown;
}

export interface Answer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
  body: any;
}

export async function startTestGateway(
  change: Partial<Pick<GatewayOptions, 'subgraphs' | 'operations' | 'onSessionEnded'>> & {
    env?: Record<string, string>;
  } = {},
): Promise<TestGateway> {
  const [database, keys, port] = await Promise.all([createTestDatabase(), createTestKeys(), freePort()]);
  const portal = createPortalFolder();
  const [books, loans] = [createBooks(), createLoans()];
  const ended: SessionEnded[] = [];
  const logged: string[] = [];
  let shift = 0;
  const settings = readSettings({
    PORT: String(port),
    GATEWAY_DATABASE_URL: database.url,
    BANSO_KEYS: keys.folder,
    ...change.env,
  });
  const gateway = createGateway({
    settings,
    supergraph,
    subgraphs: change.subgraphs ?? { books, loans },
    portalFolder: portal,
    operations: change.operations ?? Object.fromEntries(Object.values(documents).map((text) => [idOf(text), text])),
    onSessionEnded: change.onSessionEnded ?? (async (one) => void ended.push(one)),
    now: () => new Date(Date.now() + shift),
    log: collectInto(logged),
  });
  await gateway.listen();
  const accounts = openAccounts(database.url);
  await accounts.createAccount(PERSON);
  const base = settings.publicUrl;

  return {
    base,
    books,
    loans,
    database,
    keys,
    accounts,
    gateway,
    ended,
    logged,
    advance(seconds) {
      shift += seconds * 1000;
    },
    async signedIn() {
      const browser = createBrowserLike();
      const { response } = await signIn(browser, base, PERSON);
      if (response.status !== 200) throw new Error(`signing in gave ${response.status}`);
      return browser;
    },
    async ask(browser, document, { variables, headers, body } = {}) {
      const response = await browser.fetch(`${base}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-banso': 'portal', origin: base, ...headers },
        body: JSON.stringify(body ?? { documentId: idOf(document), variables }),
      });
      return { status: response.status, headers: response.headers, body: await response.json() };
    },
    async close() {
      await gateway.close();
      await accounts.close();
      await database.drop();
      keys.remove();
      rmSync(portal, { recursive: true, force: true });
    },
  };
}

function collectInto(lines: string[]): Log {
  const collect: Log['info'] = (message, fields) => void lines.push(JSON.stringify({ message, ...fields }));
  return { debug: collect, info: collect, warn: collect, error: collect };
}

function createPortalFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'banso-portal-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html lang="ja"><head><title>Banso</title></head><body><script type="module" src="/assets/app-1a2b.js"></script></body></html>',
  );
  writeFileSync(join(folder, 'assets/app-1a2b.js'), 'document.title = "Banso";');
  return folder;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
