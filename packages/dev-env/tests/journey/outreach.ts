import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { dayInJapan, justNow } from '../case-begun.ts';
import { era, follow, mark, press, write } from '../hands.ts';
import { checkPage } from '../page-check.ts';
import { atCase, type Story } from './story.ts';

interface Made {
  readonly kind: string;
  readonly result: string;
  readonly day: string;
  readonly time: string;
  readonly until?: string;
  readonly note: string;
}

/** The last Sunday before today, in Japan. */
const sunday = (): number => -(new Date(`${dayInJapan()}T00:00:00Z`).getUTCDay() || 7);

async function openForm(page: Page) {
  await press(page, '接触を記録する');
  return page.getByRole('form', { name: '接触を記録する' });
}

async function tell(page: Page, { kind, result, day, time, until, note }: Made) {
  const form = await openForm(page);
  await mark(form, '方法', kind);
  await mark(form, '結果', result);
  await press(form, '日時を変える');
  await write(form, '日', era(day));
  await write(form, '開始', time);
  if (until !== undefined) await write(form, '終了', until);
  await write(form, '記録', note);
  return form;
}

/** Records what was told, and waits until the form is put away. */
async function keep(form: Locator): Promise<void> {
  await press(form, '接触を記録する');
  await form.waitFor({ state: 'detached' });
}

async function record(page: Page, made: Made): Promise<void> {
  await keep(await tell(page, made));
  await page.getByText(made.note).first().waitFor();
}

/** 3(1)ア(ｳ): letter, call, nobody opens, the family, then the person, on a Sunday evening. */
export async function reachOut(story: Story): Promise<void> {
  const page = await atCase(story, 'outreach', 'contacts');
  const at = (days: number, time: string, until?: string) => ({
    day: dayInJapan(sunday() + days),
    time,
    ...(until ? { until } : {}),
  });
  await record(page, { kind: '手紙', result: '手紙を置いてきた', ...at(-6, '10:00'), note: '自己紹介の手紙を置いた' });
  await record(page, { kind: '電話', result: '応答なし・不在', ...at(-5, '11:00'), note: '留守番電話に伝言した' });
  await record(page, { kind: '訪問', result: '応答なし・不在', ...at(-4, '14:00', '14:10'), note: '応答がなかった' });
  const family = await tell(page, {
    kind: '訪問',
    result: '家族と話した',
    ...at(-3, '15:00', '15:40'),
    note: '母と玄関で話した',
  });
  await write(family, '次の約束', '日曜の夕方に訪ねる');
  await write(family, 'いつまでに', era(dayInJapan(sunday())));
  await keep(family);
  await page.getByText('母と玄関で話した').first().waitFor();

  const first = await tell(page, {
    kind: '訪問',
    result: '本人に会えた',
    ...at(0, '18:30', '19:15'),
    note: '戸を開けて、ゲームの話をしてくれた',
  });
  await first.getByText(/時間外の相談として数えます/).waitFor();
  await mark(first, 'この接触で果たした約束', '日曜の夕方に訪ねる');
  await checkPage(page, '4-contact-form');
  await keep(first);
  await page.getByRole('heading', { name: '経過（6件）' }).waitFor();
  const entry = page.getByRole('listitem').filter({ hasText: 'ゲームの話をしてくれた' }).last();
  expect(await entry.textContent()).toMatch(/時間外（土日/);
  expect(await page.getByRole('main').textContent()).toContain('自宅で会えた');
  await checkPage(page, '4-contacts');
}

/** "Do not visit" holds for everybody until its day, but for a supervisor's reason. */
export async function respectRefusal(story: Story): Promise<void> {
  const page = await atCase(story, 'outreach', 'contacts');
  const call = await tell(page, { kind: '電話', result: '家族と話した', ...justNow(), note: '次に行く日を伝えた' });
  await write(call, '次の約束', '来週また訪ねる');
  await press(call, '1週間後');
  await keep(call);
  await press(page, '「訪問しないで」と言われた');
  const block = page.getByRole('form', { name: '「訪問しないで」と言われた' });
  await mark(block, 'どこまで控えるか', '訪問しないでほしい');
  await mark(block, 'だれが言ったか', '本人');
  await write(block, '次に連絡してよい日', era(dayInJapan(14)));
  expect(await block.getByRole('checkbox', { name: /^来週また訪ねる/ }).isChecked()).toBe(true);
  await write(block, 'そのときの言葉', 'しばらく一人にしてほしい');
  await checkPage(page, '4-block-form');
  await press(block, '記録して守る');
  await block.waitFor({ state: 'detached' });
  await page
    .getByText(/再連絡は/)
    .first()
    .waitFor();

  await page.getByText('訪問を控えるため取りやめ').first().waitFor();

  const visit = { kind: '訪問', result: '応答なし・不在', ...justNow(), note: '様子を見に行った' };
  const form = await tell(page, visit);
  await form.getByText('この接触はいま記録できません。').waitFor();
  await press(form, '接触を記録する');
  await form.getByRole('alert').filter({ hasText: '3(1)ア(ｳ)' }).waitFor();
  await checkPage(page, '4-blocked');
  await press(form, 'あとで続ける');

  const supervisor = await atCase(story, 'supervisor', 'contacts');
  const own = await tell(supervisor, { ...visit, note: '安否を確かめるため所長が訪ねた' });
  await write(own, 'それでも行った理由', '三日前から電気が消えており、安否を確かめる必要があった');
  await keep(own);
  await supervisor.getByText('安否を確かめるため所長が訪ねた').first().waitFor();
  await press(supervisor, '制限を解く');
  const lift = supervisor.getByRole('form', { name: '制限を解く' });
  await write(lift, '解く理由', '本人から、また来てよいと手紙があった');
  await press(lift, '制限を解く');
  await lift.waitFor({ state: 'detached' });
  await checkPage(supervisor, '4-block-lifted');
}

/** Out together; the step on the ladder follows from what happened. */
export async function goOutTogether(story: Story): Promise<void> {
  const page = await atCase(story, 'outreach', 'contacts');
  const { day, time } = justNow();
  await record(page, { kind: '同行', result: '本人に会えた', day, time, note: '図書館まで一緒に歩いた' });
  await page.getByText('外出・同行').first().waitFor();
}

/** A tap on today's list is taken back; what was not kept is promised anew before it drops off the list. */
export async function keepPromises(story: Story): Promise<void> {
  const page = await atCase(story, 'outreach', 'contacts');
  const called = await tell(page, {
    kind: '電話',
    result: '本人に会えた',
    ...justNow(),
    note: '今日また電話すると伝えた',
  });
  await write(called, '次の約束', '夕方に電話する');
  await write(called, 'いつまでに', '今日');
  await keep(called);
  await follow(page, '今日');
  const row = page.getByRole('main').getByRole('listitem').filter({ hasText: '夕方に電話する' });
  await press(row, '果たした');
  await row.getByText('果たしたと記録しました').waitFor();
  await press(row, '元に戻す');
  await press(row, '果たせなかった');
  const next = row.getByRole('form', { name: '次の約束は？' });
  await write(next, 'いつまでに', '木曜');
  await checkPage(page, '4-promise-next');
  await press(next, '約束する');
  await row.getByText(/次の約束：夕方に電話する/).waitFor();
}
