import { openConstellation } from '@banso/dev-env';
import { serve } from './served.ts';

// Everything as `start` runs it on one machine: gateway and subgraphs in one process, permission, walls and audit on.
serve(async ({ environment }) => {
  const constellation = await openConstellation(environment);
  const { portal } = await constellation.listen();
  return { url: `${portal}/graphql`, stop: () => constellation.close() };
});
