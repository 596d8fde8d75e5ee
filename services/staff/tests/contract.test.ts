import { contractSuite } from '@banso/service-kit/testing';
import { staffWorld } from './staff-world.ts';

contractSuite('staff', async () => {
  const world = await staffWorld();
  return {
    database: world.database,
    keys: world.keys,
    start: (onOperationEnd) => world.start({ onOperationEnd }),
    identity: world.as('manager'),
    entity: {
      typename: 'StaffMember',
      selection: 'id trainings { id }',
      ids: [world.people.worker!.id, world.people.supervisor!.id],
    },
    foreignId: world.people.stranger!.id,
    close: () => world.close(),
  };
});
