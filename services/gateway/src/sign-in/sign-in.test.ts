import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBrowserLike, signIn } from '../testing/browser-like.ts';
import { documents, PERSON, startTestGateway, type TestGateway } from '../testing/test-gateway.ts';

describe('signing in by redirects at the embedded provider', () => {
  let test: TestGateway;
  beforeAll(async () => {
    test = await startTestGateway();
  });
  afterAll(() => test?.close());

  it('leads back to the page that was asked for, with a session cookie that scripts cannot read', async () => {
    const browser = createBrowserLike();
    const page = await browser.visit(`${test.base}/auth/login?returnTo=${encodeURIComponent('/cases?town=小鹿野町')}`);
    expect(page.url.pathname).toMatch(/^\/oidc\/interaction\//);
    const done = await signIn(browser, test.base, PERSON, '/cases?town=1');
    expect(`${done.url.pathname}${done.url.search}`).toBe('/cases?town=1');
    expect(browser.cookies.has('__Host-banso')).toBe(true);
    const { body } = await test.ask(browser, documents.whoAsks);
    expect(body.data.whoAsks.subject).toBe(PERSON.subject);
  });
});
