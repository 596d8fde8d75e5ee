import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.ts';

describe('the portal as the gateway serves it', () => {
  let test: TestGateway;
  beforeAll(async () => {
    test = await startTestGateway();
  });
  afterAll(() => test?.close());
  const page = (path: string, headers: Record<string, string> = { accept: 'text/html' }) =>
    fetch(`${test.base}${path}`, { headers });

  it.each(['/', '/index.html', '/cases/42?tab=plan', '/referrals'])('gives the page for %s', async (path) => {
    const answer = await page(path);
    const html = await answer.text();
    const policy = answer.headers.get('content-security-policy') ?? '';
    const nonce = /<meta property="csp-nonce" nonce="([^"]+)">/.exec(html)?.[1] ?? '';
    expect(nonce).toHaveLength(24);
    expect(policy).toBe(
      [
        "default-src 'none'",
        "script-src 'self'",
        `style-src 'self' 'nonce-${nonce}'`,
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ].join('; '),
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('referrer-policy')).toBe('same-origin');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(answer.headers.get('x-powered-by')).toBeNull();
  });

  it('never gives the same nonce twice', async () => {
    const [one, two] = await Promise.all([page('/'), page('/')]);
    expect(await one?.text()).not.toBe(await two?.text());
  });

  it('lets hashed assets be kept for ever', async () => {
    const answer = await page('/assets/app-1a2b.js', {});
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-type')).toContain('javascript');
  });

  it.each([
    '/assets/gone.js',
    '/assets/',
    '/favicon.ico',
    '/auth/unknown',
    '/../package.json',
    '/..%2f..%2fmigrations/migration.sql',
    '/.env',
  ])('has nothing at %s', async (path) => {
    const answer = await raw(path);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('<html');
  });

  it('gives the page to nobody who wants data', async () => {
    expect((await page('/cases', { accept: 'application/json' })).status).toBe(404);
    expect((await fetch(`${test.base}/cases`, { method: 'POST' })).status).toBe(404);
  });

  it('lets everything that is not a page load nothing', async () => {
    const answer = await page('/auth/session');
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
  });

  it('says that it lives and is ready, and no more', async () => {
    expect(await (await page('/health')).json()).toEqual({ status: 'ok' });
    expect(await (await page('/ready')).json()).toEqual({ status: 'ready' });
  });

  it('closes the window of a renewed sign-in by a script of its own', async () => {
    const answer = await page('/auth/done');
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(await answer.text()).toContain('<script src="/auth/done.js" defer></script>');
    expect(await (await page('/auth/done.js')).text()).toContain('banso-session');
  });

  // fetch would tidy the path up first
  const raw = (path: string): Promise<{ status: number; body: string }> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(test.base);
      request({ hostname, port, path, headers: { accept: 'text/html' } }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (chunk: string) => {
          body += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      })
        .on('error', reject)
        .end();
    });
});
