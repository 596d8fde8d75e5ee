import type { CivilDate } from '@banso/domain/foundation';
import type pg from 'pg';
import { type Clock, civilDateInJapan } from '../clock.ts';
import type { Sealing } from '../sealing/sealing.ts';
import { SET_STANDING, standingValues, systemStanding } from './standing.ts';
import { type PrismaLike, runWrite, type WriteTransaction } from './write-transaction.ts';

/** What timers and event handlers stand on: the service acting for itself, inside one organisation at a time. */
export interface SystemScope<Db = unknown> {
  readonly clock: Clock;
  readonly today: CivilDate;
  readonly sealing: Sealing;
  /** Row-level security sees reach `system` and this organisation. */
  write<R>(organisationId: string | null, work: (tx: WriteTransaction<Db>) => Promise<R>): Promise<R>;
}

export function systemScope<Db>(
  sources: { name: string; prisma: PrismaLike<Db>; clock: Clock; sealing: Sealing; wake: () => void },
  requestId: string,
): SystemScope<Db> {
  return {
    clock: sources.clock,
    today: civilDateInJapan(sources.clock.now()),
    sealing: sources.sealing,
    write: (organisationId, work) =>
      runWrite(
        sources.prisma,
        {
          service: sources.name,
          standing: systemStanding(organisationId),
          audit: { actorId: null, sessionId: null, requestId },
          clock: sources.clock,
          afterCommit: sources.wake,
        },
        work,
      ),
  };
}

/** The kit's own tables, across organisations, through the plain driver. */
export async function inSystemTransaction<R>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<R>): Promise<R> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query('begin');
    await client.query({ name: 'banso_standing', text: SET_STANDING, values: standingValues(systemStanding(null)) });
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
