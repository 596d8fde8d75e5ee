import { randomUUID } from 'node:crypto';
import {
  createPool,
  createSealing,
  keysIn,
  prismaAdapter,
  type SystemScope,
  systemClock,
  systemScope,
} from '@banso/service-kit';
import { PrismaClient } from './generated/prisma/client.ts';
import type { Db } from './scope.ts';
import type { StaffSettings } from './settings.ts';

export type DatabaseSettings = Pick<StaffSettings, 'databaseUrl' | 'keysFolder'>;

/** What an operator does without a running service: audited as the system's own doing. */
export async function asSystem<R>(
  settings: DatabaseSettings,
  name: string,
  work: (system: SystemScope<Db>) => Promise<R>,
): Promise<R> {
  const prisma = new PrismaClient({ adapter: prismaAdapter(settings.databaseUrl) });
  const pool = createPool(settings.databaseUrl, 1);
  const sealing = createSealing(pool, keysIn(settings.keysFolder));
  try {
    return await work(
      systemScope<Db>(
        { name: 'staff', prisma, clock: systemClock, sealing, wake: () => {} },
        `${name}-${randomUUID()}`,
      ),
    );
  } finally {
    await Promise.all([pool.end(), prisma.$disconnect()]);
  }
}
