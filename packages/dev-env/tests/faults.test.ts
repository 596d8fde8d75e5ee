import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { assignOutreach, dayInJapan, justNow, openCase } from './case-begun.ts';
import { era, mark, press, write } from './hands.ts';
import { nameOf } from './journey/team.ts';
import { gatherPeople, type People, signIn } from './people.ts';
import { openWorld, type World } from './world.ts';

/** What goes wrong on an ordinary day must cost nobody a word. */
let world: World;
let people: People;
let page: Page;
let caseId: string;

beforeAll(async () => {
  world = await openWorld();
  people = await gatherPeople(world.endpoints.portal);
});
afterAll(async () => {
  await people?.close();
  await world?.close();
});
beforeEach(async () => {
  page = await people.person('outreach');
  caseId = await openCase(world.acting);
  await assignOutreach(world.acting, caseId);
});

/** A session that was just seen is believed for a second without asking. */
const GATEWAY_BELIEVES_MS = 1_100;
const words = '玄関の戸の向こうで、小さく返事があった';
const contactForm = () => page.getByRole('form', { name: '接触を記録する' });
const note = () => contactForm().getByRole('textbox', { name: '記録', exact: true });
const saved = () => contactForm().getByText(/下書きを保存しました/);

async function openContactForm(): Promise<void> {
  await page.goto(`${world.endpoints.portal}/cases/${caseId}/contacts?form=contact`);
  await contactForm().waitFor();
}

async function fillContact(): Promise<void> {
  await openContactForm();
  const { day, time } = justNow();
  await mark(contactForm(), '方法', '訪問');
  await mark(contactForm(), '結果', '戸越しに話した');
  await press(contactForm(), '日時を変える');
  await write(contactForm(), '日', era(day));
  await write(contactForm(), '開始', time);
  await note().fill(words);
}

const send = () => contactForm().getByRole('button', { name: '接触を記録する' });

// biome-ignore lint/suspicious/noExplicitAny: the shape stands in the question.
type Answer = any;

/** Notes of the visits that were recorded, beside the first call. */
async function visits(): Promise<string[]> {
  const query = 'query C($id: ID!) { case(id: $id) { contacts { nodes { kind note } } } }';
  const { case: found } = await world.acting.ask<Answer>('cases', 'demo:outreach', query, { id: caseId });
  return found.contacts.nodes.filter(({ kind }: Answer) => kind === 'VISIT').map(({ note }: Answer) => note);
}

describe('a draft', () => {
  it('outlives a reload, and a lost connection', async () => {
    await openContactForm();
    await note().fill(words);
    await saved().waitFor();
    await page.reload();
    await expect.poll(() => note().inputValue(), { timeout: 30_000 }).toBe(words);

    await page.context().setOffline(true);
    await note().fill(`${words}。また来ると伝えた`);
    await contactForm().getByText('この端末に暗号化して残しています').waitFor();
    await page.context().setOffline(false);
    await saved().waitFor();
    await page.reload();
    await expect.poll(() => note().inputValue(), { timeout: 30_000 }).toBe(`${words}。また来ると伝えた`);
  });
});

describe('the same command twice', () => {
  it('has one effect when the button is pressed twice', async () => {
    await fillContact();
    await send().dblclick();
    await contactForm().waitFor({ state: 'detached' });
    expect(await visits()).toEqual([words]);
  });

  it('has one effect when the answer is lost on its way and the person sends again', async () => {
    await fillContact();
    await saved().waitFor();
    let lost = 0;
    await page.route('**/graphql', async (route) => {
      if (lost > 0 || !route.request().postData()?.includes('"RecordContact"')) return route.continue();
      lost += 1;
      await route.fetch();
      return route.abort();
    });
    await send().click();
    await contactForm().getByText('サーバーにつながりません').first().waitFor();
    expect(await note().inputValue()).toBe(words);
    await send().click();
    await contactForm().waitFor({ state: 'detached' });
    await page.unroute('**/graphql');
    expect(lost).toBe(1);
    expect(await visits()).toEqual([words]);
  });
});

describe('a stale version on save', () => {
  it('shows what changed; nothing is lost and nothing overwritten unseen', async () => {
    type Saved = { plan: { id: string; version: number } };
    const plan = { name: 'savePlan', success: 'on PlanSaved { plan { id version } }' };
    const content = { caseId, clientWords: '外に出てみたい', goals: [], items: [], reviewOn: dayInJapan(90) };
    const first = await world.acting.act<Saved>('cases', 'demo:outreach', plan, content);
    const key = `plan:${first.plan.id}`;
    await world.acting.ask(
      'cases',
      'demo:consult',
      'mutation D($input: SaveDraftInput!) { saveDraft(input: $input) { __typename } }',
      { input: { key, body: '{}', caseId } },
    );
    await page.goto(`${world.endpoints.portal}/cases/${caseId}/plan/${first.plan.id}/edit`);
    const form = page.getByRole('form', { name: 'プランを書く' });
    await form.getByText(`${nameOf('consult-chichibu')}さんも、いまこの用紙に書いています`).waitFor();
    await write(form, '本人が語ったこと', '猫に会いに行きたい');
    const { id: planId, version } = first.plan;
    await world.acting.act('cases', 'demo:consult', plan, { ...content, planId, version, clientWords: '本を読みたい' });
    await press(form, '保存する');
    const notice = form
      .getByRole('status')
      .or(form.getByRole('alert'))
      .filter({ hasText: 'ほかの人が先に保存しました' });
    await notice.first().waitFor();
    const row = page.getByRole('row', { name: /本人の願い/ });
    expect(await row.textContent()).toContain('本を読みたい');
    expect(await row.textContent()).toContain('猫に会いに行きたい');
    expect(await form.getByRole('textbox', { name: /^本人が語ったこと/ }).inputValue()).toBe('猫に会いに行きたい');
    await press(form, '違いを確かめて保存する');
    await form.waitFor({ state: 'detached' });
    await page.getByText('猫に会いに行きたい').first().waitFor();
  });
});

describe('a stopped subgraph', () => {
  // The 2.5 seconds themselves are the gateway's, and held in its own tests: a browser's clock on a busy machine is not theirs.
  it('costs its own part of the page, which says so', async () => {
    await page.goto(`${world.endpoints.portal}/cases`);
    const link = page.locator(`a[href$="/cases/${caseId}"]`).first();
    await link.waitFor();
    const { staff } = world.constellation.subgraphs;
    const { execute } = staff!;
    staff!.execute = () => new Promise(() => {});
    try {
      await link.click();
      await page.getByText('支援員の情報を表示できません。ほかの情報は最新です').first().waitFor();
      await page.getByRole('heading', { level: 1, name: /架空/ }).waitFor();
      await page.getByText('十年ほど家から出ていない').waitFor();
    } finally {
      staff!.execute = execute;
    }
    await page.reload();
    await page.getByRole('heading', { level: 1, name: /架空/ }).waitFor();
    expect(await page.getByText('支援員の情報を表示できません').count()).toBe(0);
  });
});

// Last, for it takes the session from all that would follow.
describe('a session that ends in mid-form', () => {
  it('costs nothing: signed in again in a window of its own, the person goes on and saves', async () => {
    await fillContact();
    await saved().waitFor();
    const gateway = new pg.Client({ connectionString: world.environment.GATEWAY_DATABASE_URL });
    await gateway.connect();
    await gateway.query(
      `update session set ended_at = now(), end_reason = 'idle' where subject = 'demo:outreach' and ended_at is null`,
    );
    await gateway.end();
    await setTimeout(GATEWAY_BELIEVES_MS);
    await send().click();
    const dialog = page.getByRole('alertdialog', { name: 'もう一度ログインしてください' });
    await dialog.waitFor();
    const [popup] = await Promise.all([page.waitForEvent('popup'), press(dialog, '別の窓でログインする')]);
    await signIn(popup, 'outreach');
    await dialog.waitFor({ state: 'detached' });
    await contactForm().waitFor({ state: 'detached' });
    expect(await visits()).toEqual([words]);
  });
});
