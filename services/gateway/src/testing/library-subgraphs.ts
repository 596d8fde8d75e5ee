import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@theguild/federation-composition';
import { type ExecutionResult, GraphQLError, type GraphQLResolveInfo, graphql, parse } from 'graphql';
import type { Identity, LocalSubgraph, SubgraphRequest, SubgraphResult } from '../subgraphs/subgraph.ts';

/** Two small subgraphs of a library: enough to see entities cross from one to the other. */
const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])';

const booksSdl = `${LINK}
  type Query { books: [Book!]! book(id: ID!): Book whoAsks: Asker! }
  type Mutation { rename(id: ID!, title: String!): Book }
  type Book @key(fields: "id") { id: ID! title: String! secret: String refused: String }
  type Asker { subject: String! sessionId: String! requestId: String! }
`;
const loansSdl = `${LINK}
  type Query { openLoans: Int }
  type Book @key(fields: "id") { id: ID! borrowers: [String!] }
`;

export const supergraph = compose();

function compose(): string {
  const { supergraphSdl, errors } = composeServices([
    { name: 'books', typeDefs: parse(booksSdl), url: 'http://127.0.0.1:1/graphql' },
    { name: 'loans', typeDefs: parse(loansSdl), url: 'http://127.0.0.1:1/graphql' },
  ]);
  if (supergraphSdl === undefined) throw new Error(errors?.map((error) => error.message).join('\n'));
  return supergraphSdl;
}

interface Context {
  identity: Identity;
  requestId: string;
}

export interface LibrarySubgraph extends LocalSubgraph {
  readonly requests: Array<{ request: SubgraphRequest; identity: Identity | null; requestId: string }>;
  /** While set, every call waits for it. */
  pause: Promise<void> | null;
  /** While set, every call gets it. */
  answer: SubgraphResult | null;
}

type Resolvers = Record<string, Record<string, (...args: never[]) => unknown>>;

function createLibrarySubgraph(sdl: string, resolvers: Resolvers): LibrarySubgraph {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  const subgraph: LibrarySubgraph = {
    requests: [],
    pause: null,
    answer: null,
    async execute(request, identity, requestId) {
      subgraph.requests.push({ request, identity, requestId });
      await subgraph.pause;
      if (subgraph.answer !== null) return subgraph.answer;
      const result: ExecutionResult = await graphql({
        schema,
        source: request.query,
        variableValues: request.variables ?? null,
        operationName: request.operationName ?? null,
        contextValue: { identity, requestId },
      });
      return result;
    },
  };
  return subgraph;
}

export function createBooks(): LibrarySubgraph {
  const titles = new Map([
    ['1', '山の暮らし'],
    ['2', '川の手紙'],
  ]);
  const book = (id: string) => (titles.has(id) ? { id, title: titles.get(id) } : null);
  return createLibrarySubgraph(booksSdl, {
    Query: {
      books: () => [...titles.keys()].map(book),
      book: (_root: unknown, { id }: { id: string }) => book(id),
      whoAsks: (_root: unknown, _args: unknown, { identity, requestId }: Context, _info: GraphQLResolveInfo) => ({
        ...identity,
        requestId,
      }),
    },
    Mutation: {
      rename: (_root: unknown, { id, title }: { id: string; title: string }) => {
        titles.set(id, title);
        return book(id);
      },
    },
    Book: {
      __resolveReference: ({ id }: { id: string }) => book(id),
      secret: () => {
        throw new Error('password of the database is 1234');
      },
      refused: () => {
        throw new GraphQLError('This book may not be seen.', {
          extensions: { code: 'FORBIDDEN', clause: '9', stacktrace: ['at …'] },
        });
      },
    },
  });
}

export function createLoans(): LibrarySubgraph {
  return createLibrarySubgraph(loansSdl, {
    Query: { openLoans: () => 3 },
    Book: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
      borrowers: ({ id }: { id: string }) => [`reader ${id}`],
    },
  });
}

/** The same subgraph over HTTP. `authorize` sees the header that came. */
export async function serve(
  subgraph: LibrarySubgraph,
  authorize: (request: IncomingMessage) => Promise<Identity>,
): Promise<{ url: string; server: Server; connections: () => number; close: () => Promise<void> }> {
  let connections = 0;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString()) as SubgraphRequest;
    const identity = await authorize(request);
    const result = await subgraph.execute(body, identity, String(request.headers['x-request-id']));
    response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
  }).on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    server,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
