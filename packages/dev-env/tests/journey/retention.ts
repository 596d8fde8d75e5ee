import pg from 'pg';
import { prefecture } from '../../src/demo/organisations.data.ts';
import { openCase } from '../case-begun.ts';
import { card, openArea, press } from '../hands.ts';
import { checkPage } from '../page-check.ts';
import { atCase, type Story } from './story.ts';

/** 保存と削除: the time of a closed case is over; one proposes its deletion, another confirms, and a proof remains. */
export async function tellOfDeletion(story: Story): Promise<void> {
  const { acting, endpoints } = story.world;
  story.caseId = await openCase(acting, { displayName: '架空 消太郎', kana: 'かくう しょうたろう' });
  await closeLongAgo(story);

  const first = await atCase(story, 'supervisor');
  await openArea(first, '保存と削除');
  await card(first, '保存期間が満ちたケース').getByText('架空 消太郎').waitFor();
  await first.getByRole('link', { name: /^このケースの保存と削除/ }).click();
  await first.getByRole('button', { name: '削除を申し出る' }).waitFor();
  await checkPage(first, 'keeping-due');
  await press(first, '削除を申し出る');
  await first.getByText('別の人の確認を待っています').waitFor();
  await first.goto(`${endpoints.portal}/retention`);
  await card(first, '確認を待つ削除').getByText('申し出た人は自分では削除できません。').waitFor();

  const second = await story.people.person('prefecture');
  await second.goto(`${endpoints.portal}/retention`);
  await card(second, '保存期間が満ちたケース').getByText('架空 消太郎').waitFor();
  await checkPage(second, 'retention-waiting');
  await press(card(second, '確認を待つ削除'), '確かめて削除する');
  const dialog = second.getByRole('alertdialog');
  await dialog.waitFor();
  await checkPage(second, 'retention-confirm');
  await press(dialog, '確かめて削除する');
  await second.getByText('を削除しました').waitFor();
  const proofs = card(second, '削除の証跡');
  await proofs.getByText(/^[0-9a-f]{64}$/).waitFor();
  await proofs.locator('summary').click();
  await checkPage(second, 'retention-proof');
  await second.goto(`${endpoints.portal}/cases/${story.caseId}`);
  await second.getByText('見つかりません').first().waitFor();
}

/** Nobody can wait five years in a test: the case is closed as a person does, and its day is then put back. */
async function closeLongAgo({ world, caseId }: Story): Promise<void> {
  const found = await world.acting.ask<{ case: { version: number } }>(
    'cases',
    'demo:chief',
    'query V($id: ID!) { case(id: $id) { version } }',
    { id: caseId },
  );
  const closing = { name: 'closeCase', success: 'on CaseSaved { case { id } }' };
  const { version } = found.case;
  await world.acting.act('cases', 'demo:chief', closing, { caseId, version, reason: 'goalReached', note: null });
  const client = new pg.Client({ connectionString: world.environment.CASES_DATABASE_URL });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(
      `select set_config('banso.organisation', $1, true), set_config('banso.reach', 'organisation', true)`,
      [prefecture.id],
    );
    await client.query(`update support_case set closed_on = '2020-11-20' where id = $1`, [caseId]);
    await client.query('commit');
  } finally {
    await client.end();
  }
}
