import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { dayInJapan, openCase } from '../case-begun.ts';
import { card, choose, era, follow, mark, openArea, press, write } from '../hands.ts';
import { checkPage } from '../page-check.ts';
import type { Story } from './story.ts';
import { nameOf } from './team.ts';

const someone = '新聞のたまった家の人';
const kept = '姉が金を貸している';

/**
 * The statutory council: members work a session and move one finding into a case on a ground; whoever is no member finds
 * nothing at any of its addresses; a membership ends, and the page that is open is shut.
 */
export async function workCouncil({ world, people }: Story): Promise<void> {
  const { portal } = world.endpoints;
  const caseId = await openCase(world.acting, { displayName: '架空 会議子', kana: 'かくう かいぎこ' });
  await found(await people.person('prefecture'), portal);

  const page = await people.person('consult');
  await page.goto(portal);
  await openArea(page, '支援会議');
  await page.getByRole('heading', { level: 1, name: '支援会議' }).waitFor();
  await press(page, '会議を招集する');
  const calling = page.getByRole('form', { name: '会議を招集する' });
  await write(calling, '開く日', era(dayInJapan(-1)));
  await write(calling, '時刻', '14:00');
  await write(calling, '場所', '町役場の小会議室');
  await press(calling, '招集する');

  await press(page, '議題に人を載せる');
  const person = page.getByRole('form', { name: '議題に人を載せる' });
  await press(person, '議題に載せる');
  await person.getByText('入力してください').first().waitFor();
  await write(person, '分かる範囲の様子', someone);
  await write(person, 'なぜこの会議で話すか', '半年、姿を見た人がいない');
  await press(person, '議題に載せる');
  const nameless = card(page, '名前は分からない');
  await press(nameless, '名前は分からないについて情報を加える');
  const statement = page.getByRole('form', { name: '名前は分からないについて情報を加える' });
  await choose(statement, '話した会員', new RegExp(nameOf('chief-chichibu')));
  await write(statement, 'どこから知ったか', '家主から');
  await write(statement, '内容', `新聞がたまっている。${kept}。夜に明かりがつく。`);
  await checkPage(page, 'council-statement');
  await press(statement, '情報を記録する');
  await nameless.getByText('新聞がたまっている').waitFor();

  await press(page, '出席と議事録を記録する');
  const record = page.getByRole('form', { name: '出席と議事録を記録する' });
  await mark(record, '出席した会員', nameOf('consult-chichibu'), nameOf('chief-chichibu'));
  await press(record, '会員でない出席者を加える');
  await write(record, '名前', '見本 巡査');
  await write(record, '所属', 'みほん警察署');
  await write(record, '議事録', '一人について話した。');
  await checkPage(page, 'council-record');
  await press(record, '開催を記録する');
  await page.getByText('開催済み・確認待ち').first().waitFor();
  await press(page, '名前は分からないの結論を記録');
  const conclusion = page.getByRole('form', { name: '名前は分からないの結論を記録' });
  await mark(conclusion, '結論の種類', '相談として受け付ける');
  await write(conclusion, '結論の言葉', '相談として受け付ける。保健師が手紙を置く。');
  await press(conclusion, '結論を記録する');
  await card(page, '名前は分からない').getByText('保健師が手紙を置く').waitFor();
  const address = page.url().split('?')[0]!;

  // Another member confirms what one of them wrote.
  const chief = await people.person('chief');
  await chief.goto(address);
  await press(chief, '議事録を確認する');
  await press(chief.getByRole('alertdialog'), '議事録を確認する');
  await chief.getByText(`確認：${nameOf('chief-chichibu')}`).waitFor();
  await checkPage(chief, 'council-session');

  await moveIntoCase(page, address, caseId);
  await seeNothing(await people.person('supervisor'), portal, address, caseId);
  await endMembership(page, chief, portal, address);
  await page.goto(portal);
}

async function found(page: Page, portal: string): Promise<void> {
  await page.goto(`${portal}/staff`);
  await follow(page, '支援会議を設ける');
  const form = page.getByRole('form', { name: '支援会議を設ける' });
  await write(form, '会議の名前', '見本地域支援会議');
  // While its list is open, a box is all that there is of the page: the last member's is meant.
  const member = async (name: string) => {
    await form.getByRole('combobox', { name: /^職員/ }).last().click();
    await page.keyboard.insertText(name);
    await page.getByRole('option', { name }).first().click();
    for (const day of [/^期間の初日/, /^誓約の日/])
      await form
        .getByRole('textbox', { name: day })
        .last()
        .fill(era(dayInJapan(-30)));
  };
  await member(nameOf('consult-chichibu'));
  await press(form, 'もう一人加える');
  await member(nameOf('chief-chichibu'));
  await checkPage(page, 'council-found');
  await press(form, '設ける');
  await page.getByText('支援会議を設けました。').waitFor();
  // Founding opens nothing to the founder.
  expect(await page.getByRole('link', { name: '支援会議', exact: true }).count()).toBe(0);
  await page.goto(`${portal}/council`);
  await page.getByText('ページが見つかりません').first().waitFor();
}

/** One sentence of three, on a ground; the other two stay. */
async function moveIntoCase(page: Page, address: string, caseId: string): Promise<void> {
  await page.goto(address);
  await follow(page, '名前は分からないについてケースに移す');
  const form = page.getByRole('form', { name: '名前は分からないについてケースに移す' });
  await mark(form, 'どこから', `${nameOf('chief-chichibu')}さんの情報`);
  await mark(form, 'ケースに入れる文', '新聞がたまっている。');
  await write(form, 'ケースを探す', '会議子');
  await mark(form, 'どのケースに', '');
  await mark(form, '移す法的根拠', '支援会議の結論');
  await write(form, '移す理由', '受け付ける人が訪ねる前に知っておく');
  await checkPage(page, 'council-move');
  await press(form, '選んだ文をケースに移す');
  await page.waitForURL(`**/cases/${caseId}`);
  const note = card(page, '支援会議から');
  await note.getByText('新聞がたまっている。').waitFor();
  expect(await note.textContent()).toContain('根拠：支援会議の結論');
  await note.getByRole('link', { name: 'もとの会議を開く' }).waitFor();
  await checkPage(page, 'council-in-case');
}

/** To somebody who is no member every address of the council is as one that does not exist. */
async function seeNothing(page: Page, portal: string, address: string, caseId: string): Promise<void> {
  const shown = async (at: string) => {
    await page.goto(at, { waitUntil: 'networkidle' });
    await page.getByText('ページが見つかりません').first().waitFor();
    return page.locator('body').textContent();
  };
  const nowhere = await shown(`${portal}/nowhere`);
  const addresses = [
    `${portal}/council`,
    `${portal}/council/new`,
    `${portal}/council/${randomUUID()}/members`,
    address,
  ];
  for (const each of [...addresses, `${address}/move/${randomUUID()}`]) {
    expect([each, await shown(each)]).toEqual([each, nowhere]);
    expect(await page.title()).not.toContain('支援会議');
  }
  await page.goto(`${portal}/cases/${caseId}`);
  const note = card(page, '支援会議から');
  await note.getByText('新聞がたまっている。').waitFor();
  expect(await note.getByRole('link').count()).toBe(0);
  expect(await page.locator('body').textContent()).not.toContain(kept);
}

/** A membership ends: five seconds later the page that stands open shows nothing any more. */
async function endMembership(page: Page, chief: Page, portal: string, address: string): Promise<void> {
  await chief.goto(address);
  await chief.getByText(kept).waitFor();
  await page.goto(`${portal}/council`);
  await page.getByRole('link', { name: '会員の名簿' }).waitFor();
  await checkPage(page, 'council');
  await follow(page, '会員の名簿');
  await page.getByRole('heading', { level: 1, name: '会員' }).waitFor();
  await checkPage(page, 'council-members');
  await press(page, `${nameOf('chief-chichibu')}さんの退任を記録`);
  const form = page.getByRole('form', { name: `${nameOf('chief-chichibu')}さんの退任` });
  await write(form, '退任の理由', '異動');
  await press(form, '退任を記録する');
  await page.getByText(/退任：/).waitFor();
  await expect.poll(() => chief.getByText(kept).count(), { timeout: 5_000 }).toBe(0);
  await chief.getByText('ページが見つかりません').first().waitFor();
  await chief.goto(portal);
  await chief.getByRole('heading', { level: 1 }).waitFor();
  expect(await chief.getByRole('link', { name: '支援会議', exact: true }).count()).toBe(0);
}
