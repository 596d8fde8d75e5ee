import { demoStaff } from '../../src/demo/staff.data.ts';
import { dayInJapan, justNow } from '../casework.ts';
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
  await write(form, '見直しの日', era(dayInJapan(180)));
  await write(form, '本人が署名した日', era(dayInJapan()));
  await form.getByText('会議に提出できます。').waitFor();
  await checkPage(page, '5-plan-writing');
  await press(form, '保存する');

  await page
    .getByRole('heading', { name: /プラン第1号/ })
    .first()
    .waitFor();
  await press(page, '会議に提出する');
  await press(page.getByRole('alertdialog').or(page.getByRole('dialog')), '会議に提出する');
  await page.getByText('会議待ち').first().waitFor();
  await checkPage(page, '5-plan');
}

/** 3(4)オ: called for the plan that waits, attended, concluded. */
export async function holdMeeting(story: Story): Promise<void> {
  const page = await story.people.person('chief');
  await openArea(page, '会議');
  await page.getByRole('heading', { name: '会議を待つプラン（1件）' }).waitFor();
  await checkPage(page, '5-meetings');
  await follow(page, '会議を開く');
  const call = page.getByRole('form', { name: '会議を開く' });
  const { day, time } = justNow();
  await write(call, '開く日', era(day));
  await write(call, '時刻', time);
  await write(call, '場所', '秩父事務所 会議室');
  await mark(call, '話し合うプラン', '見立');
  await press(call, '会議を開くことにする');
  await call.getByText('声をかける人を一人以上加えてください').first().waitFor();
  await press(call, `${nameOf('outreach-chichibu')}（アウトリーチ支援員）`);
  const chief = demoStaff.find(({ key }) => key === 'chief-chichibu')!;
  await search(call, '職員から', chief.kana.slice(0, 3), new RegExp(chief.displayName));
  await call.getByRole('button', { name: '加える', exact: true }).first().click();
  await checkPage(page, '5-meeting-calling');
  await press(call, '会議を開くことにする');

  const record = page.getByRole('form', { name: '会議を記録する' });
  await mark(record, '結論', '了承');
  await write(record, '話し合ったこと', '本人のペースで進めることを確かめた。');
  await checkPage(page, '5-meeting-recording');
  await press(record, '会議を記録する');
  await page.getByText('開催済み').first().waitFor();
  await checkPage(page, '5-meeting-held');
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
