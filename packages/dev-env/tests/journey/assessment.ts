import { expect } from 'vitest';
import { card, follow, mark, press, write } from '../hands.ts';
import { checkPage } from '../page-check.ts';
import { atCase, type Story } from './story.ts';

const hard = '九年、自分の部屋から出ていない';
const strong = 'ゲームの話なら母とも笑って話せる';

/** What is hard beside what works, one of it most serious; the page is where the gap is named, and every version stays. */
export async function writeAssessment(story: Story): Promise<void> {
  const page = await atCase(story, 'outreach');
  await card(page, 'まだ足りないもの').getByRole('link', { name: 'アセスメント' }).click();
  await follow(page, 'アセスメントを書く');
  const form = page.getByRole('form', { name: 'アセスメント' });
  await press(form, 'アセスメントを保存する');
  await form.getByText('少なくとも一つ、領域の欄か全体の見立てを書いてください').first().waitFor();
  await press(form, '社会的孤立・ひきこもり');
  await write(form, '困っていること（社会的孤立・ひきこもり）', hard);
  await press(form, '好きなこと・望むこと');
  await write(form, '強み・できていること（好きなこと・望むこと）', strong);
  await mark(form, '最も深刻なもの', '社会的孤立・ひきこもり');
  await write(form, '全体の見立て', 'ゲームの話を入口に、本人の時間に合わせて会いつづける');
  await form.getByText(/下書きを保存しました/).waitFor();
  await checkPage(page, '5-assessment-writing');
  await press(form, 'アセスメントを保存する');
  await page.getByText('アセスメントを保存しました。').waitFor();
  const serious = page.getByRole('row').filter({ hasText: '最も深刻' });
  expect(await serious.textContent()).toContain(hard);
  expect(await page.getByRole('main').textContent()).toContain(strong);
  await checkPage(page, '5-assessment');

  await follow(page, '書き直す');
  await write(form, '全体の見立て', '母と三人で話すところから');
  await press(form, 'アセスメントを保存する');
  await page.getByRole('heading', { name: 'アセスメント 第2版' }).waitFor();
  await page.getByText(/^答えの変化（/).click();
  const history = page.getByRole('table', { name: '答えごとの、前と後' });
  const changed = history.getByRole('row', { name: /^全体の見立て/ }).first();
  expect(await changed.textContent()).toMatch(/ゲームの話を入口に.*母と三人で話すところから/);
  await checkPage(page, '5-assessment-history');
  await follow(page, '第1版');
  await page.getByText('これは前の版です。').waitFor();
  expect(await page.getByRole('main').textContent()).toContain('ゲームの話を入口に');
  await page.getByRole('navigation', { name: 'このケースのページ' }).getByRole('link', { name: '概要' }).click();
  await page.getByText('まだ足りないもの').waitFor();
  expect(await card(page, 'まだ足りないもの').getByRole('link', { name: 'アセスメント' }).count()).toBe(0);
}
