import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { assignOutreach, openCase } from '../case-begun.ts';
import { mark, press, write } from '../hands.ts';
import { checkPage } from '../page-check.ts';
import { atCase, type Story } from './story.ts';

const SAID = '伯父から叩かれていると打ち明けられた';
const MARK = '読める人を限った記録';

/** A disclosure that a few alone read: restricted as it is recorded, seen by nobody else, and read by one more later. */
export async function restrictANote(told: Story): Promise<void> {
  const story = {
    ...told,
    caseId: await openCase(told.world.acting, { displayName: '架空 四郎', kana: 'かくう しろう' }),
  };
  await assignOutreach(story.world.acting, story.caseId);
  await record(story);
  await lookFromOutside(story);
  await widen(story);
}

const main = async (page: Page): Promise<string> => (await page.getByRole('main').textContent()) ?? '';

async function record(story: Story): Promise<void> {
  const page = await atCase(story, 'outreach', 'contacts');
  await page.setViewportSize({ width: 390, height: 844 });
  await press(page, '接触を記録する');
  const form = page.getByRole('form', { name: '接触を記録する' });
  await mark(form, '方法', '電話');
  await mark(form, '結果', '本人に会えた');
  await write(form, '記録', SAID);
  // By the keyboard: one press, and the people stand below it.
  await form.getByRole('checkbox', { name: /^読める人を限る/ }).focus();
  await page.keyboard.press('Space');
  const people = form.getByRole('group', { name: /^あなたのほかに読める人/ });
  await people.waitFor();
  await checkPage(page, 'circle-1-form');
  await people.locator('label').first().click();
  await press(form, '接触を記録する');
  await page.getByText(MARK).waitFor();
  expect(await main(page)).toContain(SAID);
  await checkPage(page, 'circle-2-reader');
}

async function lookFromOutside(story: Story): Promise<void> {
  for (const login of ['supervisor', 'chief', 'consult'] as const) {
    const page = await atCase(story, login, 'contacts');
    await page.getByText(MARK).waitFor();
    if ((await main(page)).includes('あなたは読める人に入っていません')) {
      expect(await main(page)).not.toContain(SAID);
      await checkPage(page, `circle-3-outside-${login}`);
    } else expect(await main(page)).toContain(SAID);
  }
}

async function widen(story: Story): Promise<void> {
  const page = await atCase(story, 'outreach', 'contacts');
  await press(page, '読める人を足す');
  const form = page.getByRole('form', { name: '読める人を足す' });
  await press(form, '読める人を足す');
  await form.getByText('一つ以上選んでください').first().waitFor();
  await form.getByRole('group').locator('label').first().click();
  await checkPage(page, 'circle-4-widen');
  await press(form, '読める人を足す');
  await page.getByText('3人に限りました').waitFor();
}
