import { expect } from 'vitest';
import { card, choose, mark, press, write } from '../hands.ts';
import { checkPage } from '../page-check.ts';
import { atCase, type Story } from './story.ts';

const agency = 'みほんひきこもり地域支援センター';

/** Application with consent: one agency by name, four fields, and no more. */
export async function recordConsent(story: Story): Promise<void> {
  const page = await atCase(story, 'outreach', 'consent');
  await page.getByRole('link', { name: '利用申込と同意を記録する' }).click();
  const form = page.getByRole('form', { name: '利用申込と同意を記録する' });
  await form.getByText('本人に説明し、分かってもらった').click();
  await write(form, '署名した人', '見立 幸');
  await mark(form, '伝えてよい機関', agency);
  await mark(form, '伝えてよい項目', '氏名', 'ふりがな', '市町村', 'プランの項目');
  await checkPage(page, '5-consent-form');
  await press(form, '利用申込と同意を記録する');
  await page.getByText('利用申込を記録しました。').waitFor();
  await checkPage(page, '5-consent');
}

/** For one item of the plan, telling exactly what was agreed to; what was not is not even offered. */
export async function sendReferral(story: Story): Promise<void> {
  const page = await atCase(story, 'outreach', 'referrals');
  await page.getByRole('link', { name: '新しいつなぎ' }).first().click();
  const form = page.getByRole('form', { name: '新しいつなぎ' });
  await form.getByText(agency).first().waitFor();
  await choose(form, 'プランの項目', /居場所を見に行く/);
  await mark(form, '機関', agency);
  await write(form, 'お願いしたいこと', '居場所を一度見せていただけますか');
  expect(await form.getByRole('checkbox', { name: '電話番号' }).count()).toBe(0);
  await mark(form, '今回伝える項目', '氏名', '市町村', 'プランの項目');
  const seen = card(form, '相手に見えるもの');
  expect(await seen.textContent()).toContain('小鹿野町');
  await form.getByText('相手が本人に連絡する手がかりがありません').waitFor();
  await checkPage(page, '6-referral-form');
  await press(form, 'この内容で送る');
  await page.getByText('送付済み').first().waitFor();
  await checkPage(page, '6-referrals');
}

/** What the agency returned is there within five seconds, without anybody loading the page anew. */
export async function seeOutcome(story: Story): Promise<void> {
  const page = await story.people.person('outreach');
  const tabs = page.getByRole('navigation', { name: 'このケースのページ' });
  await expect
    .poll(
      async () => {
        await tabs.getByRole('link', { name: '概要' }).click();
        await tabs.getByRole('link', { name: 'つなぎ' }).click();
        await page.waitForTimeout(300);
        return page.getByRole('main').textContent();
      },
      { timeout: 5_000 },
    )
    .toContain('土曜の居場所に来てくれました');
  await checkPage(page, '6-referral-outcome');
}
