import { expect } from 'vitest';
import { demoStaff } from '../../src/demo/staff.data.ts';
import { agencyId, dayInJapan, determine, justNow, onCase, openCase } from '../case-begun.ts';
import { referTo, sendAgain } from '../casework.ts';
import { choose, era, follow, mark, press, write } from '../hands.ts';
import { checkPage } from '../page-check.ts';
import { atCase, type Story } from './story.ts';

const center = agencyId('hikikomori-center');

/** A surname and a year at first; the full name and the day later. What was decided on the year is looked at again. */
export async function learnWhoItIs(story: Story): Promise<void> {
  const { acting } = story.world;
  const partial = { displayName: '糸口', kana: 'いとぐち', nameKnown: 'PARTIAL', birthDate: '1980' };
  const own = { ...story, caseId: await openCase(acting, partial) };
  await determine(acting, own.caseId);
  const client = 'query C($id: ID!) { case(id: $id) { client { id version } } }';
  type Client = { case: { client: { id: string; version: number } } };
  const { id: partyId, version } = (await acting.ask<Client>('cases', 'demo:consult', client, { id: own.caseId })).case
    .client;

  const page = await atCase(own, 'consult', `people/${partyId}`);
  const person = page.getByRole('form', { name: '関わる人' });
  await mark(person, '名前はどこまでわかりますか', '全部わかる');
  await write(person, '氏名', '糸口 見本');
  await write(person, 'ふりがな', 'いとぐち みほん');
  await write(person, /^生年月日(?!のもと)/, '昭和55年5月6日');
  await write(person, '生年月日のもと', '保険証');
  await checkPage(page, 'endings-person');
  // Meanwhile the chief has written down a telephone number: both versions are seen, and both kept.
  const party = { ...partial, townCode: '113654', address: '架空番地1-2', phones: ['000-0000-0077'] };
  await acting.act('cases', 'demo:chief', onCase('updateParty'), {
    caseId: own.caseId,
    partyId,
    version,
    role: 'CLIENT',
    party,
  });
  await press(person, '保存する');
  await person.getByText('ほかの人が先に保存しました').first().waitFor();
  expect(await person.getByRole('textbox', { name: /^電話番号/ }).inputValue()).toContain('000-0000-0077');
  await press(person, '保存する');
  await page.getByRole('heading', { level: 1, name: /糸口 ?見本/ }).waitFor();
  await page.getByRole('link', { name: '000-0000-0077' }).waitFor();

  await page.goto(`${story.world.endpoints.portal}/cases/${own.caseId}/edit`);
  const intake = page.getByRole('form', { name: '受付の内容を直す' });
  await choose(intake, '相談経路', /本人（電話/);
  await checkPage(page, 'endings-edit');
  await press(intake, '保存する');
  await intake.waitFor({ state: 'detached' });

  await page.goto(`${story.world.endpoints.portal}/cases/${own.caseId}/people/${partyId}`);
  await write(person, /^生年月日(?!のもと)/, '昭和25年5月6日');
  await press(person, '保存する');
  await page.locator('header').getByText('判定のあとで事実が変わりました').waitFor();
  await follow(page, '見直す');
  await page.getByText('判定のあとで、事実が変わっています').waitFor();
  await page
    .getByText(/3\(2\)ア/)
    .first()
    .waitFor();
  await checkPage(page, 'endings-drift');
}

/** A judgement comes back with the reason; a note is mended and what it said stays; the old pages of a long record. */
export async function mendWhatWasWritten(story: Story): Promise<void> {
  const { acting } = story.world;
  const own = { ...story, caseId: await openCase(acting, { displayName: '直井 見本', kana: 'なおい みほん' }) };
  await acting.act('cases', 'demo:consult', onCase('recordJudgement'), {
    caseId: own.caseId,
    clause: '3(2)イ(ｱ)',
    outcome: 'MET',
    reason: '電話の印象',
    evidence: '通話の記録',
  });
  const chief = await atCase(own, 'chief', 'eligibility');
  const approval = chief.getByRole('form', { name: '決裁' });
  await press(approval, '差し戻す');
  await approval.getByText('差し戻すときは、理由を入力してください。').first().waitFor();
  await write(approval, 'コメント', '一度会ってから判断してください');
  await press(approval, '差し戻す');
  await chief.getByText('差し戻しました。').waitFor();
  await chief.getByText('差し戻しの理由：一度会ってから判断してください').waitFor();
  await checkPage(chief, 'endings-returned');

  const contact = { name: 'recordContact', success: 'on ContactSaved { contact { id } }' };
  for (let day = 22; day > 0; day -= 1) {
    await acting.act('cases', 'demo:consult', contact, {
      caseId: own.caseId,
      kind: 'CALL',
      result: 'TALKED_WITH_FAMILY',
      counterparts: ['FAMILY'],
      startedAt: new Date(Date.now() - day * 86_400_000).toISOString(),
      duties: ['3(4)ア'],
      companionIds: [],
      note: `${day}日前の電話`,
    });
  }
  const page = await atCase(own, 'consult', 'contacts');
  await page.getByText('1日前の電話', { exact: true }).waitFor();
  expect(await page.getByText('22日前の電話').count()).toBe(0);
  await press(page, 'もっと前を見る');
  await page.getByText('22日前の電話').waitFor();
  await checkPage(page, 'endings-older');

  const entry = page
    .getByRole('listitem')
    .filter({ hasText: /（?1日前の電話|訂正の理由/ })
    .first();
  await press(entry, '訂正する');
  const form = page.getByRole('form', { name: '訂正する' });
  await write(form, '訂正の理由', '話した相手の言葉を書きもらした');
  await write(form, '目的', '様子を聞く');
  await write(form, '記録', '母から。夜は灯りがついている');
  await checkPage(page, 'endings-correcting', [390]);
  await press(form, '訂正を保存する');
  await form.waitFor({ state: 'detached' });
  await page.getByText('母から。夜は灯りがついている').waitFor();
  await page.getByText('様子を聞く', { exact: true }).waitFor();
  await page.getByText('訂正前の記録（1件）').click();
  await page.getByText('1日前の電話', { exact: true }).waitFor();
  await page.getByText(/話した相手の言葉を書きもらした/).waitFor();
  await checkPage(page, 'endings-corrected');
}

/** The agency declines; asked again, it accepts, and nobody comes to the first appointment. */
export async function beDeclinedAndMissed(story: Story): Promise<void> {
  const { acting } = story.world;
  const client = { displayName: '断野 見本', kana: 'たちの みほん' };
  const own = { ...story, caseId: await referTo(acting, center, ['NAME', 'TOWN'], client) };
  const page = await story.people.person('partner');
  const open = async () => {
    await page.goto(`${story.world.endpoints.portal}/inbox`);
    await page.getByRole('link', { name: /断野/ }).first().click();
    await page.getByRole('heading', { name: '開示された項目' }).waitFor();
  };
  await open();
  await press(page, '受領した');
  await press(page, 'お断りする');
  const decline = page.getByRole('form', { name: 'お断りする' });
  await mark(decline, '理由', '受け入れ枠がない');
  await write(decline, '相手への一言', '来月また声をかけてください');
  await checkPage(page, 'endings-declining');
  await press(decline, 'お断りする');
  await page.getByText('この紹介は終わっています。').waitFor();

  const worker = await atCase(own, 'outreach', 'referrals');
  await worker.getByText('来月また声をかけてください').waitFor();
  await checkPage(worker, 'endings-declined');

  await sendAgain(acting, own.caseId, center, ['NAME', 'TOWN']);
  await open();
  await press(page, '受領した');
  await press(page, '受け入れる');
  const accept = page.getByRole('form', { name: '受け入れる' });
  await write(accept, '初回の日にち', era(dayInJapan()));
  await press(accept, '受け入れる');
  await press(page, '初回の様子を記録');
  const first = page.getByRole('form', { name: '初回の様子を記録' });
  await mark(first, '初回はどうでしたか', '来られなかった');
  const { day, time } = justNow();
  await write(first, '日', era(day));
  await write(first, '時刻', time);
  await press(first, '初回の様子を記録');
  await first.waitFor({ state: 'detached' });
  await checkPage(page, 'endings-missed');
  await takeBackAndRest(own);
}

/** What was sent and agreed to is taken back, and the case rests until a day to ask again. */
async function takeBackAndRest(story: Story): Promise<void> {
  const page = await atCase(story, 'outreach', 'referrals');
  await press(page, '取り下げる');
  const dialog = page.getByRole('dialog', { name: 'このつなぎを取り下げる' });
  await write(dialog, '取り下げる理由', '本人がいまは望まない');
  await press(dialog, '取り下げる');
  await dialog.waitFor({ state: 'detached' });

  await page.goto(`${story.world.endpoints.portal}/cases/${story.caseId}/consent`);
  await page
    .getByRole('link', { name: /^同意を取り消す/ })
    .first()
    .click();
  const form = page.getByRole('form', { name: '同意を取り消す' });
  await write(form, '理由・本人の言葉', 'いまは誰にも伝えないでほしい');
  await press(form, '同意を取り消す');
  await page.getByText('同意を取り消しました。').waitFor();
  await checkPage(page, 'endings-consent-withdrawn');

  const chief = await atCase(story, 'chief', 'close');
  const rest = chief.getByRole('form', { name: '終結・中断する' });
  await mark(rest, '理由', '中断（時期をおいて再開）');
  await rest.getByText('この理由で記録できます。').waitFor();
  await press(rest, '3か月後');
  await checkPage(chief, 'endings-suspending');
  await press(rest, '中断する');
  await chief.getByRole('heading', { name: '中断のまとめ' }).waitFor();
  await chief.locator('header').getByText('中断', { exact: true }).waitFor();
  await checkPage(chief, 'endings-suspended');
}

/** Somebody of another area is passed on, with a name of somebody there who knows. */
export async function passOn(story: Story): Promise<void> {
  const client = { displayName: '他所 見本', kana: 'よそ みほん' };
  const page = await atCase({ ...story, caseId: await openCase(story.world.acting, client) }, 'consult', 'refer-on');
  const form = page.getByRole('form', { name: '他機関へつなぐ' });
  await write(form, 'つなぎ先', '川越市 福祉課');
  await write(form, '理由', '川越市へ転居していた');
  await write(form, '先方で確かめた人', `川越市 福祉課 ${demoStaff[0]!.displayName}`);
  await press(form, '他機関へつなぐ');
  await page.getByText('他機関へつなぎました。').waitFor();
  await checkPage(page, 'endings-passed-on');
}
