import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { decidedCase, itemsWithRecords } from '../casework.ts';
import { card, choose, follow, mark, press, write } from '../hands.ts';
import { checkPage, picture } from '../page-check.ts';
import { atCase, type Story } from './story.ts';

const ITEM = '昼の食事をいっしょに作る';

/** 業務カ: a session beside a contact on a phone, one of its own, a correction, the strip, and what the evaluation takes. */
export async function practiseAndRead(story: Story): Promise<void> {
  const client = { displayName: '宮地 見本', kana: 'みやじ みほん' };
  const own = { ...story, caseId: await decidedCase(story.world.acting, client, itemsWithRecords) };
  const page = await atTheTable(own);

  await follow(page, ITEM);
  await page.getByRole('heading', { name: '支援の記録（1回）' }).waitFor();
  await press(page, '支援を記録する');
  const form = page.getByRole('form', { name: '支援を記録する' });
  await press(form, 'この支援を記録する');
  await form.getByText('取り組んだことを一つ以上選んでください。').first().waitFor();
  await mark(form, '取り組んだこと', '食事づくり', '買い物');
  await choose(form, '食事づくり：本人から見て', '自分で');
  await choose(form, '食事づくり：支援員から見て', 'そばで見守る');
  await choose(form, '買い物：支援員から見て', 'いまは休む');
  await write(form, '本人がしたこと', '一人で焼いて、皿に盛った');
  await checkPage(page, 'support-session-form');
  await press(form, 'この支援を記録する');
  await page.getByRole('heading', { name: '支援の記録（2回）' }).waitFor();

  await press(card(page, '支援の記録（2回）').getByRole('listitem').first(), '直す');
  const mending = page.getByRole('form', { name: '支援の記録を直す' });
  await write(mending, '直す理由', '買い物はまだ話していない');
  await mark(mending, '取り組んだこと', '買い物');
  await press(mending, '直した内容を保存する');
  await page.getByText('直す前の記録（1）').waitFor();
  await readTheStrip(page);

  const plan = await atCase(own, 'outreach', 'plan');
  await plan.getByRole('link', { name: '支援の記録（2回）' }).waitFor();
  const division = card(plan, '役割分担（業務エ）');
  for (const words of ['初回に同行する', '架空 講師', '朝、電話に出る']) await division.getByText(words).waitFor();
  await checkPage(plan, 'support-division');
  await follow(plan, '評価する');
  await plan
    .getByText(/食事づくり/)
    .first()
    .waitFor();
  await plan.getByText('支援員から見て いっしょに → そばで見守る').waitFor();
  await checkPage(plan, 'support-evaluation');
}

/** The contact and the session in one press, on a phone. */
async function atTheTable(own: Story): Promise<Page> {
  const page = await atCase(own, 'outreach', 'contacts');
  await page.setViewportSize({ width: 390, height: 844 });
  await press(page, '接触を記録する');
  const form = page.getByRole('form', { name: '接触を記録する' });
  await mark(form, '方法', '訪問');
  await mark(form, '結果', '本人に会えた');
  await mark(form, 'プランの項目', ITEM);
  await mark(form, '取り組んだこと', '食事づくり');
  await choose(form, '食事づくり：本人から見て', 'いっしょに');
  await choose(form, '食事づくり：支援員から見て', 'いっしょに');
  await write(form, '本人がしたこと', '卵を割って混ぜた');
  await write(form, '手伝ったこと', '火の加減');
  await write(form, '次にすること', '一人で焼いてみる');
  await checkPage(page, 'support-contact', [390]);
  await page.setViewportSize({ width: 390, height: 844 });
  await press(form, '接触を記録する');
  await page.getByRole('link', { name: ITEM }).waitFor();
  return page;
}

async function readTheStrip(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('img', { name: /^様子の移り変わり/ }).waitFor();
  await page.getByText('表で見る').first().click();
  const table = page.getByRole('table', { name: '様子の移り変わり' });
  expect(await table.getByRole('row').count()).toBe(3);
  await table.getByRole('cell', { name: 'そばで見守る' }).waitFor();
  await checkPage(page, 'support-record');
  await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: picture('support-record-print'), fullPage: true });
  await page.emulateMedia({ media: 'screen' });
}
