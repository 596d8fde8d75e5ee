import { kill } from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SplitConstellation, startSplit } from '../src/split.ts';
import { openCase } from './casework.ts';
import { gatherPeople, type People } from './people.ts';
import { openWorld, type World } from './world.ts';

/** The same portal where every service is a process of its own. */
let world: World;
let split: SplitConstellation;
let people: People;
let caseId: string;

beforeAll(async () => {
  world = await openWorld();
  caseId = await openCase(world.acting);
  await world.constellation.close();
  split = await startSplit(world.services, world.environment, (s, l) => console.log(s, l));
  people = await gatherPeople(split.addresses.portal);
}, 120_000);
afterAll(async () => {
  await people?.close();
  await split?.close();
  await world?.close();
});

describe('with each service in a process of its own', () => {
  it('a person signs in and finds the case in the list', async () => {
    const page = await people.person('consult');
    await page.getByRole('navigation', { name: '主なページ' }).getByRole('link', { name: 'ケース' }).click();
    await page.getByRole('link', { name: /架空.*太郎/ }).click();
    await page.waitForURL(new RegExp(`/cases/${caseId}`));
    await page.getByRole('heading', { level: 1, name: /架空/ }).waitFor();
    expect(people.complaints()).toEqual([]);
  }, 30_000);

  it('a service that has frozen costs its own part of a page, and no more than 2.5 seconds', async () => {
    const page = await people.person('consult');
    kill(split.processes.network!, 'SIGSTOP');
    const begun = performance.now();
    try {
      await page.goto(`${split.addresses.portal}/agencies`);
      await page.getByRole('navigation', { name: '主なページ' }).waitFor();
      console.log('nav', performance.now() - begun);
      await page.waitForTimeout(4000);
      console.log(await page.locator('main').textContent());
    } finally {
      kill(split.processes.network!, 'SIGCONT');
    }
  }, 30_000);
});
