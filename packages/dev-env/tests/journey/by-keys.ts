import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { openCase } from '../case-begun.ts';
import { checkPage } from '../page-check.ts';
import type { Story } from './story.ts';
import { nameOf } from './team.ts';
import { quietFor } from './team-list.ts';

const FARTHEST = 150;
/** Milliseconds: on a busy machine a page takes its time. */
const SOON = { timeout: 15_000 };

/** What the focus stands on, as it is spoken: its label, else its words. */
const spoken = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return '';
    const labels = 'labels' in at ? [...((at as HTMLInputElement).labels ?? [])].map((each) => each.textContent) : [];
    const named = at.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const by = named.map((id) => document.getElementById(id)?.textContent ?? '');
    return [at.getAttribute('aria-label'), ...by, ...labels, at.textContent].filter(Boolean).join(' ');
  });

/** Tab after tab until the focus stands on that; nothing else moves it. */
async function tabTo(page: Page, words: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < FARTHEST; presses += 1) {
    const at = await spoken(page);
    if (words.test(at)) return;
    passed.push(at.slice(0, 40));
    await page.keyboard.press(key);
  }
  throw new Error(`The keyboard never came to ${words}. It passed: ${passed.join(' | ')}`);
}

const press = async (page: Page, words: RegExp): Promise<void> => {
  await tabTo(page, words);
  await page.keyboard.press('Enter');
};

/** After something closed, the focus is on the page and not thrown back to its beginning. */
const focusKept = (page: Page): Promise<void> => expect.poll(() => spoken(page), SOON).not.toBe('');

/** Today, the own cases with a saved filter, the team and a hand-over of several cases, without a mouse. */
export async function workByKeys(story: Story): Promise<void> {
  for (let each = 0; each < 6; each += 1) await openCase(story.world.acting, { displayName: `鍵山 ${each}` });
  await quietFor(story, 90, '鍵谷 見本一', 'かぎたに みほんいち');
  await quietFor(story, 85, '鍵谷 見本二', 'かぎたに みほんに');
  await todayByKeys(story);
  await teamByKeys(story);
  await filtersByKeys(story);
}

async function todayByKeys({ people, world }: Story): Promise<void> {
  const page = await people.person('supervisor');
  await page.goto(world.endpoints.portal);
  await page.getByRole('heading', { name: '担当のいないケース' }).waitFor();
  const opener = /^担当のいないケース：すべて見る/;
  await press(page, opener);
  await page.waitForURL(/UNASSIGNED_CASES/);
  await expect.poll(() => spoken(page), SOON).toMatch(/^担当のいないケース：たたむ/);
  await checkPage(page, 'today-opened');
  await page.reload();
  await page.getByRole('button', { name: '担当のいないケース：たたむ' }).waitFor();
  await press(page, /^担当のいないケース：たたむ/);
  await expect.poll(() => spoken(page), SOON).toMatch(opener);
  await tabTo(page, /鍵山/, 'Shift+Tab');
  const [first] = [await spoken(page)];
  await page.keyboard.press('k');
  await expect.poll(() => spoken(page), SOON).not.toBe(first);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}/);
}

async function teamByKeys({ people, world }: Story): Promise<void> {
  const page = await people.person('supervisor');
  await page.goto(`${world.endpoints.portal}/team`);
  await page.getByRole('list', { name: '連絡が途切れているのケース' }).getByText('鍵谷 見本一').waitFor();
  await tabTo(page, /鍵谷 見本一|見本一/);
  for (const key of ['x', 'j', 'x']) await page.keyboard.press(key);
  await page.getByText('2件を選択中').first().waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByText('2件を選択中').count(), SOON).toBe(0);
  for (const key of ['x', 'k', 'x']) await page.keyboard.press(key);
  await page.getByText('2件を選択中').first().waitFor();
  await press(page, /^引き継ぐ$/);
  const form = page.getByRole('form', { name: '担当の引き継ぎ' });
  await form.waitFor();
  for (const who of ['鍵谷 見本一', '鍵谷 見本二']) {
    await tabTo(page, new RegExp(`引き継ぐ人: ${who}`));
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: new RegExp(nameOf('outreach3-chichibu')) }).waitFor();
    for (let presses = 0; presses < 20; presses += 1) {
      if ((await spoken(page)).includes(nameOf('outreach3-chichibu'))) break;
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
  }
  await tabTo(page, /^引き継ぎ/);
  await page.keyboard.type('二件とも母と電話で話している。');
  await press(page, /^引き継げるか確かめる/);
  await page.getByRole('table', { name: '下見の結果' }).waitFor();
  await press(page, /^2件を引き継ぐ/);
  await page.getByText('2件を引き継ぎました').waitFor();
}

async function filtersByKeys({ people, world }: Story): Promise<void> {
  const page = await people.person('outreach');
  await page.goto(`${world.endpoints.portal}/cases`);
  await page.getByRole('link', { name: '自分の担当' }).waitFor();
  await tabTo(page, /^探す/);
  await page.keyboard.type('しずおか');
  await page.getByRole('button', { name: 'この条件を保存' }).waitFor();
  await tabTo(page, /この条件を保存/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await tabTo(page, /^名前/);
  await page.keyboard.type('鍵で保存');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: '鍵で保存' }).waitFor();
  await focusKept(page);
  await press(page, /^名前を変える/);
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => spoken(page), SOON).toMatch(/^名前を変える/);
  await press(page, /^この条件を消す/);
  await page.getByRole('alertdialog').or(page.getByRole('dialog')).first().waitFor();
  await press(page, /^消す/);
  await expect.poll(() => page.getByRole('link', { name: '鍵で保存' }).count(), SOON).toBe(0);
  await focusKept(page);
}
