import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect, onTestFailed } from 'vitest';
import { demoPassword } from '../src/demo/staff.data.ts';
import { launchBrowser } from '../src/testing/browser.ts';
import { listenForActs } from './acts.ts';
import { picture } from './page-check.ts';

/** People at their own machines, on one portal. */
export interface People {
  /** Somebody who has signed in as a person does; a second call gives the same page. */
  person(login: string): Promise<Page>;
  /** What browsers complained of since they were last asked: refused scripts, errors, failed loads. */
  complaints(): string[];
  /** Holds that these were carried out on the pages since this was last asked, by their names in the schema. */
  didAll(acts: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

export async function gatherPeople(portal: string): Promise<People> {
  const browser: Browser = await launchBrowser();
  const pages = new Map<string, Page>();
  const heard: string[] = [];
  const acts = listenForActs();
  return {
    async person(login) {
      onTestFailed(() => describeFailure(pages, heard));
      const known = pages.get(login);
      if (known !== undefined) return known;
      const page = await (await newContext(browser)).newPage();
      pages.set(login, page);
      page.setDefaultTimeout(30_000);
      acts.listenTo(page);
      page.on('pageerror', (error) => heard.push(`${login}: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error') heard.push(`${login}: ${message.text()}`);
      });
      await page.goto(portal);
      await signIn(page, login);
      const pagesOfAll = page.getByRole('navigation', { name: '主なページ' });
      const again = page.getByRole('button', { name: 'もう一度試す' });
      await pagesOfAll.or(again).first().waitFor();
      // A machine with much else to do may let the very first answer run out of time; a person asks again.
      for (let tries = 0; tries < 5 && !(await pagesOfAll.isVisible()); tries += 1) {
        if (await again.isVisible()) await again.click();
        await pagesOfAll.waitFor({ timeout: 6_000 }).catch(() => {});
      }
      await pagesOfAll.waitFor();
      return page;
    },
    complaints: () => heard.splice(0),
    // An answer that a page shows already may still be on its way to here.
    async didAll(wanted) {
      const done = new Set<string>();
      const heardOf = async () => {
        for (const act of await acts.done()) done.add(act);
        return [...done];
      };
      await expect.poll(heardOf, { timeout: 5_000 }).toEqual(expect.arrayContaining([...wanted]));
    },
    close: () => browser.close(),
  };
}

function newContext(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    reducedMotion: 'reduce',
  });
}

/** What everybody had before their eyes when a test failed. */
async function describeFailure(pages: ReadonlyMap<string, Page>, heard: string[]): Promise<void> {
  for (const [login, page] of pages) {
    const shown = await page.locator('body').ariaSnapshot({ timeout: 2_000 }).catch(String);
    console.error(`${login} at ${page.url()}\n${shown.slice(0, 6_000)}`);
    await page.screenshot({ path: picture(`failed-${login}`), fullPage: true }).catch(() => {});
  }
  if (heard.length > 0) console.error(heard.splice(0).join('\n'));
}

/** On the page of the identity provider. */
export async function signIn(page: Page, login: string): Promise<void> {
  await page.getByLabel('ログインID').fill(login);
  await page.getByLabel('パスワード').fill(demoPassword);
  await page.getByRole('button', { name: 'ログインする' }).click();
}
