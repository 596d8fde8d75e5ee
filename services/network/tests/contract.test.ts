import { randomUUID } from 'node:crypto';
import { contractSuite } from '@banso/service-kit/testing';
import { createService } from '../src/subgraph.ts';
import { agencies, createWorld, people } from './world.ts';

contractSuite('network', async () => {
  const world = await createWorld();
  const ids = [await world.refer(), await world.refer(), await world.refer()];
  return {
    database: world.database,
    keys: world.keys,
    start: (onOperationEnd) => createService(world.settings, { onOperationEnd }),
    identity: { subject: people.center.subject, sessionId: randomUUID() },
    entity: { typename: 'IncomingReferral', selection: 'id state disclosed { field value } agency { name }', ids },
    foreignId: await world.refer({ agencyId: agencies.saposute }),
    close: world.close,
  };
});
