import { expect } from 'vitest';
import { follow, mark, press, write } from '../hands.ts';
import { checkPage } from '../page-check.ts';
import { atCase, type Story } from './story.ts';

const judged = ['3(2)柱書', '3(2)イ(ｱ)'] as const;

/** 3(2): what is missing and what would settle it; judgements with reason and source, approved by another; a record. */
export async function determineEligibility(story: Story): Promise<void> {
  const worker = await atCase(story, 'consult', 'eligibility');
  await worker.getByText('まだ決まりません。').waitFor();
  const roads = worker.getByRole('heading', { name: '何が分かれば決まるか' });
  await roads.waitFor();
  const clauses = worker.getByRole('table', { name: '条項ごとの結果' });
  // The year alone is known, and it is enough for 3(2)ア.
  expect(await clauses.getByRole('row', { name: /3\(2\)ア/ }).textContent()).toContain('該当');
  await checkPage(worker, '2-eligibility-open');

  for (const clause of judged) {
    await follow(worker, `判断を記録: ${clause}`);
    const form = worker.getByRole('form', { name: '判断を記録する' });
    await mark(form, '判断', '該当');
    await write(form, '理由', '母の話と訪問の様子から、十年ほど人に会っていない');
    await write(form, '根拠', '母からの電話（受付の記録）');
    if (clause === judged[0]) await checkPage(worker, '2-eligibility-judging');
    await press(form, '判断を記録する');
    await worker.getByText('判断を記録しました。').waitFor();
  }

  // What waits leads the chief straight to its buttons.
  const chief = await story.people.person('chief');
  await chief.goto(story.world.endpoints.portal);
  await chief.getByRole('heading', { name: '決裁を待つ判断・判定' }).waitFor();
  await chief.getByText('母の話と訪問の様子から').first().waitFor();
  await checkPage(chief, '2-approvals-today');
  await chief
    .getByRole('link', { name: new RegExp(`^${judged[0].replace(/[()]/g, '\\$&')}`) })
    .first()
    .click();
  await chief.locator('[id^="awaiting-"]:focus').waitFor();
  for (const _ of judged) {
    await chief.getByRole('form', { name: '決裁' }).first().getByRole('button', { name: '決裁する' }).click();
    await chief.getByText('決裁しました。').waitFor();
  }
  await chief.getByText('いまの記録では、支援対象者に当たります。').waitFor();

  await atCase(story, 'consult', 'eligibility');
  await follow(worker, '判定を保存する');
  const form = worker.getByRole('form', { name: '判定を保存する' });
  await write(form, '判定の理由', '三つの要件のすべてに当たる');
  await press(form, '判定を保存する');
  await worker.getByText('判定を保存しました。').waitFor();

  await atCase(story, 'chief', 'eligibility');
  await chief.getByRole('form', { name: '決裁' }).getByRole('button', { name: '決裁する' }).click();
  await chief.getByText('再計算しても同じ結果').first().waitFor();
  await checkPage(chief, '2-eligibility-determined');
  await chief.getByRole('link', { name: /^印刷する/ }).click();
  await chief.getByRole('heading', { name: /判定書/ }).waitFor();
  await checkPage(chief, '2-eligibility-print');
}
