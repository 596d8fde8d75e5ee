import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserLike, createBrowserLike, signIn } from '../testing/browser-like.ts';
import { PERSON, startTestGateway, type TestGateway } from '../testing/test-gateway.ts';

const PARTNER = { clientId: 'sapo-chichibu', clientSecret: 'a-long-partner-secret', name: '見本サポステ' };

const token = (test: TestGateway, clientId: string, secret: string) =>
  fetch(`${test.base}/oidc/token`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`,
    },
    body: 'grant_type=client_credentials&scope=network.partner',
  });

describe('guesses at a password', () => {
  let test: TestGateway;
  beforeAll(async () => {
    test = await startTestGateway();
  });
  afterAll(() => test?.close());

  const postTo = (browser: BrowserLike, url: URL, login: string, password: string) =>
    browser.fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: test.base },
      body: new URLSearchParams({ login, password }).toString(),
    });
  const page = async () => {
    const browser = createBrowserLike();
    const { url } = await browser.visit(`${test.base}/auth/login`);
    return { browser, url };
  };

  it('that arrive side by side get no further than one after another', async () => {
    const { browser, url } = await page();
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, count) => postTo(browser, url, PERSON.login, `guess-${count}`)),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(35);
    const blocked = await signIn(createBrowserLike(), test.base, PERSON);
    expect(blocked.response.status).toBe(429);
    test.advance(20);
    const later = await signIn(createBrowserLike(), test.base, PERSON);
    expect(later.response.status).toBe(200);
  });

  it('too many at the same moment are asked to come again, and nobody is blamed for it', async () => {
    const { browser, url } = await page();
    const logins = Array.from({ length: 40 }, (_, count) => `person-${count}`);
    const answers = await Promise.all(logins.map((login) => postTo(browser, url, login, 'not-the-password')));
    const busy = answers.filter(({ status }) => status === 429);
    expect(busy.length).toBeGreaterThan(5);
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(40 - busy.length);
    for (const answer of busy) {
      expect(Number(answer.headers.get('retry-after'))).toBeLessThanOrEqual(5);
      expect(await answer.text()).toContain('混み合っています');
    }
    const { response } = await signIn(createBrowserLike(), test.base, PERSON);
    expect(response.status).toBe(200);
  }, 30_000);
});

describe('signing in while the database is held up', () => {
  it('is asked to come again, which is no fault of the program', async () => {
    const test = await startTestGateway();
    const holder = new pg.Client({ connectionString: test.database.superuserUrl });
    try {
      const browser = createBrowserLike();
      const { url } = await browser.visit(`${test.base}/auth/login`);
      await holder.connect();
      await holder.query('BEGIN; LOCK TABLE oidc_payload, oidc_client');
      // More than there are connections: some wait for an answer, some for a connection.
      const pages = Array.from({ length: 10 }, () => browser.fetch(url));
      const answers = await Promise.all([...pages, token(test, PARTNER.clientId, PARTNER.clientSecret)]);
      expect(answers.map(({ status }) => status)).toEqual(Array(11).fill(503));
      expect(Number(answers[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
      await holder.query('ROLLBACK');
      expect((await browser.fetch(url)).status).toBe(200);
    } finally {
      await holder.end();
      await test.close();
    }
  }, 60_000);
});

describe("guesses at the secret of a partner's program", () => {
  let test: TestGateway;
  beforeAll(async () => {
    test = await startTestGateway();
    await test.accounts.createPartnerClient(PARTNER);
    await test.accounts.createPartnerClient({ ...PARTNER, clientId: 'sapo-other' });
  });
  afterAll(() => test?.close());

  it('hold up neither the portal nor each other: most are not looked at', async () => {
    const flood = Promise.all(
      Array.from({ length: 120 }, (_, count) => token(test, PARTNER.clientId, `wrong-secret-${count}`)),
    );
    const first = await Promise.race([flood, fetch(`${test.base}/assets/app-1a2b.js`)]);
    expect(first).toMatchObject({ status: 200 });
    const answers = await flood;
    const looked = answers.filter(({ status }) => status === 401);
    const slowed = answers.filter(({ status }) => status === 429);
    expect(looked.length).toBeLessThanOrEqual(20);
    expect(looked.length + slowed.length).toBe(120);
    expect(Number(slowed[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await slowed[0]?.json()).toMatchObject({ error: 'temporarily_unavailable' });
  }, 60_000);

  it('make that program wait and no other; afterwards the right secret counts', async () => {
    test.advance(20);
    expect((await token(test, PARTNER.clientId, 'another-wrong-secret')).status).toBe(401);
    expect((await token(test, PARTNER.clientId, PARTNER.clientSecret)).status).toBe(429);
    expect((await token(test, 'sapo-other', PARTNER.clientSecret)).status).toBe(200);
    test.advance(40);
    expect((await token(test, PARTNER.clientId, PARTNER.clientSecret)).status).toBe(200);
  });

  it('are not suspected in a program that asks with several hands at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => token(test, 'sapo-other', PARTNER.clientSecret)),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(200));
  });
});
