import DataLoader from 'dataloader';
import { parse } from 'graphql';
import { type Prisma, PrismaClient } from '../../generated/prisma/client.ts';
import {
  absent,
  CodedError,
  createSubgraph,
  type LoaderScope,
  prismaAdapter,
  type Scope,
  type Subgraph,
  type SubgraphOptions,
  staleVersion,
} from '../../index.ts';
import type { ServiceSettings } from '../../settings.ts';

/** The kit's own small service: folders of an organisation, bound to an office or not. Only tests run it. */
export type Db = Prisma.TransactionClient;
export type FolderScope = Scope<Db, ReturnType<typeof createLoaders>>;

interface FolderRow {
  id: string;
  organisation_id: string;
  office_id: string | null;
  title: string;
  version: number;
}

export const typeDefs = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query {
    folder(id: ID!): Folder
    folders(first: Int = 20): [Folder!]!
    boom: String
    said: String
    broken: String
    ownRoles: [String!]!
  }
  type Mutation {
    rename(commandId: ID!, id: ID!, title: String!, version: Int!): RenameResult!
    renameThenFail(id: ID!): Folder
    renameForAnother(id: ID!): Folder
    refuseInOperation(ids: [ID!]!): String
    refuseInTransaction(ids: [ID!]!): String
  }
  union RenameResult = Renamed | Refused | StaleVersion
  type Renamed { folder: Folder! }
  type Refused { code: String!, action: String!, openTo: [String!]! }
  type StaleVersion { expectedVersion: Int!, currentVersion: Int! }
  type Folder @key(fields: "id") { id: ID! title: String! version: Int! siblings: [Folder!]! }
`);

export const createLoaders = (scope: LoaderScope<Db>) => ({
  folders: new DataLoader<string, FolderRow | null>(async (ids) => {
    const rows = await scope.read.query<FolderRow>('folders_by_id', 'select * from folder where id = any($1::uuid[])', [
      ids,
    ]);
    return ids.map((id) => rows.find((row) => row.id === id) ?? null);
  }),
});

async function readFolder(scope: FolderScope, id: string): Promise<FolderRow | null> {
  const found = await scope.loaders.folders.load(id);
  if (found) scope.audit.shown('identity', [found.id]);
  return found;
}

async function rename(scope: FolderScope, input: { commandId: string; id: string; title: string; version: number }) {
  return scope.command(input.commandId, 'rename', input, async (tx) => {
    const found = await tx.db.folder.findUnique({ where: { id: input.id } });
    const resource = { organisationId: found?.organisationId ?? '', officeId: found?.officeId ?? null };
    const permit = scope.permit('case:edit', resource);
    if (!permit.allowed) return scope.refuse('case:edit', permit, [input.id]);
    if (!found || found.version !== input.version) return staleVersion(input.version, found?.version ?? 0);
    await tx.db.folder.update({ where: { id: input.id }, data: { title: input.title, version: { increment: 1 } } });
    tx.audit({ kind: 'change', action: 'case:edit', entity: 'Folder', entityId: input.id, fields: ['title'] });
    tx.emit('folders.renamed', ['shelf'], { id: input.id, title: input.title }, { aggregateId: input.id });
    return { __typename: 'Renamed' as const, id: input.id };
  });
}

export const resolvers = {
  Query: {
    folder: (_: unknown, { id }: { id: string }, scope: FolderScope) => readFolder(scope, id),
    folders: async (_: unknown, { first }: { first: number }, scope: FolderScope) => {
      const rows = await scope.read.query<FolderRow>('folders_page', 'select * from folder order by title limit $1', [
        first,
      ]);
      scope.audit.shown(
        'identity',
        rows.map((row) => row.id),
      );
      return rows;
    },
    boom: () => {
      throw new Error('the value 山田太郎 is too long');
    },
    said: () => {
      throw new CodedError('FORBIDDEN', 'This is not open.');
    },
    broken: (_: unknown, __: unknown, scope: FolderScope) => scope.read.query('broken', 'select * from nowhere'),
    ownRoles: (_: unknown, __: unknown, scope: FolderScope) => scope.actor.roles,
  },
  Mutation: {
    rename: async (_: unknown, input: Parameters<typeof rename>[1], scope: FolderScope) => {
      // What a form's check may do before the command: it must not be what the payload shows afterwards.
      await scope.loaders.folders.load(input.id);
      return rename(scope, input);
    },
    renameThenFail: (_: unknown, { id }: { id: string }, scope: FolderScope) =>
      scope.write(async (tx) => {
        await tx.db.folder.update({ where: { id }, data: { title: 'half done' } });
        tx.audit({ kind: 'change', action: 'case:edit', entity: 'Folder', entityId: id });
        tx.emit('folders.renamed', ['shelf'], { id });
        throw new Error('no');
      }),
    refuseInOperation: (_: unknown, { ids }: { ids: string[] }, scope: FolderScope) =>
      scope.refuse('case:edit', absent, ids).code,
    refuseInTransaction: (_: unknown, { ids }: { ids: string[] }, scope: FolderScope) =>
      scope.write(async (tx) => tx.audit({ kind: 'refusal', action: 'case:edit', reason: 'absent', ids })),
    renameForAnother: (_: unknown, { id }: { id: string }, scope: FolderScope) =>
      scope.write(async (tx) => tx.emit('staff.actorChanged', ['shelf'], { id })),
  },
  Renamed: { folder: ({ id }: { id: string }, _: unknown, scope: FolderScope) => readFolder(scope, id) },
  Folder: {
    __resolveReference: ({ id }: { id: string }, scope: FolderScope) => readFolder(scope, id),
    siblings: (folder: FolderRow, _: unknown, scope: FolderScope) =>
      scope.read.query<FolderRow>('folder_siblings', 'select * from folder where id <> $1 order by title', [folder.id]),
  },
};

export function createFolders(
  settings: ServiceSettings,
  changes: Partial<SubgraphOptions<Db, ReturnType<typeof createLoaders>>> = {},
): Subgraph {
  const prisma = new PrismaClient({ adapter: prismaAdapter(settings.databaseUrl) });
  return createSubgraph({
    name: 'folders',
    typeDefs,
    resolvers,
    loaders: createLoaders,
    handlers: {
      'shelf.folderTitled': async (tx, event) => {
        const { id, title } = event.payload as { id: string; title: string };
        await tx.db.folder.update({ where: { id }, data: { title } });
      },
    },
    settings,
    prisma,
    ...changes,
  });
}
