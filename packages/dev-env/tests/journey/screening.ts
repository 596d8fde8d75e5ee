import { dayInJapan, openCase } from '../case-begun.ts';
import { card, follow, mark, press, write } from '../hands.ts';
import { checkPage } from '../page-check.ts';
import { atCase, type Story } from './story.ts';

/** 振り分け: gone on with, answered by information alone, or handed on; and what cannot wait for a plan. */
export async function screenTheCalls(story: Story): Promise<void> {
  const { acting } = story.world;
  const goesOn = { ...story, caseId: await openCase(acting, { displayName: '続木 見本', kana: 'つづき みほん' }) };
  const worker = await atCase(goesOn, 'consult');
  await card(worker, 'まだ足りないもの').getByRole('link', { name: '振り分け', exact: true }).click();
  const form = worker.getByRole('form', { name: '振り分け' });
  await press(form, '振り分けを記録する');
  await form.getByText('入力してください').first().waitFor();
  await mark(form, 'どうしますか', '相談を続ける');
  await write(form, '理由', '母の話だけでは分からない。訪問で様子を確かめる');
  await checkPage(worker, 'screening');
  await press(form, '振り分けを記録する');
  await worker.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
  await worker.getByText('振り分けた').first().waitFor({ state: 'attached' });
  await follow(worker, '振り分け');
  await worker.getByText('母の話だけでは分からない。訪問で様子を確かめる').waitFor();

  await worker.goto(`${story.world.endpoints.portal}/cases/${goesOn.caseId}/urgent`);
  const urgent = worker.getByRole('form', { name: '緊急の支援' });
  await write(urgent, '理由', '食べるものがない');
  await write(urgent, 'いつまで', dayInJapan(3));
  await checkPage(worker, 'urgent');
  await press(urgent, '緊急の支援を決める');
  await worker.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
  await worker
    .getByRole('link', { name: /^緊急の支援 .+まで$/ })
    .first()
    .click();
  await worker.getByText('緊急の支援（いま有効）').waitFor();
  await worker.getByText('食べるものがない').waitFor();
  await checkPage(worker, 'urgent-now');
  const end = worker.getByRole('form', { name: '緊急の支援を終える' });
  await write(end, '終える理由', '食料が届いた');
  await press(end, '緊急の支援を終える');
  await worker.waitForURL(/\/cases\/[0-9a-f-]{36}$/);

  const informed = { ...story, caseId: await openCase(acting, { displayName: '一度 見本', kana: 'いちど みほん' }) };
  const town = await atCase(informed, 'town', 'screen');
  const call = town.getByRole('form', { name: '振り分け' });
  await mark(call, 'どうしますか', '情報提供だけで終える');
  await write(call, '理由', '家族会の日程を伝えた');
  await press(call, '振り分けを記録する');
  await town.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
  await town
    .getByText(/に終結しました/)
    .first()
    .waitFor();

  const handed = { ...story, caseId: await openCase(acting, { displayName: '川越 見本', kana: 'かわごえ みほん' }) };
  const page = await atCase(handed, 'consult', 'refer-on');
  await write(page, 'つなぎ先', '川越市');
  await write(page, '理由', '川越市に住んでいる');
  await write(page, '先方で確かめた人', '福祉課 見本さん');
  await press(page, '他機関へつなぐ');
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
  await page.getByText('他機関へつないだ').first().waitFor({ state: 'attached' });
}
