import { barriersOf, launchBrowser } from '@banso/dev-env/testing';
import type { Browser, Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The gallery of parts in a real browser: accessibility, phone width, focus, and drafts that outlive a reload. */
const root = new URL('..', `file://${import.meta.filename}`).pathname.replace(/\/$/, '');
let server: ViteDevServer;
let browser: Browser;
let address: string;

beforeAll(async () => {
  // A cache of its own: a developer's server may be running on the usual one.
  server = await createServer({
    root,
    logLevel: 'error',
    cacheDir: 'node_modules/.cache/vite-test',
    server: { port: 0, host: '127.0.0.1', proxy: {} },
  });
  await server.listen();
  address = `${server.resolvedUrls?.local[0]}dev/gallery`;
  browser = await launchBrowser();
  // The first visit finds out which libraries to bundle and reloads the page for it.
  const page = await open();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(2_000);
  await page.context().close();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function open(width = 1280): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

describe.each([1280, 390])('幅%dピクセル', (width) => {
  it('どの部品にも支障となる問題がなく、横に送らずに読める', async () => {
    const page = await open(width);
    for (const tab of ['部品', '入力', '図']) {
      await page.getByRole('tab', { name: tab }).click();
      await page.getByRole('tabpanel', { name: tab }).waitFor();
      expect(await barriersOf(page), tab).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wide, tab).toBeLessThanOrEqual(0);
    }
    await page.context().close();
  });
});

describe('入力', () => {
  const openForm = async (page: Page) => page.getByRole('tab', { name: '入力' }).click();
  const day = (page: Page) => page.getByRole('textbox', { name: /^訪問日/ });

  it('一度の押下で一覧が出て焦点を取り、誤りのある画面にも問題がない', async () => {
    const page = await open();
    await openForm(page);
    await day(page).fill('R8.2.30');
    await page.getByRole('button', { name: '記録する' }).click();
    const summary = page.getByRole('alert').filter({ hasText: '入力内容を確認' });
    await summary.getByRole('link', { name: '訪問日: 令和8年2月30日は暦にありません' }).waitFor();
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await barriersOf(page)).toEqual([]);
    await summary.getByRole('link', { name: /^訪問日/ }).click();
    expect(await day(page).evaluate((element) => element === document.activeElement)).toBe(true);
    await page.context().close();
  });

  it('カレンダーはキーボードで開いて選べ、和暦で名のる', async () => {
    const page = await open();
    await openForm(page);
    await day(page).fill('R8.11.22');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('令和8年11月', { exact: true }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByText('令和8年11月23日（月）・勤労感謝の日').waitFor();
    expect(await day(page).inputValue()).toBe('R8.11.23');
    await page.context().close();
  });

  it('市町村はかなで探せる', async () => {
    const page = await open();
    await openForm(page);
    const box = page.getByRole('combobox', { name: /^住所の市町村/ });
    await box.fill('おがの');
    await page.getByRole('option', { name: /小鹿野町/ }).click();
    expect(await box.inputValue()).toBe('小鹿野町');
    await page.context().close();
  });

  it('サーバーに届かない下書きは、読み直しても残り、端末の中では読めず、ログアウトで消える', async () => {
    const page = await open();
    await openForm(page);
    const note = page.getByRole('textbox', { name: /^メモ/ });
    await note.fill('玄関先で十分ほど話した');
    await page.getByText('この端末に暗号化して残しています').waitFor();
    await page.reload();
    await openForm(page);
    await expect.poll(() => note.inputValue()).toBe('玄関先で十分ほど話した');

    const stored = await page.evaluate(async () => {
      const request = indexedDB.open('banso-drafts');
      const database = await new Promise<IDBDatabase>((resolve) => {
        request.onsuccess = () => resolve(request.result);
      });
      const rows = database.transaction('drafts').objectStore('drafts').getAll();
      const found = await new Promise<{ sealed: { bytes: ArrayBuffer } }[]>((resolve) => {
        rows.onsuccess = () => resolve(rows.result);
      });
      database.close();
      return found.map(({ sealed }) => new TextDecoder().decode(sealed.bytes));
    });
    expect(stored).toHaveLength(1);
    expect(stored[0]).not.toContain('玄関先');

    // As text: the test runner would rewrite the import.
    await page.evaluate("import('/src/forms/use-draft.tsx').then((drafts) => drafts.destroyDrafts())");
    const left = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    expect(left).toEqual([]);
    await page.context().close();
  });

  it('言葉を替えても、打った文は残る', async () => {
    const page = await open();
    await openForm(page);
    await page.getByRole('textbox', { name: /^メモ/ }).fill('来週も来てよい');
    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await page.getByRole('link', { name: 'Cases' }).waitFor();
    await openForm(page);
    await expect.poll(() => page.getByRole('textbox', { name: /^メモ/ }).inputValue()).toBe('来週も来てよい');
    await page.context().close();
  });
});
