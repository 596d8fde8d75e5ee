import { randomUUID } from 'node:crypto';
import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import { CodedError } from '../coded-error.ts';
import type { Identity } from '../identity/verify-identity.ts';
import type { TokenBucket } from '../token-bucket.ts';
import type { OperationSeed } from './executor.ts';

const DRAIN_MILLISECONDS = 10_000;

export interface GraphqlRoute {
  readonly server: ApolloServer<OperationSeed>;
  readonly bodyLimit: string;
  /** Throws a CodedError when the caller is not who it must be. */
  identify(request: Request): Promise<Identity>;
  /** For each person or program that is identified. */
  readonly limit?: TokenBucket;
}

/** An application that answers health to everyone, GraphQL by POST to the identified, and nothing else. */
export function createApp(
  route: GraphqlRoute,
  ready: () => Promise<boolean>,
  extend?: (app: Express) => void,
): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use((request, response, next) => {
    const requestId = requestIdOf(request);
    response.locals.requestId = requestId;
    response.set({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'x-request-id': requestId });
    next();
  });
  app.get('/health', (_request, response) => void response.json({ status: 'ok' }));
  app.get('/ready', async (_request, response) => {
    const isReady = await ready();
    response.status(isReady ? 200 : 503).json({ status: isReady ? 'ready' : 'notReady' });
  });
  extend?.(app);
  app.post(
    '/graphql',
    identified(route),
    express.json({ limit: route.bodyLimit }),
    expressMiddleware(route.server, { context: async ({ res }) => (res as Response).locals.seed as OperationSeed }),
  );
  app.all(['/graphql', '/events', '/health', '/ready'], (_request, response) => {
    answer(response, 405, 'BAD_REQUEST', 'Use POST.');
  });
  app.use((_request: Request, response: Response) => answer(response, 404, 'BAD_REQUEST', 'There is nothing here.'));
  app.use(refuseOnError);
  return app;
}

function identified(route: GraphqlRoute): RequestHandler {
  return async (request, response, next) => {
    const identity = await route.identify(request);
    const wait = route.limit?.take(identity.subject) ?? 0;
    if (wait > 0) {
      response.set('retry-after', String(wait));
      return answer(response, 429, 'TOO_MANY_REQUESTS', 'Too many requests. Wait as long as Retry-After says.');
    }
    response.locals.seed = { identity, requestId: response.locals.requestId as string } satisfies OperationSeed;
    next();
  };
}

/** The caller's id when it is plain, otherwise a fresh one: it goes into logs and audit rows. */
function requestIdOf(request: Request): string {
  const given = request.get('x-request-id');
  return given !== undefined && /^[\w-]{1,64}$/.test(given) ? given : randomUUID();
}

export function answer(response: Response, status: number, code: string, message: string): void {
  const { requestId } = response.locals;
  response.status(status).json({ errors: [{ message, extensions: { code, requestId } }] });
}

const refuseOnError: ErrorRequestHandler = (error, _request, response, _next) => {
  if (error instanceof CodedError)
    return answer(response, error.code === 'UNAUTHENTICATED' ? 401 : 400, error.code, error.message);
  if ((error as { status?: number }).status === 413)
    return answer(response, 413, 'TOO_LARGE', 'The request is too large.');
  if (typeof (error as { status?: unknown }).status === 'number') {
    return answer(response, 400, 'BAD_REQUEST', 'The request could not be understood.');
  }
  answer(response, 500, 'INTERNAL', 'Something went wrong on our side. Nothing more can be said here.');
};

export interface Listener {
  readonly url: string;
  close(): Promise<void>;
}

export async function listenOn(app: Express, port: number, host: string): Promise<Listener> {
  const server = createHttpServer(app);
  server.keepAliveTimeout = 65_000;
  server.requestTimeout = 30_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`, close: () => drain(server) };
}

/** No new connections; requests in flight may end, within ten seconds. */
async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const force = setTimeout(() => server.closeAllConnections(), DRAIN_MILLISECONDS);
  server.closeIdleConnections();
  await closed;
  clearInterval(idle);
  clearTimeout(force);
}
