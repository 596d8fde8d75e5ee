import { expect } from 'vitest';
import { openCase } from '../case-begun.ts';
import { card, choose, mark, press, write } from '../hands.ts';
import { checkPage, picture } from '../page-check.ts';
import type { Story } from './story.ts';

/** What the standard forms ask beside the fixed parts: folded under their name, saved with the record, kept as it was. */
export async function fillInForms({ world, people }: Story): Promise<void> {
  const { portal } = world.endpoints;
  const id = await openCase(world.acting, { displayName: '様式 幸子', kana: 'ようしき さちこ' });
  const page = await people.person('consult');

  // The second page of the reception sheet.
  await page.goto(`${portal}/cases/${id}/edit`);
  const edit = page.getByRole('form').first();
  await press(edit, '相談受付・申込票のほかの欄を変える');
  await write(edit, 'メールアドレス', 'sachiko@example.jp');
  await choose(edit, '住まいの種類', '家族の家');
  await choose(edit, '健康保険', '国民健康保険');
  await mark(edit, '年金', '国民年金', '未納がある');
  await edit.getByText(/下書きを保存しました/).waitFor();
  await checkPage(page, 'forms-reception-writing');
  await press(edit, '保存する');
  const concern = card(page, '相談の内容');
  await concern.getByText('国民年金、未納がある', { exact: true }).waitFor();

  // Mended: who changed which answer stays beside it.
  await page.goto(`${portal}/cases/${id}/edit`);
  await press(edit, '相談受付・申込票のほかの欄を変える');
  await choose(edit, '住まいの種類', '民間の賃貸');
  await press(edit, '保存する');
  await concern.getByText(/^変わった答え/).click();
  await concern.getByText('家族の家 → 民間の賃貸').waitFor();
  await checkPage(page, 'forms-reception');
  await page.emulateMedia({ media: 'print' });
  await page.getByRole('heading', { name: '相談受付・申込票' }).first().waitFor();
  await page.screenshot({ path: picture('forms-reception-print'), fullPage: true });
  await page.emulateMedia({ media: 'screen' });

  // A progress note with what its sheet asks.
  await page.goto(`${portal}/cases/${id}/contacts?form=contact`);
  const note = page.getByRole('form', { name: '接触を記録する' });
  await mark(note, '方法', '電話');
  await mark(note, '結果', '家族と話した');
  await press(note, '支援経過記録シートのほかの欄を変える');
  await write(note, '今後の対応', '来週、手紙を書く');
  await checkPage(page, 'forms-progress-note', [390]);
  await press(note, '接触を記録する');
  await page.getByText('来週、手紙を書く').waitFor();

  // The sheet of the assessment; a number that is none is told at its field, which opens.
  await page.goto(`${portal}/cases/${id}/assessment?do=write`);
  const sheet = page.getByRole('form', { name: 'アセスメント' });
  await write(sheet, '全体の見立て', 'まず話を聞く');
  await press(sheet, 'インテーク・アセスメントシートのほかの欄を変える');
  await write(sheet, '月の収入', '十万');
  await choose(sheet, '債務がある', 'はい');
  await press(sheet, 'アセスメントを保存する');
  await sheet.getByText('数字で入力してください。').first().waitFor();
  await checkPage(page, 'forms-assessment-writing', [1280]);
  await write(sheet, '月の収入', '１０００００');
  await press(sheet, 'アセスメントを保存する');
  await page.getByText('アセスメントを保存しました。').waitFor();
  expect(await page.getByRole('main').textContent()).toContain('100000');
  await checkPage(page, 'forms-assessment');
}
