import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { barriersOf } from './barriers.ts';
import { launchBrowser } from './browser.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

it('finds what is in the way of somebody, and nothing on a page that is open to all', async () => {
  const page = await (await browser.newContext()).newPage();
  const open = '<!doctype html><html lang="ja"><title>今日</title><main><h1>今日</h1><p>約束は二つ。</p></main></html>';
  await page.setContent(open);
  expect(await barriersOf(page)).toEqual([]);
  await page.setContent(open.replace('<p>', '<p style="color: #aaa; background: #fff"><input>'));
  const found = await barriersOf(page);
  expect(found.map((each) => each.split(':')[0])).toEqual(['color-contrast', 'label']);
});
