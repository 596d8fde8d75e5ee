import type { Page } from 'playwright-core';
import type { People } from '../people.ts';
import type { World } from '../world.ts';

/** What one step of the main job leaves to the next. */
export interface Story {
  readonly world: World;
  readonly people: People;
  caseId: string;
}

/** Somebody at a page of the case. */
export async function atCase({ people, world, caseId }: Story, login: string, tab = ''): Promise<Page> {
  const page = await people.person(login);
  await page.goto(`${world.endpoints.portal}/cases/${caseId}${tab && `/${tab}`}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}
