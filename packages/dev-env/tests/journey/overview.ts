import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { dayInJapan } from '../case-begun.ts';
import { choose, era, openArea, write } from '../hands.ts';
import { checkPage } from '../page-check.ts';
import type { Story } from './story.ts';

/** What needs doing today, and the figures of the prefecture, each chart with its table. */
export async function seeFigures(story: Story): Promise<void> {
  const { people, world } = story;
  const supervisor = await people.person('supervisor');
  await supervisor.goto(world.endpoints.portal);
  await supervisor.getByRole('heading', { level: 1, name: '今日すること' }).waitFor();
  await supervisor.getByText('担当のいないケース').first().waitFor();
  await checkPage(supervisor, '7-today');
  const page = await people.person('prefecture');
  await openArea(page, '状況');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expect.poll(() => page.getByRole('main').textContent(), { timeout: 10_000 }).toMatch(/支援中/);
  await checkPage(page, '7-overview');
  await chooseFigures(page);
}

/** Another office and period: both in the address, the totals follow, and each chart says the same as a table. */
async function chooseFigures(page: Page): Promise<void> {
  const figures = page.locator('figure');
  const opened = figures.filter({ hasText: '月別の新規相談' });
  await opened.getByText(/^合計 [1-9]/).waitFor();
  await choose(page, '事務所', '北部');
  await opened.getByText('合計 0').waitFor();
  await choose(page, '事務所', '秩父');
  await opened.getByText(/^合計 [1-9]/).waitFor();
  await write(page, '終わり', era(dayInJapan(-400)));
  await page.keyboard.press('Tab');
  await write(page, '始め', era(dayInJapan(-460)));
  await page.keyboard.press('Tab');
  await opened.getByText('合計 0').waitFor();
  const { searchParams } = new URL(page.url());
  expect([...searchParams.keys()].sort()).toEqual(['from', 'office', 'until']);
  await page.reload();
  await opened.getByText('合計 0').waitFor();
  const count = await figures.count();
  expect(count).toBeGreaterThan(6);
  for (let index = 0; index < count; index += 1) {
    const figure = figures.nth(index);
    await figure.getByText('表で見る').click();
    expect(await figure.getByRole('table').count()).toBe(1);
  }
  await checkPage(page, '7-overview-chosen', [390]);
}
