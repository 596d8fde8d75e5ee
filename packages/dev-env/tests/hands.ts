import type { Locator, Page } from 'playwright-core';

/** What a person does on a page, named by what stands there: labels, words on buttons, choices. */
type Place = Page | Locator;

const pageOf = (place: Place): Page => ('page' in place ? place.page() : place);

/** A label as its first words: the badge for required fields and the like may follow. */
const beginning = (words: string): RegExp => new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

const box = (place: Place, label: string | RegExp): Locator =>
  place.getByRole('textbox', { name: typeof label === 'string' ? beginning(label) : label });

/** The part of a page under this heading. */
export const card = (place: Place, heading: string | RegExp): Locator =>
  place
    .locator('section')
    .filter({ has: pageOf(place).getByRole('heading', { name: heading }) })
    .last();

export async function write(place: Place, label: string | RegExp, text: string): Promise<void> {
  await box(place, label).fill(text);
}

/** Radio buttons and checkboxes of a group, pressed where one reads them. */
export async function mark(place: Place, group: string, ...options: string[]): Promise<void> {
  const found = place
    .getByRole('radiogroup', { name: beginning(group) })
    .or(place.getByRole('group', { name: beginning(group) }));
  for (const option of options) {
    const label = found.locator('label').filter({ hasText: beginning(option) });
    await label.first().click();
  }
}

/** A list that opens. */
export async function choose(place: Place, label: string, option: string | RegExp): Promise<void> {
  await place.getByRole('button', { name: label }).click();
  await pageOf(place).getByRole('option', { name: option }).first().click();
}

/** A box with suggestions: type, then take one. */
export async function search(place: Place, label: string, typed: string, option: string | RegExp): Promise<void> {
  await place.getByRole('combobox', { name: beginning(label) }).click();
  // By the keyboard: the list that opens hides the heading by which the place was found.
  const { keyboard } = pageOf(place);
  await keyboard.press('ControlOrMeta+a');
  await keyboard.insertText(typed);
  await pageOf(place).getByRole('option', { name: option }).first().click();
}

export const press = (place: Place, name: string | RegExp): Promise<void> =>
  place.getByRole('button', { name, exact: true }).click();

export const follow = (place: Place, name: string | RegExp): Promise<void> =>
  place.getByRole('link', { name, exact: true }).first().click();

/** One of the main areas; what finds no room in the header waits under one more press. */
export async function openArea(page: Page, name: string): Promise<void> {
  const header = page.getByRole('navigation', { name: '主なページ' });
  await header.getByRole('link').first().waitFor();
  const link = header.getByRole('link', { name, exact: true });
  if ((await link.count()) > 0) return link.first().click();
  await press(header, 'その他');
  await page.getByRole('dialog', { name: 'その他' }).getByRole('link', { name, exact: true }).click();
}

/** As a Japanese office writes it: R8.11.22. */
export function era(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `R${(year ?? 0) - 2018}.${month}.${date}`;
}
