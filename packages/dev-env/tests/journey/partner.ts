import { expect } from 'vitest';
import { dayInJapan, justNow } from '../case-begun.ts';
import { era, follow, mark, press, write } from '../hands.ts';
import { checkPage } from '../page-check.ts';
import type { Story } from './story.ts';

/** The agency's own staff: received, accepted with a date, first appointment kept, outcome returned. */
export async function answerReferral(story: Story): Promise<void> {
  const page = await story.people.person('partner');
  await follow(page.getByRole('navigation', { name: '主なページ' }), '受信箱');
  await page.getByRole('table', { name: '届いた紹介' }).getByRole('link', { name: /見立/ }).waitFor();
  await checkPage(page, '6-inbox');
  await page.getByRole('link', { name: /見立/ }).click();
  await page.getByRole('heading', { name: '開示された項目' }).waitFor();
  expect(await page.getByText('000-0000-0001').count(), 'a telephone number that nobody agreed to').toBe(0);
  await press(page, '受領した');
  await press(page, '受け入れる');
  const accept = page.getByRole('form', { name: '受け入れる' });
  await write(accept, '初回の日にち', era(dayInJapan(1)));
  await write(accept, '時刻', '14:00');
  await checkPage(page, '6-inbox-accepting');
  await press(accept, '受け入れる');

  await press(page, '初回の様子を記録');
  const first = page.getByRole('form', { name: '初回の様子を記録' });
  await mark(first, '初回はどうでしたか', '初回に来られた');
  const { day, time } = justNow();
  await write(first, '日', era(day));
  await write(first, '時刻', time);
  await press(first, '初回の様子を記録');
  await page.getByText('つながった').first().waitFor();

  await press(page, '結果を返す');
  const outcome = page.getByRole('form', { name: '結果を返す' });
  await mark(outcome, '結果', '利用中');
  await write(outcome, '相手への一言', '土曜の居場所に来てくれました');
  await press(outcome, '結果を返す');
  await page.getByText('この紹介は終わっています。').waitFor();
  await checkPage(page, '6-inbox-done');
}
