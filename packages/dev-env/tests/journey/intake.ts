import { openCase } from '../case-begun.ts';
import { card, choose, follow, mark, press, search, write } from '../hands.ts';
import { checkPage } from '../page-check.ts';
import { atCase, type Story } from './story.ts';

/** A mother calls about her son: name in part, year of birth only, one concern the most serious. */
export async function takeTheCall(story: Story): Promise<void> {
  // Years ago somebody called about a man of that name, in the next town.
  await openCase(story.world.acting, { displayName: '見立 幸太郎', kana: 'みたて こうたろう' });
  const page = await story.people.person('town');
  await checkPage(page, '1-today');
  await follow(page, '相談を受け付ける');
  await choose(page, '相談経路', /家族・知人（電話/);
  const caller = card(page, '相談した人');
  await choose(caller, '本人との続柄', /^母/);
  await write(caller, '氏名', '見立 和子');
  await write(caller, 'ふりがな', 'みたて かずこ');
  await write(caller, '電話番号', '０００−００００−０００１');

  const son = card(page, '本人（支援を必要としている人）');
  await mark(son, '名前はどこまでわかりますか', '一部だけわかる');
  await write(son, '氏名', '見立');
  await write(son, 'ふりがな', 'みたて');
  await write(son, /^生年月日(?!のもと)/, '昭和55年');
  await write(son, '生年月日のもと', '母の話');
  await search(son, '市町村', 'おがの', /小鹿野町/);
  await son.getByText(/担当は.*秩父.*です/).waitFor();
  const known = son.getByRole('region', { name: '同じ人かもしれない記録' });
  await known.getByText('同じ人かもしれない記録が1件あります').waitFor();
  await known.getByText('読みの一部').waitFor();

  await write(page, '主訴', '息子が十年ほど部屋から出てこない');
  await mark(page, '困りごと', 'ひきこもり・不登校', '収入・生活費のこと');
  await mark(page, 'その中で最も深刻なもの', 'ひきこもり・不登校');
  await write(page, '話の内容', '母より電話。息子は三十代半ばで仕事を離れ、その後は家にいる。');
  await page.getByText('下書きを保存しました').waitFor();
  await checkPage(page, '1-intake');
  // The telephone rings; afterwards the half-written call is still there, and says that it is.
  await page.reload();
  await page.getByText('見立 和子').waitFor();
  await checkPage(page, '1-intake-found');
  await press(page, '続ける');
  await known.getByText('同じ電話番号').waitFor();
  await press(page, '受け付ける');
  // The same number, and yet another man: a person says so.
  await press(page.getByRole('alertdialog', { name: '同じ人ではありませんか' }), '別の人として受け付ける');
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
  story.caseId = page.url().split('/').at(-1) ?? '';
  await page.getByRole('heading', { level: 1, name: /見立/ }).waitFor();
  await page.getByText('最も深刻').first().waitFor();
  await page.getByText('事務所に届きました').waitFor();
  await page.getByText('息子が十年ほど部屋から出てこない').waitFor();
  await page.getByText(/（町村の職員）/).waitFor();
  await page.getByRole('link', { name: '000-0000-0001' }).waitFor();
  await checkPage(page, '1-case');
  const auditor = await atCase(story, 'auditor');
  await auditor.getByText('記録はあります。この役割では表示されません').first().waitFor();
}

/** Somebody calls again about a man who is on record, and thinks him a year younger. */
export async function knowAgain(story: Story): Promise<void> {
  const page = await story.people.person('consult');
  await page.goto(`${story.world.endpoints.portal}/cases/new`);
  await choose(page, '相談経路', /本人（電話/);
  const person = card(page, '本人（支援を必要としている人）');
  await write(person, '氏名', '見立 幸太郎');
  await write(person, 'ふりがな', 'ﾐﾀﾃ ｺｳﾀﾛｳ');
  await mark(person, '名前はどこまでわかりますか', '全部わかる');
  await write(person, /^生年月日(?!のもと)/, 'S56');
  await search(person, '市町村', 'おがの', /小鹿野町/);
  await person.getByText('生年が違う（S55）').first().waitFor();
  await press(page, '受け付ける');
  const question = page.getByRole('alertdialog', { name: '同じ人ではありませんか' });
  await question.getByRole('link', { name: /を開く/ }).waitFor();
  await checkPage(page, '1-same-person');
  await press(question, '見直す');
  await question.waitFor({ state: 'detached' });
  await page.getByText('下書きを保存しました').waitFor();
}

/** An outsider is not turned away: taken in, and offered a referral on. */
export async function takeAnOutsider(story: Story): Promise<void> {
  const page = await story.people.person('consult');
  await page.goto(`${story.world.endpoints.portal}/cases/new`);
  await press(page, '新しく始める');
  await press(page.getByRole('alertdialog'), '書きかけを消して始める');
  await choose(page, '相談経路', /本人（電話/);
  const person = card(page, '本人（支援を必要としている人）');
  await write(person, '氏名', '仮定 進');
  await mark(person, '名前はどこまでわかりますか', '全部わかる');
  await search(person, '市町村', 'かわごえ', /川越市/);
  await person.getByText(/川越市.*が担当です/).waitFor();
  await checkPage(page, '1-intake-outsider');
  await press(page, '受け付けて、つなぎ先へ進む');
  await page.waitForURL(/\/refer-on$/);
  await checkPage(page, '1-refer-on');
}
