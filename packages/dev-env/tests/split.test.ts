import { kill } from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SplitConstellation, startSplit } from '../src/split.ts';
import { agencyId, referTo } from './casework.ts';
import { gatherPeople, type People } from './people.ts';
import { openWorld, type World } from './world.ts';

/** The same portal where every service is a process of its own. */
let world: World;
let split: SplitConstellation;
let people: People;
let caseId: string;

beforeAll(async () => {
  world = await openWorld();
  caseId = await referTo(world.acting, agencyId('hikikomori-center'), ['NAME']);
  await world.constellation.close();
  split = await startSplit(world.services, world.environment, (service, line) => console.error(service, line));
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
    await page.locator(`a[href$="/cases/${caseId}"]`).first().click();
    await page.getByRole('heading', { level: 1, name: /架空/ }).waitFor();
    expect(people.complaints()).toEqual([]);
  }, 120_000);

  // How long the gateway waits is held in its own tests: a browser's clock on a busy machine is not theirs.
  it('a service that has frozen costs its own part of a page, which says so', async () => {
    const page = await people.person('consult');
    await page.goto(`${split.addresses.portal}/cases/${caseId}`);
    const tabs = page.getByRole('navigation', { name: 'このケースのページ' });
    kill(split.processes.network!, 'SIGSTOP');
    try {
      await tabs.getByRole('link', { name: 'つなぎ' }).click();
      await page.getByText('関係機関の情報を表示できません。ほかの情報は最新です').first().waitFor();
      await page.getByText('居場所に通い始める手助けをお願いします').first().waitFor();
    } finally {
      kill(split.processes.network!, 'SIGCONT');
    }
    await page.reload();
    await page.getByText('みほんひきこもり地域支援センター').first().waitFor();
    expect(await page.getByText('関係機関の情報を表示できません').count()).toBe(0);
  }, 120_000);
});
