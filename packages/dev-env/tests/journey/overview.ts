import { expect } from 'vitest';
import { openArea } from '../hands.ts';
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
}
