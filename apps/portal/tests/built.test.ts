import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { launchBrowser } from '@banso/dev-env/testing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

/** The built portal behind a stand-in for the gateway, under the gateway's content security policy. */
const root = new URL('..', `file://${import.meta.filename}`).pathname.replace(/\/$/, '');
const operations: Record<string, string> = JSON.parse(
  readFileSync(join(root, '../../supergraph/operations.json'), 'utf8'),
);
const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'nonce-of-this-test'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const viewer = {
  __typename: 'Viewer',
  id: 's1',
  displayName: '見本 花子',
  roles: ['outreachWorker'],
  officeIds: [],
  townCodes: [],
  agencyId: null,
  organisation: { __typename: 'Organisation', id: 'o1', name: '見本県', kind: 'PREFECTURE' },
};

interface Asked {
  readonly documentId: string;
  readonly headers: IncomingMessage['headers'];
}

let server: Server;
let browser: Browser;
let address: string;
let asked: Asked[] = [];
let signedIn = true;
let reachable = true;

beforeAll(async () => {
  const dist = join(root, 'node_modules/.cache/built-for-test');
  // In a process of its own: under the test runner's environment Vite would build for development.
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const environment = { ...process.env, NODE_ENV: 'production' };
  const options = ['build', '--outDir', dist, '--emptyOutDir', '--logLevel', 'error'];
  execFileSync(process.execPath, [vite, ...options], { cwd: root, env: environment, stdio: 'inherit' });
  const page = readFileSync(join(dist, 'index.html'), 'utf8').replaceAll('__CSP_NONCE__', 'of-this-test');
  server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://portal.invalid');
    const json = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (pathname === '/auth/session') return json(200, { signedIn, subject: 'p1' });
    if (pathname === '/auth/login')
      return response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>sign-in</h1>');
    if (pathname === '/graphql') {
      let text = '';
      for await (const chunk of request) text += chunk;
      const { documentId } = JSON.parse(text) as Asked;
      asked.push({ documentId, headers: request.headers });
      if (!reachable) return response.destroy();
      return json(
        200,
        operations[documentId]?.startsWith('query Viewer') ? { data: { __typename: 'Query', viewer } } : { data: null },
      );
    }
    const file = join(dist, pathname);
    if (extname(pathname) && existsSync(file) && statSync(file).isFile()) {
      return response
        .writeHead(200, { 'content-type': types[extname(pathname)] ?? 'application/octet-stream' })
        .end(readFileSync(file));
    }
    return response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy }).end(page);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

beforeEach(() => {
  asked = [];
  signedIn = true;
  reachable = true;
});

async function open(path = '/'): Promise<{ page: Page; complaints: string[] }> {
  const page = await (await browser.newContext({ locale: 'ja-JP', timezoneId: 'Asia/Tokyo' })).newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${address}${path}`);
  return { page, complaints };
}

describe('組み立てた画面', () => {
  it('厳しい方針のもとで動き、番号と目印だけで尋ねる', async () => {
    const { page, complaints } = await open();
    await page.getByRole('button', { name: '見本 花子さんのメニュー' }).click();
    await page.getByRole('menuitem', { name: 'キーボード操作' }).click();
    await page.getByRole('dialog', { name: 'キーボード操作' }).waitFor();
    expect(complaints).toEqual([]);
    expect(operations[asked[0]?.documentId ?? '']).toContain('query Viewer');
    expect(asked[0]?.headers['x-banso']).toBe('portal');
    await page.context().close();
  });

  it('ない頁と見本の頁は「見つかりません」と言い、最初のページへ一歩で戻れる', async () => {
    const { page } = await open('/dev/gallery');
    await page.getByText('ページが見つかりません').waitFor();
    const before = await page.evaluate(() => history.length);
    await page.getByRole('link', { name: '最初のページへ' }).click();
    await page.waitForURL(`${address}/`);
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
    const today = page.getByRole('navigation', { name: '主なページ' }).getByRole('link', { name: '今日' });
    expect(await today.getAttribute('aria-current')).toBe('page');
    await page.context().close();
  });

  it('ログインしていなければ、元の場所を覚えてログインへ行く', async () => {
    signedIn = false;
    const { page } = await open('/somewhere?x=1');
    await page.waitForURL(/\/auth\/login\?returnTo=%2Fsomewhere%3Fx%3D1$/);
    await page.context().close();
  });

  it('つながらなければそう言い、もう一度試せば続く', async () => {
    reachable = false;
    const { page } = await open();
    await page.getByText('サーバーにつながりません').waitFor();
    reachable = true;
    await page.getByRole('button', { name: 'もう一度試す' }).click();
    await page.getByRole('link', { name: 'ケース' }).waitFor();
    await page.context().close();
  });
});
