import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { demoStaff } from '../../src/demo/staff.data.ts';
import { dayInJapan } from '../case-begun.ts';
import { choose, follow, openArea, press, write } from '../hands.ts';
import { checkPage } from '../page-check.ts';
import type { Story } from './story.ts';
import { nameOf } from './team.ts';

const onCase = (name: string) => ({ name, success: 'on CaseSaved { case { id } }' });
const staffId = (key: string): string => demoStaff.find((person) => person.key === key)!.id;

/** A case of 小鹿野町 that the office took in so many days ago, given to an outreach worker and not touched since. */
export async function quietFor(
  { world: { acting } }: Story,
  days: number,
  name: string,
  kana: string,
): Promise<string> {
  const answer = await acting.act<{ case: { id: string } }>('cases', 'demo:consult', onCase('openCase'), {
    receivedAt: new Date(Date.now() - days * 86_400_000).toISOString(),
    detectedOn: dayInJapan(-days),
    route: 'familyCall',
    townCode: '113654',
    client: { displayName: name, kana, nameKnown: 'FULL', birthDate: '1981-02-03', townCode: '113654' },
    consulterIsClient: false,
    consulter: { displayName: '架空 花子', nameKnown: 'FULL', relationToClient: 'mother' },
    concerns: ['hikikomoriTruancy'],
    mostSeriousConcern: 'hikikomoriTruancy',
    chiefConcern: '長く外に出ていない',
  });
  await acting.act('cases', 'demo:supervisor', onCase('assignWorker'), {
    caseId: answer.case.id,
    workerId: staffId('outreach-chichibu'),
    role: 'OUTREACH_WORKER',
    from: dayInJapan(-days),
  });
  return answer.case.id;
}

/** The supervisor finds who fell silent, hands three over by keys alone, and one is refused by 3(3); a worker keeps a filter. */
export async function workTheTeamList(story: Story): Promise<void> {
  await quietFor(story, 80, '静岡 見本一', 'しずおか みほんいち');
  await quietFor(story, 70, '静岡 見本二', 'しずおか みほんに');
  await quietFor(story, 60, '静岡 見本三', 'しずおか みほんさん');
  await handOverThree(story);
  await keepFilter(story);
}

async function handOverThree({ people, world }: Story): Promise<void> {
  const page = await people.person('supervisor');
  await page.goto(world.endpoints.portal);
  await openArea(page, 'チーム');
  const silent = page.getByRole('list', { name: '連絡が途切れているのケース' });
  await silent.getByText('静岡 見本一').waitFor();
  expect(await silent.getByRole('listitem').first().textContent()).toContain('80日（目安30日）');
  await checkPage(page, 'team');

  // From row to row, chosen and opened without a mouse.
  await silent.getByRole('link').first().focus();
  for (const key of ['x', 'j', 'x', 'ArrowDown', 'x', 'k']) await page.keyboard.press(key);
  await page.getByText('3件を選択中').first().waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('見本二');
  await checkPage(page, 'team-selected', [390]);
  await follow(page, '引き継ぐ');
  await decide(page);
}

async function decide(page: Page): Promise<void> {
  const form = page.getByRole('form', { name: '担当の引き継ぎ' });
  await form.waitFor();
  await press(form, '引き継げるか確かめる');
  await form.getByText('入力してください').first().waitFor();
  const to = async (who: string, key: string) => choose(form, `引き継ぐ人: ${who}`, new RegExp(nameOf(key)));
  await to('静岡 見本一', 'outreach3-chichibu');
  await to('静岡 見本二', 'outreach2-chichibu');
  await to('静岡 見本三', 'outreach3-chichibu');
  await write(form, '引き継ぎ', '三件とも母と電話で話している。訪問の前に手紙を入れる約束');
  await checkPage(page, 'hand-over');
  await press(form, '引き継げるか確かめる');
  const preview = page.getByRole('table', { name: '下見の結果' });
  await preview.waitFor();
  expect(await preview.getByText('引き継げる', { exact: true }).count()).toBe(2);
  expect(await preview.getByRole('row').filter({ hasText: '見本二' }).textContent()).toContain('3(3)');
  await checkPage(page, 'hand-over-preview', [1280]);
  await press(page, '2件を引き継ぐ');
  await page.getByText('2件を引き継ぎました').waitFor();
  const refused = page.getByRole('table', { name: '引き継がれなかったケース' });
  expect(await refused.getByRole('row').count()).toBe(2);
  await refused.getByRole('link', { name: 'この人の資格を確かめる' }).waitFor();
  await checkPage(page, 'hand-over-result');
}

/** The own cases come first; what is looked for often is kept under a name, and the address holds its id alone. */
async function keepFilter({ people, world }: Story): Promise<void> {
  const page = await people.person('outreach');
  await page.goto(`${world.endpoints.portal}/cases`);
  await page.getByRole('link', { name: '自分の担当' }).waitFor();
  await page.getByText('静岡 見本二').waitFor();
  await checkPage(page, 'cases-own', [390]);
  await page.getByRole('searchbox', { name: /^探す/ }).fill('しずおか');
  await press(page, 'この条件を保存');
  await write(page.getByRole('dialog'), '名前', '静岡さんの家');
  await press(page.getByRole('dialog'), '保存する');
  const chip = page.getByRole('link', { name: '静岡さんの家' });
  await chip.waitFor();
  await page.waitForURL(/saved=/);
  expect(decodeURIComponent(page.url())).not.toMatch(/しずおか|静岡/);
  await page.reload();
  await page.getByText('静岡 見本二').waitFor();
  await expect.poll(() => page.getByRole('searchbox', { name: /^探す/ }).inputValue()).toBe('しずおか');
  await checkPage(page, 'cases-saved-filter');
  await press(page, '名前を変える');
  await write(page.getByRole('dialog'), '名前', '急ぐ家');
  await press(page.getByRole('dialog'), '名前を変える');
  await page.getByRole('link', { name: '急ぐ家' }).waitFor();
  await press(page, 'この条件を消す');
  await press(page.getByRole('alertdialog').or(page.getByRole('dialog')).first(), '消す');
  await expect.poll(() => page.getByRole('link', { name: '急ぐ家' }).count()).toBe(0);
}
