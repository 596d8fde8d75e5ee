import { randomUUID } from 'node:crypto';
import { contractSuite } from '@banso/service-kit/testing';
import { casesWorld, mutation, opening } from './cases-world.ts';

contractSuite('cases', async () => {
  const world = await casesWorld();
  const ids = [await world.open(), await world.open(), await world.open()];
  const foreign = await world.service.execute(
    {
      query: mutation('openCase'),
      variables: { input: { commandId: randomUUID(), ...opening({ officeId: world.offices.foreign }) } },
    },
    world.as('stranger'),
    randomUUID(),
  );
  const foreignId = (foreign.data as { openCase: { case: { id: string } } }).openCase.case.id;
  return {
    database: world.database,
    keys: world.keys,
    start: (onOperationEnd) => world.start({ onOperationEnd }),
    identity: world.as('worker'),
    entity: { typename: 'Case', selection: 'id number client { displayName }', ids },
    foreignId,
    close: () => world.close(),
  };
});
