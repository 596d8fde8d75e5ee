import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBrowserLike, signIn } from '../testing/browser-like.ts';
import { documents, PERSON, startTestGateway, type TestGateway } from '../testing/test-gateway.ts';

describe('signing in by redirects at the embedded provider', () => {
  let test: TestGateway;
  beforeAll(async () => {
    test = await startTestGateway();
  });
  afterAll(() => test?.close());

  it('leads back to the page that was asked for and asks subgraphs as that person', async () => {
    const browser = createBrowserLike();
    const done = await signIn(browser, test.base, PERSON, '/cases?town=小鹿野町');
    expect(done.response.status).toBe(200);
    expect(decodeURI(`${done.url.pathname}${done.url.search}`)).toBe('/cases?town=小鹿野町');
    const { body } = await test.ask(browser, documents.whoAsks);
    expect(body.data.whoAsks.subject).toBe(PERSON.subject);
  });

  it('gives a cookie that scripts and other sites cannot use, and no token at all', async () => {
    const browser = createBrowserLike();
    const page = await browser.visit(`${test.base}/auth/login`);
    const posted = await browser.fetch(page.url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: test.base },
      body: new URLSearchParams({ login: PERSON.login, password: PERSON.password }).toString(),
    });
    const resumed = await browser.fetch(new URL(posted.headers.get('location') ?? '', page.url));
    const back = await browser.fetch(new URL(resumed.headers.get('location') ?? '', page.url));
    const cookie = back.headers.getSetCookie().find((line) => line.startsWith('__Host-banso='));
    expect(cookie).toMatch(/^__Host-banso=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(back.headers.get('location')).toBe('/');
    expect(await back.text()).not.toMatch(/eyJ/);
  });

  it('asks for the password again even when the provider still knows the browser', async () => {
    const browser = await test.signedIn();
    const page = await browser.visit(`${test.base}/auth/login`);
    expect(page.url.pathname).toMatch(/^\/oidc\/interaction\//);
    expect(page.text).toContain('type="password"');
  });

  it.each([
    ['https://evil.example/', '/'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/auth/logout', '/'],
    ['/oidc/auth', '/'],
    ['/auth/done', '/auth/done'],
  ])('returns from %s to %s', async (asked, shown) => {
    const browser = createBrowserLike();
    const done = await signIn(browser, test.base, PERSON, asked);
    expect(done.url.origin).toBe(test.base);
    expect(done.url.pathname).toBe(shown);
  });

  it('refuses a callback whose state was not begun in this browser', async () => {
    const other = createBrowserLike();
    const answer = await other.visit(`${test.base}/auth/callback?code=abc&state=made-up-state`);
    expect(answer.response.status).toBe(400);
    expect(answer.text).toContain('ログインが途中で止まりました');
    expect(other.cookies.has('__Host-banso')).toBe(false);
  });

  it('refuses a code that was already used', async () => {
    const browser = createBrowserLike();
    const page = await browser.visit(`${test.base}/auth/login`);
    const posted = await browser.fetch(page.url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: test.base },
      body: new URLSearchParams({ login: PERSON.login, password: PERSON.password }).toString(),
    });
    const resumed = await browser.fetch(new URL(posted.headers.get('location') ?? '', page.url));
    const callback = new URL(resumed.headers.get('location') ?? '', page.url);
    expect((await browser.fetch(callback)).status).toBe(303);
    expect((await browser.fetch(callback)).status).toBe(400);
  });

  it('gives the same answer for a wrong password, an unknown login and a closed account', async () => {
    await test.accounts.createAccount({ ...PERSON, login: 'closed', subject: 'closed-1' });
    await test.accounts.disableAccount('closed');
    const attempt = async (login: string, password: string) => {
      const { response, text } = await signIn(createBrowserLike(), test.base, { login, password });
      const plain = text.replaceAll(login, 'LOGIN').replace(/nonce="[^"]+"|interaction\/[\w-]+/g, '');
      return { status: response.status, plain };
    };
    const wrong = await attempt(PERSON.login, 'not-the-password');
    expect(wrong.status).toBe(401);
    expect(await attempt('nobody', 'not-the-password')).toEqual(wrong);
    expect(await attempt('closed', PERSON.password)).toEqual(wrong);
  });

  it('takes a login in full width and capitals for the same login', async () => {
    const { response } = await signIn(createBrowserLike(), test.base, { ...PERSON, login: ' ＹＡＭＡＤＡ ' });
    expect(response.status).toBe(200);
  });

  it('makes repeated failures wait, known login or not, and lets the right password in afterwards', async () => {
    for (const login of ['tanaka', 'who-is-this']) {
      const statuses: number[] = [];
      for (let count = 0; count < 6; count += 1) {
        const { response } = await signIn(createBrowserLike(), test.base, { login, password: 'wrong-again' });
        statuses.push(response.status);
      }
      expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
    }
    await test.accounts.createAccount({ ...PERSON, login: 'tanaka', subject: 'tanaka-1' });
    const blocked = await signIn(createBrowserLike(), test.base, { ...PERSON, login: 'tanaka' });
    expect(blocked.response.status).toBe(429);
    expect(Number(blocked.response.headers.get('retry-after'))).toBeGreaterThan(0);
    test.advance(20);
    const later = await signIn(createBrowserLike(), test.base, { ...PERSON, login: 'tanaka' });
    expect(later.response.status).toBe(200);
  });

  it('refuses a sign-in that another site posts', async () => {
    const browser = createBrowserLike();
    const page = await browser.visit(`${test.base}/auth/login`);
    const { response } = await browser.visit(page.url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://evil.example' },
      body: new URLSearchParams({ login: PERSON.login, password: PERSON.password }).toString(),
    });
    expect(response.status).toBe(400);
    expect(browser.cookies.has('__Host-banso')).toBe(false);
  });

  it('shows the sign-in page without scripts, frames or anything from elsewhere', async () => {
    const { response, text } = await createBrowserLike().visit(`${test.base}/auth/login`);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src|unsafe|https?:/);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(text).not.toMatch(/<script|https?:\/\/|style=/);
    expect(text).toContain('lang="ja"');
  });

  it('names its addresses by its public address, whatever the caller claims', async () => {
    const answer = await fetch(`${test.base}/oidc/.well-known/openid-configuration`, {
      headers: { 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example', 'x-forwarded-proto': 'https' },
    });
    const text = await answer.text();
    expect(JSON.parse(text).issuer).toBe(`${test.base}/oidc`);
    expect(text).not.toContain('evil.example');
  });

  it('writes neither logins nor passwords nor tokens into the log', () => {
    const text = test.logged.join('');
    expect(test.logged.length).toBeGreaterThan(5);
    for (const secret of [PERSON.login, PERSON.password, PERSON.subject, '見本', 'eyJ'])
      expect(text).not.toContain(secret);
  });
});
