import { expect } from 'vitest';
import { dayInJapan, openCase } from '../case-begun.ts';
import { follow, press, write } from '../hands.ts';
import { checkPage } from '../page-check.ts';
import { atCase, type Story } from './story.ts';

const saved = (name: string) => ({ name, success: 'on CaseSaved { case { id } }' });
type Known = { case: { number: string; client: { id: string; version: number } } };

/** One person, called for twice: found, compared, merged; an edit afterwards; and the merge undone. */
export async function mergeTwoCases(story: Story): Promise<void> {
  const { acting, endpoints } = story.world;
  const survivor = await openCase(acting, {
    displayName: '渡辺 架空',
    kana: 'わたなべ かくう',
    birthDate: '1979',
    birthDateSource: '母の話',
    phones: ['000-0000-0071'],
  });
  const source = await openCase(acting, {
    displayName: '渡邉 架空',
    kana: 'わたなべ かくう',
    birthDate: '1979-03-04',
    birthDateSource: '保険証',
    gender: 'male',
    phones: ['000-0000-0072'],
  });
  const known = (id: string) =>
    acting.ask<Known>('cases', 'demo:chief', `{ case(id: "${id}") { number client { id version } } }`);
  const [{ case: kept }, { case: other }] = [await known(survivor), await known(source)];
  await acting.act(
    'cases',
    'demo:consult',
    { name: 'recordContact', success: 'on ContactSaved { case { id } }' },
    {
      caseId: source,
      kind: 'CALL',
      result: 'TALKED_WITH_FAMILY',
      startedAt: new Date(Date.now() - 1_800_000).toISOString(),
      counterparts: ['FAMILY'],
      duties: ['3(4)ア'],
      note: '母から電話。前にも相談したという',
      promise: { what: 'パンフレットを送る', dueOn: dayInJapan(3) },
    },
  );
  await acting.act('cases', 'demo:consult', saved('blockVisits'), {
    caseId: source,
    scope: 'VISITS',
    saidBy: 'CLIENT',
    saidOn: dayInJapan(),
    recontactOn: dayInJapan(30),
    words: '家には来ないでほしい',
  });

  const worker = await atCase({ ...story, caseId: survivor }, 'consult');
  await worker.getByRole('heading', { name: '関係する人' }).or(worker.getByText(kept.number)).first().waitFor();
  expect(await worker.getByRole('link', { name: '同じ人のケースを統合' }).count()).toBe(0);

  const page = await atCase({ ...story, caseId: survivor }, 'chief');
  await follow(page, '同じ人のケースを統合');
  await page.getByRole('link', { name: `${other.number} と並べて比べる` }).waitFor();
  await checkPage(page, 'merge-choices');
  await follow(page, `${other.number} と並べて比べる`);
  await page.getByRole('heading', { name: '統合の下見' }).waitFor();
  await page.getByText('氏名の異体字').or(page.getByText('近さ')).first().waitFor();

  // By keyboard alone: the arrow goes from one value to the other.
  const name = page.getByRole('radiogroup', { name: /^氏名/ });
  await name.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowRight');
  expect(await name.getByRole('radio').nth(1).isChecked()).toBe(true);
  await checkPage(page, 'merge-preview');
  await press(page, '統合する');
  await page.getByRole('alert').first().waitFor();
  await write(page, '同じ人と分かった理由', '母に電話で確かめた。住所も同じ');
  await press(page, '統合する');
  await page.getByText(`ケース ${other.number} にも記録されています`).waitFor();
  await page.getByRole('heading', { level: 1, name: /渡邉/ }).waitFor();
  await checkPage(page, 'merge-survivor');

  await page.goto(`${endpoints.portal}/cases/${survivor}/contacts`);
  await page.getByText(`${other.number} に記録`).first().waitFor();
  await checkPage(page, 'merge-timeline');

  await page.goto(`${endpoints.portal}/cases/${source}`);
  await page.getByText(`このケースはケース ${kept.number} に統合されています`).waitFor();
  expect(await page.getByRole('link', { name: '同じ人のケースを統合' }).count()).toBe(0);
  await checkPage(page, 'merge-source');

  // Somebody corrects a value that the merge brought; what stays is said before the undoing.
  const { case: now } = await known(survivor);
  await acting.act('cases', 'demo:consult', saved('updateParty'), {
    caseId: survivor,
    partyId: now.client.id,
    version: now.client.version,
    role: 'CLIENT',
    party: {
      displayName: '渡邉 架空',
      kana: 'わたなべ かくう',
      nameKnown: 'FULL',
      birthDate: '1979-03-05',
      birthDateSource: '本人',
      gender: 'male',
      townCode: '113654',
      address: '架空番地1-2',
      phones: ['000-0000-0071', '000-0000-0072'],
    },
  });
  await follow(page, '統合の記録・取消し');
  await page.getByRole('heading', { name: '残るもの' }).waitFor();
  await page.getByText('引き継いだ約束').waitFor();
  await checkPage(page, 'merge-undo');
  await write(page, '取り消す理由', '兄弟の記録だった');
  await press(page, '統合を取り消す');
  await page.getByText('この統合は取り消されています').waitFor();
  await checkPage(page, 'merge-undone');
  await page.goto(`${endpoints.portal}/cases/${survivor}`);
  await page.getByRole('heading', { level: 1, name: /渡辺/ }).waitFor();
  expect(await page.getByText('にも記録されています').count()).toBe(0);
}
