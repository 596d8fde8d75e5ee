import { expect } from 'vitest';
import { assignOutreach, dayInJapan, openCase } from '../case-begun.ts';
import { card, choose, follow, mark, press, search, write } from '../hands.ts';
import { checkPage } from '../page-check.ts';
import { atCase, type Story } from './story.ts';
import { nameOf } from './team.ts';

/** 移管: the supervisor hands over, the other office reads the sheet and takes the case, and nobody here opens it again. */
export async function tellOfTransfer(story: Story): Promise<void> {
  const { acting, endpoints } = story.world;
  story.caseId = await openCase(acting, { displayName: '架空 移太郎', kana: 'かくう いたろう' });
  await assignOutreach(acting, story.caseId);
  await acting.act(
    'cases',
    'demo:outreach',
    { name: 'recordContact', success: 'on ContactSaved { contact { id } }' },
    {
      caseId: story.caseId,
      kind: 'CALL',
      result: 'TALKED_WITH_FAMILY',
      startedAt: new Date(Date.now() - 1_800_000).toISOString(),
      counterparts: ['FAMILY'],
      duties: ['3(4)ア'],
      note: '寄居の親戚の家に移ったと母から聞いた',
      promise: { what: '新しい住まいに手紙を出す', dueOn: dayInJapan(3) },
    },
  );

  const giving = await atCase(story, 'supervisor');
  await follow(giving, '別の事務所へ移管する');
  const form = giving.getByRole('form', { name: '別の事務所へ移管する' });
  await form.getByText('果たしていない約束').waitFor();
  await choose(form, '移管先の事務所', /北部/);
  await mark(form, '移管の理由', '本人の転居');
  await search(form, '転居先の町村', '寄居', /寄居/);
  await mark(form, '情報を引き継ぐ根拠', '本人の同意');
  await write(form, '引継ぎ事項', '母と二人で寄居へ。平日の夕方に母の携帯へ。まず手紙から。');
  await checkPage(giving, 'transfer-propose');
  await press(form, '移管を申し出る');
  await card(giving, '移管の経過').getByText('返事待ち').waitFor();
  await checkPage(giving, 'transfer-waiting');

  const taking = await story.people.person('north');
  await taking.goto(endpoints.portal);
  await taking.getByRole('heading', { name: '受け入れを頼まれているケース' }).waitFor();
  await checkPage(taking, 'transfer-today');
  await taking.goto(`${endpoints.portal}/cases/${story.caseId}`);
  await taking.getByText('見つかりません').first().waitFor();
  await taking.goto(`${endpoints.portal}/transfers`);
  await card(taking, '受け入れを頼まれている').getByRole('link', { name: '引継ぎ書を開く' }).waitFor();
  await checkPage(taking, 'transfers');
  await follow(card(taking, '受け入れを頼まれている'), '引継ぎ書を開く');
  await taking.getByText('母と二人で寄居へ。').waitFor();
  await taking.getByText('果たしていない約束').waitFor();
  expect(await taking.getByText('架空 移太郎').count()).toBe(0);
  await press(taking, '受け入れる');
  await taking.getByRole('link', { name: '相談支援員', exact: true }).click();
  const accept = taking.getByRole('form', { name: '受け入れる' });
  await mark(accept, 'これから担当する人', nameOf('consult-north'));
  await checkPage(taking, 'transfer-accept');
  await press(accept, '受け入れる');
  await taking.getByText('受け入れました').waitFor();
  await taking.emulateMedia({ media: 'print' });
  await checkPage(taking, 'transfer-sheet-print', [1280]);
  await taking.emulateMedia({ media: 'screen' });
  await checkPage(taking, 'transfer-sheet');

  // The giving office: as if it had never been, but for the stamps.
  await giving.goto(`${endpoints.portal}/cases/${story.caseId}`);
  await giving.getByText('見つかりません').first().waitFor();
  await giving.goto(`${endpoints.portal}/transfers`);
  await follow(card(giving, '済んだ移管'), '移管の記録を開く');
  await giving.getByText('引継ぎ書の中身は、ケースを持つ事務所だけが読めます。').waitFor();
  expect(await giving.getByText('母と二人で').count()).toBe(0);
  await checkPage(giving, 'transfer-record');

  // The receiving office goes on.
  await follow(taking, 'ケースを開く');
  await taking.getByText('新しい住まいに手紙を出す').first().waitFor();
  await checkPage(taking, 'transfer-taken');
  await taking.goto(`${endpoints.portal}/cases/${story.caseId}/keeping?do=hold`);
  const hold = taking.getByRole('form', { name: '保存を延長する' });
  await write(hold, '延長する理由', '開示の請求に応じるため');
  await write(hold, '見直す日', 'R20.4.1');
  await press(hold, '保存を延長する');
  await taking.getByText('開示の請求に応じるため').waitFor();
  await checkPage(taking, 'keeping-hold');
  await taking.goto(`${endpoints.portal}/retention`);
  await card(taking, '保存延長中のケース').getByText('架空 移太郎').waitFor();
  await checkPage(taking, 'retention');
}
