import { expect } from 'vitest';
import { demoStaff } from '../../src/demo/staff.data.ts';
import { press } from '../hands.ts';
import { checkPage } from '../page-check.ts';
import { atCase, type Story } from './story.ts';

export const nameOf = (key: string): string => demoStaff.find((person) => person.key === key)!.displayName;

/** 3(3): who may be the outreach worker and why others may not; the refusal names what would do; the team beside it. */
export async function assignTeam(story: Story): Promise<void> {
  const page = await atCase(story, 'supervisor', 'team');
  const [qualified, unqualified] = [nameOf('outreach-chichibu'), nameOf('outreach2-chichibu')];
  const can = page.getByRole('region', { name: '割り当てられる人' });
  const cannot = page.getByRole('region', { name: 'いまは割り当てられない人' });
  await can.waitFor();
  expect(
    await can
      .getByRole('listitem')
      .filter({ hasText: qualified.slice(-2) })
      .count(),
  ).toBe(1);
  expect(
    await cannot
      .getByRole('listitem')
      .filter({ hasText: unqualified.slice(-2) })
      .count(),
  ).toBe(1);
  await checkPage(page, '3-team-candidates');

  const assign = async (name: string, role = 'アウトリーチ支援員') => {
    await page.getByRole('link', { name: `割り当てる: ${name}（${role}）` }).click();
    await press(page.getByRole('form', { name: '割り当てる' }), '割り当てる');
  };
  const reason = cannot.getByRole('listitem').filter({ hasText: unqualified.slice(-2) });
  await reason.getByText('六つの根拠のどれも、まだ満たしていない').waitFor();
  await reason.getByRole('link', { name: `根拠を見る: ${unqualified}` }).waitFor();
  expect(await cannot.getByRole('link', { name: /^割り当てる/ }).count()).toBe(0);
  // Nothing on the page leads there; who comes by the address all the same is refused by the rule itself.
  const lapsed = demoStaff.find((person) => person.key === 'outreach2-chichibu')!;
  await page.goto(
    `${story.world.endpoints.portal}/cases/${story.caseId}/team?role=OUTREACH_WORKER&assign=${lapsed.id}`,
  );
  await press(page.getByRole('form', { name: '割り当てる' }), '割り当てる');
  const refusal = page.getByRole('alert').filter({ hasText: '3(3)' });
  await refusal.waitFor();
  for (const ground of ['ア', 'イ', 'ウ', 'エ', 'オ', 'カ']) {
    expect(await refusal.getByRole('row', { name: new RegExp(`3\\(3\\)${ground}`) }).count()).toBe(1);
  }
  await checkPage(page, '3-team-refused');

  await assign(qualified);
  await page.getByText('割り当てました').waitFor();
  await page
    .getByText(/3\(3\)エ/)
    .first()
    .waitFor();
  await page.getByRole('link', { name: '相談支援員', exact: true }).click();
  await assign(nameOf('consult-chichibu'), '相談支援員');
  await page.getByText('割り当てました').waitFor();
  await checkPage(page, '3-team');
}
