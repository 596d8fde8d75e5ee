import type { Acting } from '../demo/acting.ts';
import type { SeedOptions } from '../seeding.ts';
import { planSeason, SEASON, YEAR } from './plan-season.ts';
import { runSeason } from './run-season.ts';
import { recordTwice } from './twice-recorded.ts';

export interface SimulateOptions extends SeedOptions {
  readonly acting: Acting;
}

const SEED = 'banso';

/** An ordinary season of the 23 towns and villages, or a whole year, ending now; the same on every machine on a day. */
export async function simulateSeason(options: SimulateOptions): Promise<void> {
  const { acting, constellation, clock, fullYear, signal, onProgress } = options;
  const now = clock.now();
  const season = planSeason({ seed: SEED, now, stretches: fullYear ? YEAR : SEASON, shown: true });
  await runSeason(season, { scene: { acting, wake: () => constellation.wake() }, clock, now, signal, onProgress });
  await recordTwice(acting, now);
}
