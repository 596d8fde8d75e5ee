import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { agencyId, dayInJapan, openCase } from '../case-begun.ts';
import { callMeeting, submitPlan } from '../casework.ts';
import { era, openArea, press, write } from '../hands.ts';
import { checkPage } from '../page-check.ts';
import { atCase, type Story } from './story.ts';

/** 3(4)オ: a meeting that was called bends; what was on its agenda waits for another, or is taken back. */
export async function moveAndCancelMeeting(story: Story): Promise<void> {
  const { acting, endpoints } = story.world;
  const submitted = async (displayName: string, kana: string) => {
    const caseId = await openCase(acting, { displayName, kana });
    const plan = await submitPlan(acting, caseId, agencyId('hikikomori-center'), ['NAME']);
    return { caseId, planId: plan.id };
  };
  const [stays, leaves] = [
    await submitted('曲田 見本', 'まがた みほん'),
    await submitted('外村 見本', 'そとむら みほん'),
  ];
  const meetingId = await callMeeting(acting, [stays.planId, leaves.planId]);

  const worker = await atCase({ ...story, caseId: stays.caseId }, 'outreach', 'plan');
  await worker.getByText('会議の議題になっています。').waitFor();

  const chief = await story.people.person('chief');
  await chief.goto(`${endpoints.portal}/meetings/${meetingId}`);
  await press(chief, '予定を変える');
  const change = chief.getByRole('form', { name: '予定を変える' });
  await write(change, '開く日', era(dayInJapan(2)));
  await write(change, '場所', '町役場 二階');
  await checkPage(chief, 'meeting-change', [1280]);
  await press(change, '変えた予定にする');
  await chief.getByText('町役場 二階').first().waitFor();

  const partner = await story.people.person('partner');
  await partner.goto(`${endpoints.portal}/inbox`);
  await untilShown(partner, '町役場 二階');
  await checkPage(partner, 'meeting-invitation');
  await partner.getByRole('button', { name: /の会議に出席する$/ }).click();
  await partner.getByText('出席する', { exact: true }).first().waitFor();
  expect(await partner.getByText('曲田').count()).toBe(0);
  await untilShown(chief, '出席の予定');

  await press(chief, '議題から外す');
  const dialog = chief.getByRole('dialog', { name: '議題から外す' });
  await press(dialog, '外村 見本のプランを外す');
  await dialog.waitFor({ state: 'hidden' });
  await checkPage(chief, 'meeting-called', [390]);
  expect(await chief.getByRole('button', { name: '議題から外す' }).count()).toBe(0);

  await press(chief, '会議を取りやめる');
  const cancel = chief.getByRole('form', { name: '会議を取りやめる' });
  await write(cancel, '取りやめる理由', '大雪で集まれない。');
  await checkPage(chief, 'meeting-cancelling', [390]);
  await press(cancel, '会議を取りやめる');
  await chief.getByText('この会議は取りやめになりました').waitFor();
  await checkPage(chief, 'meeting-cancelled', [1280]);

  await untilShown(partner, '取り消し');
  await openArea(chief, '今日');
  await chief.getByRole('heading', { name: /会議を待つプラン/ }).waitFor();
  await checkPage(chief, 'meeting-today', [1280]);

  await worker.reload();
  await press(worker, '会議から取り下げる');
  await press(worker.getByRole('alertdialog'), '会議から取り下げる');
  await worker.getByRole('link', { name: '書き直す' }).waitFor();
  await checkPage(worker, 'meeting-withdrawn', [1280]);
}

/** News pass from one service to the other within five seconds; the page is opened again until they are there. */
async function untilShown(page: Page, words: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.reload();
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForTimeout(400);
        return page.getByText(words).count();
      },
      { timeout: 20_000, interval: 500 },
    )
    .toBeGreaterThan(0);
}
