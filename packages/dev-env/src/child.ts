import { runUntilSignal } from '@banso/service-kit';
import { openConstellation } from './constellation.ts';
import type { Environment } from './environment.ts';

// The whole constellation in one process of its own, as `pnpm dev` watches it: everything comes from the environment.
const constellation = await openConstellation(process.env as Environment, { anyOperation: true });
runUntilSignal(() => constellation.close());
await constellation.listen();
