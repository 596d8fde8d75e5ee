import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Backend, openBackend } from '../backend.ts';
import { openConstellation } from '../constellation.ts';
import { type Acting, actingOn } from '../demo/acting.ts';
import { seedWorld } from '../demo/seed-world.ts';
import { demoStaff } from '../demo/staff.data.ts';
import { type Environment, environmentFor } from '../environment.ts';
import { ephemeralFolder } from '../postgres/settle.ts';
import { ensureDemo, type SeedDemo } from '../seeding.ts';
import { planSeason, type Stretch } from './plan-season.ts';
import { runSeason } from './run-season.ts';
import { shownLeads } from './shown-leads.ts';
import type { Season } from './step.ts';

/** A week's calls and what became of them within it, and some who have been known for longer. */
const WEEK: readonly Stretch[] = [
  { consultations: 8, from: 6, until: 0, mix: { brief: 4, outsider: 2, familyAlone: 2, refusal: 1 } },
  { consultations: 2, from: 60, until: 50, mix: { determined: 1, supported: 1 } },
];

let folder: string;
let backend: Backend;
let environment: Environment;
let season: Season | undefined;
let seeded = 0;
const progress: [number, number][] = [];

const seedWeek: SeedDemo = async ({ constellation, clock, onProgress }) => {
  seeded += 1;
  const outreachWorkers = demoStaff.filter(({ roles }) => roles.includes('outreachWorker'));
  const { acting, demo } = await seedWorld(constellation, clock, outreachWorkers);
  const now = clock.now();
  season = planSeason({ seed: 'week', now, stretches: WEEK, shown: false });
  const lapses: Season['lapses'] = [];
  await runSeason(
    { ...season, lapses, leads: shownLeads(season.today) },
    { scene: { acting, wake: () => constellation.wake() }, clock, now, onProgress },
  );
  return demo;
};

const seedOnce = () =>
  ensureDemo(backend, environment, {
    dataFolder: folder,
    fullYear: false,
    alsoOnServers: false,
    onProgress: (done, total) => void progress.push([done, total]),
    seed: seedWeek,
  });

beforeAll(async () => {
  folder = ephemeralFolder(tmpdir(), `banso-season-${process.pid}`);
  const env = { LOG_LEVEL: 'silent' };
  backend = await openBackend({ dataFolder: folder, env, say: () => {} });
  const { services, keysFolder, addresses } = backend;
  environment = await environmentFor(services, { port: 0, keysFolder, addresses }, env);
});
afterAll(async () => {
  await backend?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function withActing<T>(work: (acting: Acting) => Promise<T>): Promise<T> {
  const constellation = await openConstellation(environment);
  try {
    return await work(actingOn(constellation.subgraphs));
  } finally {
    await constellation.close();
  }
}

interface Figures {
  readonly cases: { readonly totalCount: number };
  readonly overview: { readonly contactsByMonth: readonly { regular: number; outside: number }[] };
}
const figures = (acting: Acting, { firstDay, today }: Season) =>
  acting.ask<Figures>(
    'cases',
    'demo:prefecture',
    `query Figures($from: CivilDate!, $until: CivilDate!) {
      cases { totalCount } overview(from: $from, until: $until) { contactsByMonth { regular outside } } }`,
    { from: firstDay, until: today },
  );

const leadsOfTheOffice = (acting: Acting) =>
  acting.ask<{ leads: { nodes: readonly { state: string }[] } }>(
    'cases',
    'demo:supervisor',
    '{ leads { nodes { state } } }',
  );

describe('a seeded week', () => {
  it('has gone through the services as it was planned, and is seeded once', async () => {
    const first = await seedOnce();
    if (season === undefined) throw new Error('nothing was planned');
    const planned = season;
    const steps = planned.histories.flatMap((history) => history.steps);
    const opened = steps.filter(({ kind }) => kind === 'open').length;
    const recorded = steps.filter((step) => step.kind === 'contact' && !step.blocked).length;
    expect(progress.at(-1)).toEqual([steps.length, steps.length]);
    expect(await seedOnce()).toMatchObject(first);
    expect(seeded).toBe(1);
    const { cases, overview } = await withActing((acting) => figures(acting, planned));
    // One more began from a lead, before anybody consulted.
    expect(cases.totalCount).toBe(opened + 1);
    const { leads } = await withActing(leadsOfTheOffice);
    expect(leads.nodes.filter(({ state }) => state === 'OPEN').length).toBeGreaterThanOrEqual(4);
    expect(leads.nodes.map(({ state }) => state)).toEqual(expect.arrayContaining(['BECAME_CASE', 'CLOSED']));
    const contacts = overview.contactsByMonth.reduce((sum, { regular, outside }) => sum + regular + outside, 0);
    expect(contacts).toBe(recorded + opened);
  });
});
