import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { ROOT } from '../src/root.ts';
import { barriersOf } from '../src/testing/barriers.ts';
import { pagesSeen } from './pages-seen.data.ts';

const WIDTHS = [1280, 390];
/** Beside the other data of this machine, for people to look at. */
const PICTURES = join(ROOT, '.data/screenshots');

/** Where the picture of that name goes. */
export function picture(name: string): string {
  mkdirSync(PICTURES, { recursive: true });
  return join(PICTURES, `${name}.png`);
}

/** The page as it stands, on a desk and on a phone: nothing in the way of anybody, no sideways scroll; a picture of each. */
export async function checkPage(page: Page, name: string, widths: readonly number[] = WIDTHS): Promise<void> {
  const route = Object.keys(pagesSeen).find((each) => pagesSeen[each] === name);
  if (route !== undefined) expect.soft(new URL(page.url()).pathname, name).toMatch(addressOf(route));
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    // From its top: under the header that stays, what was scrolled away looks smaller than it is.
    await page.evaluate(() => window.scrollTo(0, 0));
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await page.screenshot({ path: picture(`${name}-${width}`), fullPage: true });
    expect.soft(beyond, `${name} at ${width} pixels scrolls sideways`).toBeLessThanOrEqual(0);
    expect.soft(await barriersOf(page), `${name} at ${width} pixels`).toEqual([]);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** `/cases/$caseId` as an address; what stands there as a word of its own is no id. */
const addressOf = (route: string): RegExp => new RegExp(`^${route.replace(/\$\w+/g, '[0-9a-f-]{36}')}/?$`);
