import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createBrowserLike, signIn } from '../testing/browser-like.ts';
import { documents, PERSON, startTestGateway, type TestGateway } from '../testing/test-gateway.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

describe('a session', () => {
  let test: TestGateway;
  let database: pg.Client;
  let shifted = 0;
  beforeAll(async () => {
    test = await startTestGateway();
    database = new pg.Client({ connectionString: test.database.superuserUrl });
    await database.connect();
  });
  afterAll(async () => {
    await database?.end();
    await test?.close();
  });
  const advance = (seconds: number) => {
    shifted += seconds;
    test.advance(seconds);
  };
  afterEach(() => {
    test.advance(-shifted);
    shifted = 0;
  });

  const status = async (browser: ReturnType<typeof createBrowserLike>, init?: RequestInit) =>
    (await browser.fetch(`${test.base}/auth/session`, init)).json();
  const eventually = async (found: () => boolean) => {
    for (let tries = 0; tries < 50 && !found(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
    expect(found()).toBe(true);
  };

  it('is kept only as a digest of the cookie', async () => {
    const browser = await test.signedIn();
    const token = browser.cookies.get('__Host-banso') ?? '';
    const { rows } = await database.query<{ all: string }>('SELECT string_agg(session::text, $1) AS all FROM session', [
      ' ',
    ]);
    expect(token).toHaveLength(43);
    expect(rows[0]?.all).not.toContain(token);
    expect(rows[0]?.all).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
  });

  it('ends after 30 minutes without the person acting, and subgraphs hear of it', async () => {
    const browser = await test.signedIn();
    const { body } = await test.ask(browser, documents.whoAsks);
    advance(31 * MINUTE);
    const late = await test.ask(browser, documents.whoAsks);
    expect(late.status).toBe(401);
    expect(late.body.errors[0].extensions.code).toBe('UNAUTHENTICATED');
    await eventually(() => test.ended.some((one) => one.sessionId === body.data.whoAsks.sessionId));
  });

  it('lives on while the person acts, but not beyond 12 hours', async () => {
    const browser = await test.signedIn();
    for (let act = 0; act < 28; act += 1) {
      advance(25 * MINUTE);
      expect((await test.ask(browser, documents.whoAsks)).status).toBe(200);
    }
    advance(21 * MINUTE);
    expect((await test.ask(browser, documents.whoAsks)).status).toBe(401);
  });

  it('is not kept alive by background polls or by looking at the remaining time', async () => {
    const browser = await test.signedIn();
    advance(20 * MINUTE);
    const polled = await test.ask(browser, documents.books, { headers: { 'x-banso-activity': 'background' } });
    expect(polled.status).toBe(200);
    expect((await status(browser)).signedIn).toBe(true);
    advance(11 * MINUTE);
    expect((await status(browser)).signedIn).toBe(false);
    expect((await test.ask(browser, documents.books)).status).toBe(401);
  });

  it('tells the remaining time, and is prolonged when the person says so', async () => {
    const browser = await test.signedIn();
    advance(20 * MINUTE);
    const before = await status(browser);
    expect(before.subject).toBe(PERSON.subject);
    expect(Date.parse(before.idleExpiresAt) - Date.parse(before.now)).toBeLessThanOrEqual(10 * MINUTE * 1000);
    const after = await status(browser, { method: 'POST', headers: { 'x-banso': 'portal', origin: test.base } });
    const left = Date.parse(after.idleExpiresAt) - Date.parse(after.now);
    expect(left / 1000).toBeCloseTo(30 * MINUTE, 0);
    expect(after.absoluteExpiresAt).toBe(before.absoluteExpiresAt);
    const forged = await browser.fetch(`${test.base}/auth/session`, { method: 'POST' });
    expect(forged.status).toBe(403);
  });

  it('ends at sign-out, at the provider too; the old cookie is worth nothing', async () => {
    const browser = await test.signedIn();
    const stolen = browser.cookies.get('__Host-banso');
    const out = await browser.visit(`${test.base}/auth/logout`, { method: 'POST', headers: { origin: test.base } });
    expect(out.url.pathname).toBe('/auth/signed-out');
    expect(browser.cookies.has('__Host-banso')).toBe(false);
    const replay = await fetch(`${test.base}/auth/session`, { headers: { cookie: `__Host-banso=${stolen}` } });
    expect((await replay.json()).signedIn).toBe(false);
    const { rowCount } = await database.query(
      "SELECT 1 FROM oidc_payload WHERE model = 'Session' AND payload ->> 'accountId' = $1",
      [PERSON.subject],
    );
    expect(rowCount).toBe(0);
  });

  it('is not ended by another site', async () => {
    const browser = await test.signedIn();
    const forged = await browser.fetch(`${test.base}/auth/logout`, {
      method: 'POST',
      headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    });
    expect(forged.status).toBe(403);
    expect((await status(browser)).signedIn).toBe(true);
  });

  it('ends everywhere when the account is closed', async () => {
    await test.accounts.createAccount({ ...PERSON, login: 'leaver', subject: 'leaver-1' });
    const browsers = [createBrowserLike(), createBrowserLike()];
    for (const browser of browsers) await signIn(browser, test.base, { ...PERSON, login: 'leaver' });
    const told = test.ended.length;
    expect(await test.accounts.disableAccount(' Ｌeaver ')).toBe(true);
    await eventually(() => test.ended.length === told + 2);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    for (const browser of browsers) expect((await test.ask(browser, documents.books)).status).toBe(401);
    const closed = await signIn(createBrowserLike(), test.base, { ...PERSON, login: 'leaver' });
    expect(closed.response.status).toBe(401);
  });

  it('stays ended when the account is opened again; the person signs in anew', async () => {
    expect(await test.accounts.enableAccount('leaver')).toBe(true);
    const browser = createBrowserLike();
    await signIn(browser, test.base, { ...PERSON, login: 'leaver' });
    expect((await test.ask(browser, documents.books)).status).toBe(200);
    expect(await test.accounts.disableAccount('leever')).toBe(false);
    expect(await test.accounts.enableAccount('leever')).toBe(false);
  });

  it('is ended by the sweeper when nobody comes back', async () => {
    await test.signedIn();
    const told = test.ended.length;
    advance(2 * HOUR);
    await eventually(() => test.ended.length > told);
  }, 15_000);
});

describe('telling subgraphs of an ended session', () => {
  it('is repeated until it succeeds, within five seconds', async () => {
    const attempts: number[] = [];
    const begun = performance.now();
    const test = await startTestGateway({
      onSessionEnded: async () => {
        attempts.push(performance.now() - begun);
        if (attempts.length < 3) throw new Error('subgraph is down');
      },
    });
    try {
      const browser = await test.signedIn();
      const ended = performance.now() - begun;
      await browser.fetch(`${test.base}/auth/logout`, { method: 'POST', headers: { origin: test.base } });
      while (attempts.length < 3 && performance.now() - begun < ended + 8000) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      expect(attempts).toHaveLength(3);
      expect((attempts[0] ?? 0) - ended).toBeLessThan(500);
      expect((attempts[2] ?? 0) - ended).toBeLessThan(5000);
    } finally {
      await test.close();
    }
  });
});
