import type { Locator, Page } from 'playwright-core';
import { officeByKey } from '../../src/demo/offices.data.ts';
import { demoStaff } from '../../src/demo/staff.data.ts';
import { dayInJapan } from '../case-begun.ts';
import { choose, era, follow, mark, press, write } from '../hands.ts';
import { checkPage } from '../page-check.ts';
import type { Story } from './story.ts';

const person = demoStaff.find(({ key }) => key === 'outreach2-chichibu')!;

/** 3(3), 3(1)ア(ｱ): evidence recorded, its original seen, an ability recognised by another, and then a placement. */
export async function qualifySomebody({ people, world }: Story): Promise<void> {
  const address = `${world.endpoints.portal}/staff/${person.id}`;
  const page = await people.person('supervisor');
  await page.goto(`${world.endpoints.portal}/staff`);
  await page
    .getByRole('table')
    .getByRole('row', { name: new RegExp(person.displayName.slice(-2)) })
    .first()
    .waitFor();
  await checkPage(page, 'staff');
  await page.goto(address);
  await page.getByRole('heading', { name: 'アウトリーチ支援員の資格' }).waitFor();
  await checkPage(page, 'staff-person');
  await follow(page, '研修を加える');
  const training = page.getByRole('form', { name: '研修を加える' });
  await mark(training, '研修', '主任相談支援員養成研修');
  await mark(training, '行った機関', '厚生労働省');
  await write(training, '修了した日', era(dayInJapan(-800)));
  await checkPage(page, 'staff-training', [390]);
  await press(training, '研修を加える');
  await page.getByText('記録しました。').waitFor();
  await page
    .getByRole('table', { name: '研修' })
    .getByRole('row', { name: /主任相談支援員養成研修/ })
    .getByRole('link', { name: '原本を確認した' })
    .click();
  const seen = page.getByRole('form', { name: '原本を確認した' });
  await press(seen, '原本を確認した');
  await seen.waitFor({ state: 'detached' });
  await follow(page, '認定を申請する');
  const apply = page.getByRole('form', { name: '認定を申請する' });
  await write(apply, '同等以上と考える理由', '当事者会を十年支えてきた');
  await write(apply, '根拠となる資料', '当事者会の記録');
  await press(apply, '認定を申請する');
  await page.getByText('認定を申請しました。決裁を待っています。').waitFor();

  const manager = await people.person('prefecture');
  await manager.goto(address);
  await manager.getByRole('link', { name: '認定を決裁する' }).click();
  const decide = manager.getByRole('form', { name: '認定を決裁する' });
  await mark(decide, '決裁', '同等以上の力があると認める');
  await write(decide, '決裁の理由', '記録から認められる');
  await press(decide, '認定を決裁する');
  await manager.getByText('認定を決裁しました。').waitFor();

  await page.goto(`${address}?do=place`);
  const place = page.getByRole('form', { name: '配置する' });
  await choose(place, '事務所', /秩父/);
  await choose(place, '役割', 'アウトリーチ支援員');
  await write(place, '始まり', era(dayInJapan()));
  await write(place, '勤務の割合（％）', '80');
  await checkPage(page, 'staff-placing');
  await press(place, '配置する');
  await page.getByRole('table', { name: '配置' }).getByText('80%').waitFor();
  await checkPage(page, 'staff-placed');
}

/** 3(1)イ: an office opens longer; an agency says how much room it has, and when it is open. */
export async function sayWhenOpen({ people, world }: Story): Promise<void> {
  const page = await people.person('supervisor');
  await page.goto(`${world.endpoints.portal}/offices?edit=${officeByKey('chichibu').id}`);
  const hours = page.getByRole('form', { name: '開所時間を変える' });
  await write(hours.getByRole('group', { name: '木曜日' }), '終わり', '20:00');
  await checkPage(page, 'offices-hours');
  await press(hours, '開所時間を保存する');
  await page.getByText('開所時間を保存しました。').waitFor();
  await page.getByText('8:30〜20:00').first().waitFor();
  await checkPage(page, 'offices-saved');

  const agency = await people.person('partner');
  await agency.goto(`${world.endpoints.portal}/agency`);
  const room = agency.getByRole('form', { name: '受け入れ枠' });
  await write(room, '空き', '3');
  await write(room, '補足', '土曜の居場所なら今週から');
  await keep(agency, room, 'updateCapacity');
  const open = agency.getByRole('form', { name: '開所時間' });
  await write(open.getByRole('group', { name: '土曜日' }), '開始', '10:00');
  await write(open.getByRole('group', { name: '土曜日' }), '終了', '16:00');
  await keep(agency, open, 'updateHours');
  await agency.reload();
  await room.getByText('土曜の居場所なら今週から').waitFor();
  await checkPage(agency, 'agency-saved');

  await page.goto(`${world.endpoints.portal}/agencies`);
  await page.getByRole('link', { name: 'みほんひきこもり地域支援センター' }).first().waitFor();
  await checkPage(page, 'agencies');
  await page.getByRole('link', { name: 'みほんひきこもり地域支援センター' }).first().click();
  await page.getByText('土曜の居場所なら今週から').waitFor();
  await checkPage(page, 'agencies-one');
}

/** Until this act is answered, and no draft that is kept meanwhile: the page says nothing more where all is well. */
async function keep(page: Page, form: Locator, act: string): Promise<void> {
  const answered = page.waitForResponse(async (response) => {
    if (!response.url().endsWith('/graphql')) return false;
    const { data } = (await response.json()) as { data?: Record<string, unknown> | null };
    return act in (data ?? {});
  });
  await press(form, '保存');
  await answered;
}
