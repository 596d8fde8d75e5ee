import { expect } from 'vitest';
import type { Acting } from '../../src/demo/acting.ts';
import { dayInJapan, openCase } from '../case-begun.ts';
import { card, follow, press, write } from '../hands.ts';
import { checkPage } from '../page-check.ts';
import type { Story } from './story.ts';

/** A lead of the Chichibu office, told by a neighbour. Gives its id. */
export async function recordLead(acting: Acting, changes: Record<string, unknown> = {}): Promise<string> {
  type Recorded = { readonly lead: { readonly id: string } };
  const answer = await acting.act<Recorded>(
    'cases',
    'demo:consult',
    { name: 'recordLead', success: 'on LeadSaved { lead { id } }' },
    {
      receivedAt: new Date(Date.now() - 3_600_000).toISOString(),
      detectedOn: dayInJapan(-40),
      source: 'neighbour',
      channel: 'phone',
      known: '雨戸が閉まったまま。夜だけ明かりがつく。',
      ...changes,
    },
  );
  return answer.lead.id;
}

/** A lead without a name is found to be another office's: offered, read there, taken; here the stub remains. */
export async function handLeadOver({ world, people }: Story): Promise<void> {
  const { portal } = world.endpoints;
  const leadId = await recordLead(world.acting, {
    known: '寮を出て親戚の家に移ったらしい。夜に電話がつながる。',
    townCode: '114081',
    urgency: '食べていないようだ',
  });
  const worker = await people.person('consult');
  await worker.goto(`${portal}/leads/${leadId}`);
  await worker.getByText('担当の事務所に引き継いでください').waitFor();
  await worker.getByRole('button', { name: /に引き継ぐ$/ }).click();
  const offer = worker.getByRole('form', { name: '引継ぎを申し出る' });
  await write(offer, '引き継ぐ理由', '寄居町の駅の近くの家と分かった。');
  await checkPage(worker, 'lead-handover-offer');
  await press(offer, '引継ぎを申し出る');
  await worker.getByText('の返事を待っています').waitFor();
  expect(await worker.getByRole('button', { name: '終了する' }).count()).toBe(0);
  await checkPage(worker, 'lead-handover-waits');

  const north = await people.person('north');
  await north.goto(portal);
  await card(north, '引き受けを頼まれている情報').getByText('急ぎ').first().waitFor();
  await checkPage(north, 'lead-handover-today');
  await north.goto(`${portal}/leads/${leadId}`);
  await north.goto(`${portal}/leads`);
  const asked = card(north, '引き受けを頼まれている情報');
  await checkPage(north, 'lead-handover-asked');
  await asked
    .getByRole('link', { name: /^寄居町の人/ })
    .first()
    .click();
  await north.getByText('寄居町の駅の近くの家と分かった。').waitFor();
  expect(await north.getByText('夜に電話がつながる').count()).toBe(0);
  await press(north, '受ける');
  const taking = north.getByRole('form', { name: '受ける' });
  await checkPage(north, 'lead-handover-take');
  await press(taking, '受ける');
  await follow(north, 'この情報を開く');
  await north.getByText('夜に電話がつながる').waitFor();
  await north.getByText('引き継いで受けた').waitFor();

  await worker.goto(`${portal}/leads/${leadId}`);
  await worker.getByRole('heading', { name: '別の事務所に引き継がれました' }).waitFor();
  await worker.getByText('受けた', { exact: true }).waitFor();
  await checkPage(worker, 'lead-handover-stub');
  await worker.goto(`${portal}/leads/handovers`);
  await worker.getByRole('heading', { name: '済んだ引継ぎ' }).waitFor();
  await checkPage(worker, 'lead-handovers');
}

/** Somebody is noticed before anybody has met them; then it is a man on record, a case of its own, or another's area. */
export async function noticeSomebody(story: Story): Promise<void> {
  const { world, people } = story;
  const { portal } = world.endpoints;
  const caseId = await openCase(world.acting, {
    displayName: '見附 良太',
    kana: 'みつけ りょうた',
    phones: ['000-0000-0077'],
  });
  await recordLead(world.acting, {
    displayName: '見附',
    kana: 'みつけ りょうた',
    townCode: '113654',
    urgency: '暖房がない',
  });

  // A welfare commissioner rings the town hall; nobody knows a name. By keyboard alone.
  const town = await people.person('town');
  await town.goto(`${portal}/leads/new`);
  await town.getByRole('textbox', { name: /^分かっていること/ }).waitFor();
  await town.keyboard.type('三年ほど姿を見ない。新聞がたまっている。');
  await town.keyboard.press('Tab');
  await town.keyboard.press('Enter');
  await town.getByRole('option', { name: '民生委員・児童委員' }).waitFor();
  await town.keyboard.press('ArrowDown');
  await town.keyboard.press('Enter');
  await checkPage(town, 'leads-new');
  await town.keyboard.press('Tab');
  await town.keyboard.press('Tab');
  await town.keyboard.press('Enter');
  await town.waitForURL(/\/leads\/[0-9a-f-]{36}$/);
  await town.getByRole('heading', { level: 1, name: '名前の分からない人' }).waitFor();
  await town.getByText('三年ほど姿を見ない').waitFor();
  const nameless = town.url();

  // The office goes past, and learns whose house it is.
  const worker = await people.person('consult');
  await worker.goto(`${portal}/leads`);
  await worker.getByRole('link', { name: '名前の分からない人' }).first().waitFor();
  await checkPage(worker, 'leads-list');
  await worker.goto(nameless);
  await write(worker, '見たこと・したこと', '前を通る。明かりがついていた。');
  await press(worker, '書き足す');
  await card(worker, 'その後の記録').getByText('前を通る。明かりがついていた。').waitFor();
  await press(worker, '分かったことを書き直す');
  const form = worker.getByRole('form', { name: '分かったことを書き直す' });
  await write(form, '氏名', '見附 良太');
  await write(form, 'ふりがな', 'ミツケ　リョウタ');
  await checkPage(worker, 'leads-edit');
  await press(form, '保存する');
  const matches = card(worker, '同じ人かもしれない');
  await matches.getByText('同じ読み').first().waitFor();
  await checkPage(worker, 'leads-matches');

  // It is the man of the case. A wrong press can be taken back.
  await matches.getByRole('button', { name: 'このケースに統合する' }).first().click();
  const question = worker.getByRole('alertdialog');
  await checkPage(worker, 'leads-merge-asked');
  await press(question, 'このケースに統合する');
  await worker.getByText('ケースに統合した').first().waitFor();
  await worker.goto(`${portal}/cases/${caseId}`);
  await worker.getByText('把握のきっかけ').waitFor();
  await worker.goto(nameless);
  await press(worker, 'ケースから取り出す');
  await write(worker.getByRole('form', { name: 'ケースから取り出す' }), '理由', '隣の家の人だった');
  await press(worker.getByRole('form', { name: 'ケースから取り出す' }), 'ケースから取り出す');
  await card(worker, 'その後の記録').getByText('隣の家の人だった').waitFor();

  // Then a case of its own begins; nobody has consulted, and nothing is typed twice.
  await follow(worker, 'ケースを始める');
  await worker.getByText('把握した情報から始めます').waitFor();
  const person = card(worker, '本人（支援を必要としている人）');
  expect(await person.getByRole('textbox', { name: /^氏名/ }).inputValue()).toBe('見附 良太');
  await checkPage(worker, 'leads-begin');
  await press(worker, 'ケースを始める');
  await press(worker.getByRole('alertdialog', { name: '同じ人ではありませんか' }), '別の人として受け付ける');
  await worker.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
  await worker.getByText('民生委員・児童委員').first().waitFor();

  // Somebody else's area: told, and passed on.
  const elsewhere = await recordLead(world.acting, { townCode: '112011', displayName: '仮名 進' });
  await worker.goto(`${portal}/leads/${elsewhere}`);
  await worker.getByText(/川越市.*の区域です/).waitFor();
  expect(await worker.getByRole('link', { name: 'ケースを始める' }).count()).toBe(0);
  await press(worker, '終了する');
  const closing = worker.getByRole('form', { name: '終了する' });
  await closing.getByRole('textbox', { name: /^引き継いだ機関/ }).waitFor();
  await checkPage(worker, 'leads-close');
  await press(closing, '終了する');
  await worker.getByText(/担当の機関へ引き継いだ：/).waitFor();

  const chief = await people.person('chief');
  await chief.goto(`${portal}/overview`);
  await chief.getByText('支援の密度：月あたりの接触').first().waitFor();
}
