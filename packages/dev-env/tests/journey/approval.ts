import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { demoStaff } from '../../src/demo/staff.data.ts';
import { agencyId, assignOutreach, dayInJapan, determine, openCase } from '../case-begun.ts';
import { approvePlan } from '../casework.ts';
import { card, follow, mark, openArea, press, search, write } from '../hands.ts';
import { checkPage, picture } from '../page-check.ts';
import type { Story } from './story.ts';
import { nameOf } from './team.ts';

const kanaOf = (key: string): string => demoStaff.find((person) => person.key === key)!.kana.slice(0, 3);
const client = { displayName: '回議 例子', kana: 'かいぎ れいこ' };

/** 決裁: drafted, sent back with a comment, drafted anew, reviewed, decided; every stamp of both rounds stays. */
export async function circulateDecision(story: Story): Promise<void> {
  const { acting } = story.world;
  const caseId = await openCase(acting, client);
  await assignOutreach(acting, caseId);
  await determine(acting, caseId);
  await approvePlan(acting, caseId, agencyId('hikikomori-center'), ['NAME', 'TOWN']);
  try {
    await setRoute(story);
    await draft(story);
    await sendBack(story);
    await draftAnew(story);
    await review(story);
    await decide(story);
  } finally {
    await endRoute(story);
  }
}

async function setRoute({ people }: Story): Promise<void> {
  const page = await people.person('supervisor');
  await openArea(page, '支援員');
  await follow(page, '事務所と開所時間');
  const office = page.locator('section').filter({ has: page.getByRole('heading', { name: /秩父/ }) });
  await office.getByRole('link', { name: '決裁の経路' }).first().click();
  const form = page.getByRole('form', { name: '経路を決める' });
  await press(form, 'この経路にする');
  await form
    .getByText(/選んでください/)
    .first()
    .waitFor();
  await search(form, '審査1', kanaOf('chief-chichibu'), new RegExp(nameOf('chief-chichibu')));
  await search(form, '決裁する人', kanaOf('manager'), new RegExp(nameOf('manager')));
  await checkPage(page, 'approval-route-setting');
  await press(form, 'この経路にする');
  await page.getByText('決裁の経路を記録しました。').waitFor();
  await page.getByText('有効', { exact: true }).waitFor();
}

async function draft({ people }: Story): Promise<void> {
  const page = await people.person('outreach');
  await openArea(page, '支援決定');
  await page.getByRole('heading', { name: /起案を待つプラン/ }).waitFor();
  await press(card(page, /回議/), '起案する');
  const form = page.getByRole('form', { name: '支援決定を起案する' });
  await mark(form, '案', '支援する');
  await write(form, '理由', '要件に当たり、会議も了承した。');
  await checkPage(page, 'approval-drafting');
  await press(form, '起案して回す');
  await page.getByText(`いま持っている人: ${nameOf('chief-chichibu')}`).waitFor();
}

async function sendBack({ people }: Story): Promise<void> {
  const page = await people.person('chief');
  await openArea(page, '今日');
  await page.getByRole('heading', { name: /支援決定：あなたを待つもの/ }).waitFor();
  await openArea(page, '支援決定');
  await page.getByRole('heading', { name: /あなたを待つもの/ }).waitFor();
  await checkPage(page, 'approval-inbox');
  await openDecision(page);
  const form = page.getByRole('form', { name: 'この決裁にすること' });
  await mark(form, 'すること', '差し戻す');
  await press(form, '記録する');
  await form.getByText('どこを直すかを書いてください。').first().waitFor();
  await write(form, '言葉', '会議で出た家計の話を理由に足してください。');
  await press(form, '記録する');
  await page.getByText('差し戻しました。').waitFor();
}

async function draftAnew({ people }: Story): Promise<void> {
  const page = await people.person('outreach');
  await openArea(page, '支援決定');
  await page.getByRole('heading', { name: /あなたに戻ったもの/ }).waitFor();
  await openDecision(page);
  await page.getByText(/差し戻されました：会議で出た家計の話/).waitFor();
  await checkPage(page, 'approval-returned');
  const form = page.getByRole('form', { name: '支援決定を起案する' });
  await write(form, '理由', '要件に当たり、会議も了承した。家計は毎月ともに確かめる。');
  await press(form, '起案して回す');
  await page.getByText('起案しました。次の人に回りました。').waitFor();
}

/** The sheet, from the inbox. */
async function openDecision(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: '支援決定' }).waitFor();
  await page
    .getByRole('link', { name: new RegExp(client.displayName.slice(0, 2)) })
    .first()
    .click();
}

/** By keyboard alone: choose, and send. */
async function review({ people }: Story): Promise<void> {
  const page = await people.person('chief');
  await openArea(page, '支援決定');
  await openDecision(page);
  const form = page.getByRole('form', { name: 'この決裁にすること' });
  await form.getByRole('radio', { name: /審査を進める/ }).focus();
  await page.keyboard.press('Space');
  await form.getByRole('button', { name: '記録する' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('審査を進めました。').waitFor();
}

async function decide({ people }: Story): Promise<void> {
  const page = await people.person('prefecture');
  await openArea(page, '支援決定');
  await openDecision(page);
  const form = page.getByRole('form', { name: 'この決裁にすること' });
  await page.getByText('決定できます。').waitFor();
  await mark(form, 'すること', '決裁する');
  await press(form, '記録する');
  await page.getByText('決裁しました。').waitFor();
  await page.getByText('決裁済み').first().waitFor();
  const course = page.getByRole('table', { name: '決裁の経過' });
  expect(await course.getByRole('row').count()).toBe(1 + 5);
  await course.getByText('会議で出た家計の話を理由に足してください。').waitFor();
  await checkPage(page, 'approval-decided');
  await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: picture('approval-print'), fullPage: true });
  await page.emulateMedia({ media: null });
  await openArea(page, '支援決定');
  await page.getByRole('heading', { name: /この三十日に決まったもの/ }).waitFor();
}

/** Other walks decide by one person. */
async function endRoute({ world: { acting } }: Story): Promise<void> {
  const { approvalRoutes } = await acting.ask<{
    approvalRoutes: { version: number; validFrom: string; office: { id: string } }[];
  }>('cases', 'demo:supervisor', '{ approvalRoutes { version validFrom office { id } } }');
  const [route] = approvalRoutes.filter(({ validFrom }) => validFrom === dayInJapan());
  if (route === undefined) return;
  const saved = { name: 'setApprovalRoute', success: 'on ApprovalRouteSaved { route { id } }' };
  const { version, validFrom, office } = route;
  await acting.act('cases', 'demo:supervisor', saved, { officeId: office.id, version, validFrom, steps: [] });
}
