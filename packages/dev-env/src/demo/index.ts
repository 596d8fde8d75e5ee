import type { SeedDemo } from '../seeding.ts';
import { simulateCouncil } from '../simulated-year/council.ts';
import { simulateSeason } from '../simulated-year/index.ts';
import { seedWorld } from './seed-world.ts';

/** Fills empty databases with the demo world and a season, or a year, of its casework. */
export const seedDemo: SeedDemo = async ({ constellation, clock, fullYear, signal, onProgress }) => {
  const { acting, demo } = await seedWorld(constellation, clock);
  await simulateSeason({ acting, constellation, clock, fullYear, signal, onProgress });
  await simulateCouncil(acting, clock, clock.now());
  return demo;
};
