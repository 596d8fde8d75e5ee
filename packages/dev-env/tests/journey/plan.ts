import type { Page } from 'playwright-core';
import { demoStaff } from '../../src/demo/staff.data.ts';
import { dayInJapan, justNow } from '../case-begun.ts';
import { choose, era, follow, mark, openArea, press, search, write } from '../hands.ts';
import { checkPage } from '../page-check.ts';
import { atCase, type Story } from './story.ts';
import { nameOf } from './team.ts';

const goal = '週に一度、朝に散歩をしたい';

/** A plan in the client's words; what the meeting will ask for is said beforehand. */
export async function writePlan(story: Story): Promise<void> {
  const page = await atCase(story, 'outreach', 'plan');
  await follow(page, '新しいプラン');
  const form = page.getByRole('form', { name: 'プランを書く' });
  await form.getByText('目標を一つ以上書いてください。').waitFor();
  await write(form, '本人が語ったこと', 'ゲームのことを話せる人がいたらいい');
  await press(form, /目標を足す\s*社会生活/);
  await write(form, '社会生活の目標', goal);
  await press(form, '項目を足す');
  const item = form.getByRole('group', { name: '項目1' });
  await write(item, 'すること', 'ひきこもり地域支援センターの居場所を見に行く');
  await choose(item, '業務（3(4)）', /^ケ /);
  await choose(item, 'どの目標のためか', goal);
  await mark(item, '誰がするか', '関係機関');
  await search(item, '機関', 'みほんひきこもり', /みほんひきこもり地域支援センター/);
  await write(form, '見直しの日', '');
  await form.getByText('見直しの日を決めてください。').waitFor();
  await write(form, '見直しの日', era(dayInJapan(180)));
  await write(form, '本人が署名した日', era(dayInJapan()));
  await form.getByText('会議に提出できます。').waitFor();
  await checkPage(page, '5-plan-writing');
  await press(form, '保存する');

  await page
    .getByRole('heading', { name: /プラン第1号/ })
    .first()
    .waitFor();
  await submitPlan(page);
  await checkPage(page, '5-plan');
}

async function submitPlan(page: Page): Promise<void> {
  await press(page, '会議に提出する');
  await press(page.getByRole('alertdialog').or(page.getByRole('dialog')), '会議に提出する');
  await page.getByText('会議待ち').first().waitFor();
}

/** 3(4)オ: the first meeting asks for a change, with an opinion; the second approves what was mended. */
export async function holdMeeting(story: Story): Promise<void> {
  const page = await story.people.person('chief');
  await openArea(page, '会議');
  await page.getByRole('heading', { name: '会議を待つプラン（1件）' }).waitFor();
  await checkPage(page, '5-meetings');
  await callMeeting(page, true);
  const first = page.getByRole('form', { name: '会議を記録する' });
  await mark(first, '結論', '修正');
  await press(first, '会議を記録する');
  await first.getByText('どこを直すかを書いてください。').first().waitFor();
  await write(first, '会議の意見', '家族の負担を軽くする項目を足す。');
  await first.getByText('一人ずつの意見を書く').click();
  await write(first, `${nameOf('outreach-chichibu')}の意見`, '朝の電話から始めたい。');
  await press(first, '会議を記録する');
  await page.getByText('開催済み').first().waitFor();
  await page.getByText('朝の電話から始めたい。').first().waitFor();
  await checkPage(page, '5-meeting-change-asked');
  await mendPlan(story);

  await openArea(page, '会議');
  await page.getByRole('heading', { name: '会議を待つプラン（1件）' }).waitFor();
  await callMeeting(page);
  const record = page.getByRole('form', { name: '会議を記録する' });
  await mark(record, '結論', '了承');
  await write(record, '話し合ったこと', '本人のペースで進めることを確かめた。');
  await checkPage(page, '5-meeting-recording');
  await press(record, '会議を記録する');
  await page.getByText('開催済み').first().waitFor();
  await checkPage(page, '5-meeting-held');
  await settleMinutes(page);
}

async function callMeeting(page: Page, checked = false): Promise<void> {
  await follow(page, '会議を開く');
  const call = page.getByRole('form', { name: '会議を開く' });
  const { day, time } = justNow();
  await write(call, '開く日', era(day));
  await write(call, '時刻', time);
  await write(call, '場所', '秩父事務所 会議室');
  await mark(call, '話し合うプラン', '見立');
  if (checked) {
    // Whoever calls it stands on the list already, and may come off it.
    await call.getByRole('button', { name: '1人目を外す' }).click();
    await press(call, '会議を開くことにする');
    await call.getByText('声をかける人を一人以上加えてください').first().waitFor();
  }
  await press(call, `${nameOf('outreach-chichibu')}（アウトリーチ支援員）`);
  if (checked) {
    const chief = demoStaff.find(({ key }) => key === 'chief-chichibu')!;
    await search(call, '職員から', chief.kana.slice(0, 3), new RegExp(chief.displayName));
    await call.getByRole('button', { name: '加える', exact: true }).first().click();
  }
  await call.getByText('職員二人以上に声をかけておく（いま2人）').waitFor();
  if (checked) await checkPage(page, '5-meeting-calling');
  await press(call, '会議を開くことにする');
  await page.getByRole('form', { name: '会議を記録する' }).waitFor();
}

/** What the meeting said stands at the plan; mended, it goes there again. */
async function mendPlan(story: Story): Promise<void> {
  const page = await atCase(story, 'outreach', 'plan');
  await page.getByText('家族の負担を軽くする項目を足す。').first().waitFor();
  await follow(page, '書き直す');
  const form = page.getByRole('form', { name: 'プランを書く' });
  await write(form, '本人が語ったこと', 'ゲームのことを話せる人がいたらいい。母にも休んでほしい');
  await press(form, '保存する');
  await submitPlan(page);
}

/** Minutes are rewritten until they are confirmed, and corrected afterwards with what stood there kept. */
async function settleMinutes(page: Page): Promise<void> {
  await press(page, '議事録を直す');
  const edit = page.getByRole('form', { name: '議事録を直す' });
  await write(edit, '話し合ったこと', '本人のペースで進める。見直しは半年後。');
  await press(edit, '議事録を保存する');
  await page.getByText('見直しは半年後。').first().waitFor();
  await press(page, '議事録を確定する');
  await press(page.getByRole('alertdialog'), '議事録を確定する');
  await press(page, '議事録を訂正する');
  const correct = page.getByRole('form', { name: '議事録を訂正する' });
  await write(correct, '話し合ったこと', '本人のペースで進める。見直しは三か月後。');
  await write(correct, '訂正の理由', '見直しの日を聞き違えた。');
  await press(correct, '議事録を保存する');
  await page.getByText('見直しは三か月後。').first().waitFor();
  await page.getByText('訂正前の議事録（1件）').click();
  await page.getByText('見直しは半年後。').first().waitFor();
  await checkPage(page, '5-meeting-minutes');
}

/** The prefecture decides, seeing eligibility, meeting and application at once. */
export async function decideSupport(story: Story): Promise<void> {
  const page = await story.people.person('prefecture');
  await openArea(page, '支援決定');
  await press(page, '決定する');
  const form = page.getByRole('form', { name: '決定を記録する' });
  await mark(form, '決定', '支援する');
  await form.getByText('決定できます。').waitFor();
  await write(form, '理由', '要件に当たり、会議でも了承された。');
  await checkPage(page, '5-decision');
  await press(form, '決定を記録する');
  await page.getByText(/の支援を決定しました。/).waitFor();
}
