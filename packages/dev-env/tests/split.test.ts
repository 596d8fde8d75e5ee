import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kill } from 'node:process';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Children, superviseChildren } from '../src/children.ts';
import { GATEWAY_FILES } from '../src/constellation.ts';
import { officeByKey } from '../src/demo/offices.data.ts';
import { ROOT } from '../src/root.ts';
import { ownPart, type SplitConstellation, startSplit, untilReady } from '../src/split.ts';
import { agencyId } from './case-begun.ts';
import { draftedPlan, referTo } from './casework.ts';
import { gatherPeople, type People } from './people.ts';
import { openWorld, type World } from './world.ts';

/** The same portal where every service is a process of its own. */
let world: World;
let split: SplitConstellation;
let people: People;
let caseId: string;
let plan: Awaited<ReturnType<typeof draftedPlan>>;
/** What was begun anew in the place of a service that was ended, the last one first. */
const again: Children[] = [];

beforeAll(async () => {
  world = await openWorld();
  caseId = await referTo(world.acting, agencyId('hikikomori-center'), ['NAME']);
  plan = await draftedPlan(world.acting);
  await world.constellation.close();
  split = await startSplit(world.services, world.environment, (service, line) => console.error(service, line));
  people = await gatherPeople(split.addresses.portal);
});
afterAll(async () => {
  await people?.close();
  for (const each of again) await each.close();
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
  });

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
  });

  it('a service that starts anew between two steps goes on, and what is sent once more has one effect', async () => {
    const [worker, chief] = [await people.person('outreach'), await people.person('chief')];
    const submission = { commandId: randomUUID(), planId: plan.planId, version: plan.version };
    const submitted = await send(worker, 'submitPlan', submission);
    expect(submitted).toMatchObject({ __typename: 'PlanSaved' });
    await restart('cases');
    expect(await send(worker, 'submitPlan', submission)).toEqual(submitted);

    const call = {
      commandId: randomUUID(),
      officeId: officeByKey('chichibu').id,
      at: new Date(Date.now() + 86_400_000).toISOString(),
      place: '再開の間',
      planIds: [plan.planId],
      attendees: [{ id: randomUUID(), name: '架空 職員', affiliation: '秩父事務所' }],
    };
    const called = await send(chief, 'callMeeting', call);
    expect(called).toMatchObject({ __typename: 'MeetingSaved' });
    await restart('cases');
    expect(await send(chief, 'callMeeting', call)).toMatchObject({ meeting: { id: called.meeting?.id } });

    await chief.goto(`${split.addresses.portal}/meetings`);
    await chief.getByText('再開の間').first().waitFor();
    expect(await chief.getByText('再開の間').count()).toBe(1);
    await chief.goto(`${split.addresses.portal}/cases/${plan.caseId}`);
    await chief.getByText(/^記録の履歴/).click();
    expect(await chief.getByText('プランを会議に出した').count()).toBe(1);
  });
});

interface Answer {
  readonly __typename: string;
  readonly meeting?: { readonly id: string };
}

const operations = Object.entries(
  JSON.parse(readFileSync(process.env.OPERATIONS_FILE || (GATEWAY_FILES.OPERATIONS_FILE ?? ''), 'utf8')) as Record<
    string,
    string
  >,
);

/** As the page of this person would send it; where the service does not answer, once more, as a person would. */
async function send(page: Page, name: string, input: Record<string, unknown>): Promise<Answer> {
  const asks = new RegExp(`mutation \\w+\\([^)]*\\) \\{ __typename ${name}\\(`);
  const documentId = operations.find(([, text]) => asks.test(text))?.[0];
  for (let tries = 0; ; tries += 1) {
    const { data, errors } = await page.evaluate(
      async (body) => {
        const headers = { 'content-type': 'application/json', 'x-banso': 'portal' };
        return (await fetch('/graphql', { method: 'POST', headers, body })).json();
      },
      JSON.stringify({ documentId, variables: { input } }),
    );
    if (data?.[name]) return data[name];
    if (tries === 20) throw new Error(JSON.stringify(errors));
    await page.waitForTimeout(500);
  }
}

/** Processes that took the place of others. */
const restarted: Record<string, number> = {};

/** Ends a service as a machine does that is switched off, and begins it anew. */
async function restart(name: string): Promise<void> {
  const service = world.services.find((each) => each.name === name)!;
  kill(restarted[name] ?? split.processes[name] ?? 0, 'SIGKILL');
  const port = world.environment[`${name.toUpperCase()}_PORT`];
  while (
    await fetch(`http://localhost:${port}/health`).then(
      () => true,
      () => false,
    )
  );
  const anew = superviseChildren((speaker, line) => console.error(speaker, line));
  again.unshift(anew);
  const pid = anew.begin({
    name,
    program: process.execPath,
    args: ['--import', join(ROOT, 'packages/dev-env/src/end-with-parent.ts'), join(service.folder, 'src/main.ts')],
    env: ownPart(world.environment, name, world.services),
  });
  restarted[name] = pid ?? 0;
  await untilReady(name, port, anew.lost);
}
