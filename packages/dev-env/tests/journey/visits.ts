import pg from 'pg';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { assignOutreach, dayInJapan, openCase } from '../case-begun.ts';
import { card, era, mark, press, write } from '../hands.ts';
import { checkPage, picture } from '../page-check.ts';
import { atCase, type Story } from './story.ts';

const toKnow = '訪問の前に知っておくこと';
const steps = '大きな声がしたら玄関から離れ、事務所に電話する';
const needsTwo = '二人で行くと決めています';

const phone = (page: Page) => page.setViewportSize({ width: 390, height: 844 });

/** 3(1)ア(ｳ), 3(1)イ: what to know, a plan, a supervisor's word, leaving and coming back by one press, and the contact. */
export async function goAndComeBack(told: Story): Promise<void> {
  const story = {
    ...told,
    caseId: await openCase(told.world.acting, { displayName: '架空 三郎', kana: 'かくう さぶろう' }),
  };
  await assignOutreach(story.world.acting, story.caseId);
  await sayWhatToKnow(story);
  await planVisit(story);
  await allowSolo(story);
  await leave(story);
  await missThem(story);
  await comeBack(story);
}

async function sayWhatToKnow(story: Story): Promise<void> {
  const page = await atCase(story, 'supervisor', 'contacts');
  await press(page, '知っておくことを加える');
  const form = page.getByRole('form', { name: '知っておくことを加える' });
  await mark(form, '種類', '暴力');
  await mark(form, 'だれが言ったか', '家族');
  await write(form, 'どんなことか', '父親が怒鳴り、物を投げることがある');
  await write(form, 'いざというときの手順', steps);
  await form.getByText('二人で訪問する').click();
  await press(form, '3か月後');
  await checkPage(page, 'visits-1-risk-form');
  await press(form, '記録して守る');
  await page.getByRole('heading', { name: toKnow }).waitFor();
  expect(await page.getByRole('main').textContent()).toContain(steps);
  // Nothing of it for a colleague who neither visits nor supervises.
  const colleague = await atCase(story, 'consult', 'contacts');
  await colleague.getByRole('heading', { name: '訪問', exact: true }).waitFor();
  expect(await colleague.getByRole('main').textContent()).not.toContain(toKnow);
}

async function planVisit(story: Story): Promise<void> {
  const page = await atCase(story, 'outreach', 'contacts');
  await phone(page);
  await press(page, '訪問を予定する');
  const form = page.getByRole('form', { name: '訪問を予定する' });
  await write(form, '目的', '手紙を渡し、声をかける');
  await write(form, '戻る時刻', '00:00');
  await write(form, '出る時刻', '23:00');
  await press(form, '予定を保存する');
  await form.getByText('戻る時刻は、出る時刻より後にしてください').first().waitFor();
  const next = nextHour();
  // Within the last hour of a day the form offers the next one.
  await write(form, '日', era(dayInJapan()));
  await write(form, '出る時刻', next.start);
  await write(form, '戻る時刻', next.back);
  await checkPage(page, 'visits-2-plan-form');
  await phone(page);
  await press(form, '予定を保存する');
  await page.getByText(needsTwo).waitFor();
  await press(page, '出発する');
  await page.getByText('このケースは二人で訪問すると決めています').waitFor();
  await checkPage(page, 'visits-3-needs-two', [390]);
}

/** The full hour to come and half an hour after, on a clock in Japan; within the last hour of a day, what is left of it. */
function nextHour(): { readonly start: string; readonly back: string } {
  const inJapan = (moment: number): string => new Date(moment + 9 * 3_600_000).toISOString().slice(11, 16);
  const hour = inJapan(Math.ceil(Date.now() / 3_600_000) * 3_600_000).slice(0, 2);
  if (hour === '00') return { start: inJapan(Date.now() + 120_000), back: '23:59' };
  return { start: `${hour}:00`, back: `${hour}:30` };
}

async function allowSolo(story: Story): Promise<void> {
  const page = await atCase(story, 'supervisor', 'contacts');
  await press(page, '一人での訪問を認める');
  const form = page.getByRole('form', { name: '一人での訪問を認める' });
  await write(form, '認める理由', '母が立ち会い、玄関先だけで話すため');
  await press(form, '一人での訪問を認める');
  await page.getByText('が一人での訪問を認めました').waitFor();
  expect(await page.getByText(needsTwo).count()).toBe(0);
  await checkPage(page, 'visits-4-allowed', [1280]);
}

async function leave(story: Story): Promise<void> {
  const page = await story.people.person('outreach');
  await page.goto(`${story.world.endpoints.portal}/visits`);
  await phone(page);
  await press(page, '出発する');
  await page.getByText('外出中').waitFor();
  await checkPage(page, 'visits-5-out');
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 760, height: 1000 });
  await page.screenshot({ path: picture('visits-5-sheet') });
  expect(await page.locator('[data-print-sheet]').textContent()).toContain('架空 三郎');
  await page.emulateMedia({ media: 'screen' });
}

/** Time passes; nobody has come back. */
async function missThem(story: Story): Promise<void> {
  const db = new pg.Client({ connectionString: story.world.environment.CASES_DATABASE_URL });
  await db.connect();
  await db.query("select set_config('banso.reach', 'system', false)");
  await db.query(
    "select set_config('banso.organisation', organisation_id::text, false) from actor where subject = 'demo:outreach'",
  );
  await db.query(
    `update visit set starts_at = now() - interval '2 hours', returns_at = now() - interval '20 minutes' where case_id = $1`,
    [story.caseId],
  );
  await db.end();
  const page = await story.people.person('supervisor');
  await page.goto(story.world.endpoints.portal);
  await page.getByRole('heading', { name: /戻っていない訪問/ }).waitFor();
  await page.getByText('分過ぎても戻りません').waitFor();
  await checkPage(page, 'visits-6-overdue-today');
  await page.goto(`${story.world.endpoints.portal}/visits`);
  await page.getByText('電話で伝える言葉').waitFor();
  await page.getByText(toKnow).click();
  await checkPage(page, 'visits-7-overdue-list');
}

async function comeBack(story: Story): Promise<void> {
  const page = await story.people.person('outreach');
  await page.goto(`${story.world.endpoints.portal}/visits`);
  await phone(page);
  await press(page, '戻った（不在）');
  const form = page.getByRole('form', { name: '接触を記録する' });
  await form.waitFor();
  expect(await form.getByRole('radio', { name: '不在' }).isChecked()).toBe(true);
  expect(await form.getByRole('radio', { name: '訪問' }).isChecked()).toBe(true);
  expect(await form.getByRole('textbox', { name: '目的' }).inputValue()).toBe('手紙を渡し、声をかける');
  await write(form, '記録', 'ポストの新聞がたまっている。二階の灯りはついていた');
  await checkPage(page, 'visits-8-contact', [390]);
  await phone(page);
  await press(form, '接触を記録する');
  await page.getByText('ポストの新聞がたまっている').waitFor();
  await page.getByRole('definition').filter({ hasText: '手紙を渡し、声をかける' }).waitFor();
  await card(page, '訪問').getByText('最近の訪問（1件）').waitFor();
  await checkPage(page, 'visits-9-done');
}
