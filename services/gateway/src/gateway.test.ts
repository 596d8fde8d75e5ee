import { describe, expect, it } from 'vitest';
import { documents, startTestGateway } from './testing/test-gateway.ts';

describe('stopping the gateway', () => {
  it('lets a running operation finish, takes no new one, and leaves nothing open', async () => {
    const test = await startTestGateway();
    const browser = await test.signedIn();
    const { promise, resolve: release } = Promise.withResolvers<void>();
    test.loans.pause = promise;
    const running = test.ask(browser, documents.books);
    while (test.loans.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    const closing = test.gateway.close();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await expect(fetch(`${test.base}/health`)).rejects.toThrow();
    release();
    const answer = await running;
    expect(answer.status).toBe(200);
    expect(answer.body.data.books[0].borrowers).toEqual(['reader 1']);
    const begun = performance.now();
    await closing;
    expect(performance.now() - begun).toBeLessThan(1000);
    await test.close();
  });

  it('says so when its port is taken, and can then be closed', async () => {
    const test = await startTestGateway();
    try {
      const port = new URL(test.base).port;
      await expect(startTestGateway({ env: { PORT: port } })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    } finally {
      await test.close();
    }
  });
});

describe('another identity provider', () => {
  it('is used instead of the embedded one, which is then not there', async () => {
    const provider = await startTestGateway();
    const test = await startTestGateway({
      env: { OIDC_ISSUER: `${provider.base}/oidc`, OIDC_CLIENT_SECRET: 'unknown-there', OIDC_PROMPT: '' },
    });
    try {
      const answer = await fetch(`${test.base}/auth/login`, { redirect: 'manual' });
      const location = new URL(answer.headers.get('location') ?? '');
      expect(location.origin).toBe(provider.base);
      expect(location.searchParams.get('redirect_uri')).toBe(`${test.base}/auth/callback`);
      expect(location.searchParams.get('code_challenge_method')).toBe('S256');
      expect(location.searchParams.has('prompt')).toBe(false);
      const own = await fetch(`${test.base}/oidc/.well-known/openid-configuration`);
      expect(own.status).toBe(404);
      const page = await fetch(`${test.base}/`, { headers: { accept: 'text/html' } });
      expect(page.headers.get('content-security-policy')).toContain(`form-action 'self' ${provider.base}`);
    } finally {
      await test.close();
      await provider.close();
    }
  });

  it('that is down gives a page that says so, and is asked again the next time', async () => {
    const test = await startTestGateway({
      env: { OIDC_ISSUER: 'http://127.0.0.1:9/nobody', OIDC_CLIENT_SECRET: 'secret' },
    });
    try {
      const answer = await fetch(`${test.base}/auth/login`, { redirect: 'manual' });
      expect(answer.status).toBe(503);
      expect(await answer.text()).toContain('つながりません');
    } finally {
      await test.close();
    }
  });
});
