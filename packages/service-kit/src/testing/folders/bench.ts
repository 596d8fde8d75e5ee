import { randomUUID } from 'node:crypto';
import type { Actor } from '@banso/domain/authorisation';
import pg from 'pg';
import type { Identity } from '../../identity/verify-identity.ts';
import type { OperationEnd } from '../../subgraph/executor.ts';
import type { Subgraph, SubgraphOptions } from '../../subgraph/subgraph.ts';
import { plantActors, testSettings } from '../test-actors.ts';
import { createTestDatabase, type TestDatabase } from '../test-database.ts';
import { createTestKeys, type TestKeys } from '../test-keys.ts';
import { createFolders, type Db } from './folders-subgraph.ts';

export const migrations = new URL('../../../prisma/migrations/', import.meta.url).pathname;

export const organisationId = randomUUID();
export const otherOrganisationId = randomUUID();
export const officeId = randomUUID();

export function actorWith(changes: Partial<Actor>): Actor {
  const id = randomUUID();
  return {
    id,
    subject: `subject-${id}`,
    displayName: 'A worker',
    organisationId,
    roles: ['consultationWorker'],
    officeIds: [officeId],
    townCodes: [],
    agencyId: null,
    accessEndsOn: null,
    active: true,
    ...changes,
  };
}

export const identityOf = (actor: Actor, sessionId = `session-${actor.id}`): Identity => ({
  subject: actor.subject,
  sessionId,
});

/** A folders service on a database of its own, with actors and folders planted. */
export interface Bench {
  readonly database: TestDatabase;
  readonly keys: TestKeys;
  readonly subgraph: Subgraph;
  readonly worker: Actor;
  readonly manager: Actor;
  readonly stranger: Actor;
  readonly folderIds: readonly string[];
  readonly foreignFolderId: string;
  readonly ends: OperationEnd[];
  ask(query: string, variables?: Record<string, unknown>, actor?: Actor): ReturnType<Subgraph['execute']>;
  /** Past every wall. */
  sql<Row = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>;
  another(changes?: Partial<SubgraphOptions<Db, never>>): Subgraph;
  close(): Promise<void>;
}

export async function createBench(changes: Parameters<typeof createFolders>[1] = {}): Promise<Bench> {
  const [database, keys] = await Promise.all([createTestDatabase({ name: 'folders', migrations }), createTestKeys()]);
  const worker = actorWith({});
  const manager = actorWith({ roles: ['prefectureManager'], officeIds: [] });
  const stranger = actorWith({ organisationId: otherOrganisationId });
  await plantActors(database, worker, manager, stranger);
  const ends: OperationEnd[] = [];
  const start = (more: Parameters<typeof createFolders>[1] = {}): Subgraph =>
    createFolders(testSettings(database, keys), { onOperationEnd: (end) => void ends.push(end), ...changes, ...more });
  const subgraphs = [start()];
  const admin = new pg.Pool({ connectionString: database.adminUrl, max: 2 });
  admin.on('error', () => {});
  const folderIds = [randomUUID(), randomUUID(), randomUUID()];
  const foreignFolderId = randomUUID();
  for (const [index, id] of folderIds.entries()) {
    await admin.query('insert into folder values ($1, $2, $3, $4)', [id, organisationId, officeId, `Folder ${index}`]);
  }
  await admin.query('insert into folder values ($1, $2, $3, $4)', [
    foreignFolderId,
    otherOrganisationId,
    officeId,
    'Foreign',
  ]);
  const subgraph = subgraphs[0] as Subgraph;
  return {
    database,
    keys,
    subgraph,
    worker,
    manager,
    stranger,
    folderIds,
    foreignFolderId,
    ends,
    ask: (query, variables, actor = worker) => subgraph.execute({ query, variables }, identityOf(actor), 'request-1'),
    sql: async (text, values = []) => (await admin.query(text, values)).rows,
    another(more = {}) {
      const next = start(more as Parameters<typeof createFolders>[1]);
      subgraphs.push(next);
      return next;
    },
    async close() {
      await Promise.all(subgraphs.map((one) => one.close()));
      await admin.end();
      await Promise.all([database.drop(), keys.remove()]);
    },
  };
}
