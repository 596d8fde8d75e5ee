import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { assignOutreach, openCase } from '../case-begun.ts';
import { decidedCase } from '../casework.ts';
import { follow, mark, press, write } from '../hands.ts';
import { checkPage, picture } from '../page-check.ts';
import { atCase, type Story } from './story.ts';

const part = (page: Page, heading: string) =>
  page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: heading }) })
    .last();

/** A picture of the paper: the sheets, and nothing of the screen. */
async function printed(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation', { name: '主なページ' }).isVisible()).toBe(false);
  expect(await page.getByText('□ いまは望んでいない').first().isVisible()).toBe(true);
  await page.screenshot({ path: picture(name), fullPage: true });
  await page.emulateMedia({ media: 'screen' });
}

/** 評価 → 終結 → フォローアップ → 再開: each step says which one is missing before it. */
export async function closeAndFollowUp(story: Story): Promise<void> {
  const caseId = await decidedCase(story.world.acting, { displayName: '結城 見本', kana: 'ゆうき みほん' });
  const own = { ...story, caseId };

  const chief = await atCase(own, 'chief', 'close');
  await mark(chief.getByRole('form', { name: '終結・中断する' }), '理由', '目標がおおむね達成された');
  await chief.getByText('目標の達成を理由にするには、プランの評価が要ります。').waitFor();
  await checkPage(chief, 'closing-gate', [1280]);

  const worker = await atCase(own, 'outreach', 'plan');
  await follow(worker, '評価する');
  const evaluation = worker.getByRole('form', { name: 'プランを評価する' });
  await worker.getByText('はじめての評価です。').waitFor();
  await press(evaluation, '評価を記録する');
  await evaluation.getByText('まだ見ていない目標があります。').waitFor();
  await mark(evaluation, 'いまの様子', '届いた');
  await write(evaluation, '本人の言葉', '月に一度、あの部屋なら行ける');
  await mark(evaluation, '一緒に見た人', '本人', '家族');
  await write(evaluation, '家族が語ったこと', '玄関の音で出かけたと分かる');
  await mark(evaluation, '結び', '終結する');
  await evaluation.getByText('記録できます。').waitFor();
  await checkPage(worker, 'closing-evaluate');
  await printed(worker, 'closing-sheet-blank');
  await press(evaluation, '評価を記録する');
  await worker.getByRole('heading', { name: '評価の記録' }).waitFor();
  await worker.getByText('月に一度、あの部屋なら行ける').first().waitFor();
  await checkPage(worker, 'closing-evaluated');
  await printed(worker, 'closing-sheet');

  await closeIt(own);

  const closed = await atCase(own, 'outreach');
  await closed.getByRole('button', { name: /のフォローアップを記録する$/ }).click();
  const form = closed.getByRole('form', { name: 'フォローアップを記録する' });
  await write(form, '様子', '母から。本人は居場所に通い続けている。');
  await press(form, '半年後');
  await checkPage(closed, 'closing-follow-up-form', [390]);
  await press(form, 'フォローアップを記録する');
  await closed.getByText('母から。本人は居場所に通い続けている。').waitFor();
  await closed.getByText('済み', { exact: true }).waitFor();
  await checkPage(closed, 'closing-followed-up');

  await reopenIt(own);
}

async function closeIt(story: Story): Promise<void> {
  const page = await atCase(story, 'chief', 'plan');
  await follow(page, '終結・中断のページへ');
  const form = page.getByRole('form', { name: '終結・中断する' });
  await mark(form, '理由', '目標がおおむね達成された');
  await form.getByText('この理由で記録できます。').waitFor();
  await write(form, 'まとめ', '居場所が暮らしの一部になった。');
  await mark(part(page, '社会生活'), '本人', '居場所ができた');
  await write(form, '本人・社会生活について', '月に一度、自分で行く日を決める');
  await mark(part(page, '日常生活'), '家族', '休む時間がもてた');
  await press(form, '3か月後');
  await mark(form.getByRole('group', { name: '1回目' }), 'だれの様子を聞くか', '家族');
  await checkPage(page, 'closing-close');
  await press(form, '終結する');
  await page.getByRole('heading', { name: '終結のまとめ' }).waitFor();
  await page.getByText('家族の様子を聞く').waitFor();
  await checkPage(page, 'closing-closed');
}

async function reopenIt(story: Story): Promise<void> {
  const page = await atCase(story, 'chief', 'reopen');
  await page.getByText('居場所が暮らしの一部になった。').waitFor();
  await checkPage(page, 'closing-reopen');
  const form = page.getByRole('form', { name: '再開する' });
  await write(form, '再開する理由', '本人から、また話したいと電話があった。');
  await press(form, '再開する');
  await page.getByRole('heading', { name: 'これまでの終結・中断' }).waitFor();
  await page.getByText(/に終結$/).click();
  await page.getByText('本人から、また話したいと電話があった。').waitFor();
  await page.locator('header').getByText('評価', { exact: true }).waitFor();
  await checkPage(page, 'closing-reopened');
}

/** Nobody has met the son. The mother's goals are written, worked and evaluated like anybody's. */
export async function workWithTheFamily(story: Story): Promise<void> {
  const { acting } = story.world;
  const caseId = await openCase(acting, { displayName: '家森 見本', kana: 'いえもり みほん' });
  await assignOutreach(acting, caseId);
  const page = await atCase({ ...story, caseId }, 'outreach', 'plan/new');
  const form = page.getByRole('form', { name: 'プランを書く' });
  await press(form, /家族の目標を書く\s*日常生活/);
  await write(form, '日常生活の家族の目標', '母が週に一度、外で休む');
  await press(form, /家族の目標を書く\s*社会生活/);
  await write(form, '社会生活の家族の目標', '夕食のとき、責めずに声をかける');
  await press(form, '保存する');
  await page.getByText('家族と進めるプラン').first().waitFor();
  await checkPage(page, 'closing-family-plan');
  await page.locator('a[href*="/plan/"][href$="/edit"]').first().click();
  await form.waitFor();
  await checkPage(page, 'closing-family-plan-edit');
  await page.goBack();

  await follow(page, '評価する');
  const evaluation = page.getByRole('form', { name: 'プランを評価する' });
  await evaluation.getByRole('heading', { name: /目標2/ }).waitFor();
  await mark(part(page, '目標1'), 'いまの様子', '動いている');
  await write(part(page, '目標1'), '家族の言葉', '火曜だけは散歩に出る');
  await mark(part(page, '目標2'), 'いまの様子', 'これまでどおり');
  await mark(evaluation, '結び', 'このまま続ける');
  await press(evaluation, '3か月後');
  await checkPage(page, 'closing-family-evaluate');
  await press(evaluation, '評価を記録する');
  await page.getByRole('heading', { name: '評価の記録' }).waitFor();
  await page.getByText('火曜だけは散歩に出る').first().waitFor();
  await page.locator('header').getByText('支援中', { exact: true }).waitFor();
  await checkPage(page, 'closing-family-evaluated');
}
