import type { Acting } from '../demo/acting.ts';
import type { SeedOptions } from '../seeding.ts';
import { circulateDecisions } from './acting/circulations.ts';
import { planSeason, SEASON, YEAR } from './plan-season.ts';
import { runSeason } from './run-season.ts';
import { saveViews } from './saved-views.ts';
import { recordTwice } from './twice-recorded.ts';
import { planVisitsOfToday } from './visits-of-today.ts';

export interface SimulateOptions extends SeedOptions {
  readonly acting: Acting;
}

const SEED = 'banso';

/** An ordinary season of the 23 towns and villages, or a whole year, ending now; the same on every machine on a day. */
export async function simulateSeason(options: SimulateOptions): Promise<void> {
  const { acting, constellation, clock, fullYear, signal, onProgress } = options;
  const now = clock.now();
  const season = planSeason({ seed: SEED, now, stretches: fullYear ? YEAR : SEASON, shown: true });
  const scene = { acting, wake: () => constellation.wake() };
  await runSeason(season, { scene, clock, now, signal, onProgress });
  await circulateDecisions(scene, season.today);
  await saveViews(acting);
  await planVisitsOfToday(acting, clock, now);
  await recordTwice(acting, now);
}
