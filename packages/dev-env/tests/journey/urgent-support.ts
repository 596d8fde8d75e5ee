import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { dayInJapan, onCase, staffId } from '../case-begun.ts';
import { draftedPlan } from '../casework.ts';
import { mark, press, write } from '../hands.ts';
import { checkPage, picture } from '../page-check.ts';
import { atCase, type Story } from './story.ts';

/** 業務キ before a plan is decided: on the decision of urgent help, and at home no further than a refusal lets it. */
export async function helpBeforeThePlan(story: Story): Promise<void> {
  const { acting } = story.world;
  const itemId = randomUUID();
  const item = { id: itemId, what: '玄関の外に出てみる', duty: '3(4)キ', providerKind: 'OWN_OFFICE' };
  const ownerId = staffId('outreach-chichibu');
  const { caseId } = await draftedPlan(acting, (goalId) => [{ ...item, goalId, ownerId }]);
  const own = { ...story, caseId };
  const urgent = { caseId, until: dayInJapan(7), reason: '食べる物がない' };
  await acting.act('cases', 'demo:outreach', onCase('decideUrgentHelp'), urgent);

  const page = await atCase(own, 'outreach', `plan/items/${itemId}`);
  await page.getByText(/緊急の支援（.+まで）として記録できます/).waitFor();
  await press(page, '緊急の支援を記録する');
  const form = page.getByRole('form', { name: '支援を記録する' });
  await form.getByText(/緊急の支援の決定（.+まで）にもとづく記録になります/).waitFor();
  await press(form, 'この支援を記録する');
  await form.getByText('本人の自宅でしたかどうかを選んでください。').first().waitFor();
  await mark(form, '本人の自宅でしましたか', '本人の自宅で');
  await fill(form, '玄関まで出た');
  await checkPage(page, 'support-urgent');
  await press(form, 'この支援を記録する');
  await page.getByRole('heading', { name: '支援の記録（1回）' }).waitFor();
  await page.getByText(/緊急の支援の決定.*食べる物がない/).waitFor();
  await page.getByRole('listitem').getByText('本人の自宅で', { exact: true }).waitFor();
  await form.waitFor({ state: 'detached' });

  const refusal = { scope: 'VISITS', saidBy: 'CLIENT', saidOn: dayInJapan(), words: '家には来ないでほしい' };
  await acting.act('cases', 'demo:outreach', onCase('blockVisits'), {
    caseId,
    ...refusal,
    recontactOn: dayInJapan(30),
  });
  await page.reload();
  await press(page, '緊急の支援を記録する');
  await mark(form, '本人の自宅でしましたか', '本人の自宅で');
  await form.getByText('自宅での支援は、訪問と同じに止まります').waitFor();
  await fill(form, '役場まで歩いた');
  await checkPage(page, 'support-against');
  await press(form, 'この支援を記録する');
  await form.getByText('「訪問しないでほしい」との意思表示が有効です').waitFor();
  await mark(form, '本人の自宅でしましたか', '自宅の外で');
  await press(form, 'この支援を記録する');
  await page.getByRole('heading', { name: '支援の記録（2回）' }).waitFor();
  await form.waitFor({ state: 'detached' });
  await checkPage(page, 'support-urgent-record');
  await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: picture('support-urgent-print'), fullPage: true });
  await page.emulateMedia({ media: 'screen' });
}

async function fill(form: ReturnType<Page['getByRole']>, clientDid: string): Promise<void> {
  await mark(form, '取り組んだこと', '家から出る一歩');
  await write(form, '本人がしたこと', clientDid);
}
