import { createTokenBucket } from '@banso/service-kit';
import express, { type ErrorRequestHandler, type Express } from 'express';
import { openDatabase } from './database.ts';
import { createDocuments, type Operations } from './graphql/documents.ts';
import { createFederation } from './graphql/federation.ts';
import { graphqlRoute } from './graphql/graphql-route.ts';
import { addressLimit } from './http/address-limit.ts';
import { healthRoutes } from './http/health-routes.ts';
import { type HttpServer, startHttpServer } from './http/http-server.ts';
import { portalFiles } from './http/portal-files.ts';
import { requestIdOf, requestIds } from './http/request-id.ts';
import { securityHeaders } from './http/security-headers.ts';
import { createEmbeddedProvider } from './identity-provider/embedded-provider.ts';
import { readKeys } from './key-files.ts';
import { createLog, errorKind, type Log } from './log.ts';
import { type OnSessionEnded, startSessionEndedDelivery } from './sessions/session-ended-delivery.ts';
import { createSessionStore } from './sessions/session-store.ts';
import type { GatewaySettings } from './settings.ts';
import { createOidcClient } from './sign-in/oidc-client.ts';
import { authRoutes } from './sign-in/routes.ts';
import { createIdentitySigner } from './subgraphs/identity-signer.ts';
import type { LocalSubgraph, RemoteSubgraph } from './subgraphs/subgraph.ts';
import { createSubgraphCalls } from './subgraphs/subgraph-calls.ts';

export type { Operations } from './graphql/documents.ts';
export type { OnSessionEnded, SessionEnded } from './sessions/session-ended-delivery.ts';
export { sessionEndedEvent } from './sessions/session-ended-event.ts';
export type { Identity, LocalSubgraph, RemoteSubgraph } from './subgraphs/subgraph.ts';

export interface GatewayOptions {
  readonly settings: GatewaySettings;
  /** Composed schema, as text. */
  readonly supergraph: string;
  readonly subgraphs: Readonly<Record<string, LocalSubgraph | RemoteSubgraph>>;
  /** Folder of the built portal; null: none is served. */
  readonly portalFolder: string | null;
  readonly operations: Operations;
  /** Called until it succeeds, for every session that ends; subgraphs must hear of it. */
  readonly onSessionEnded: OnSessionEnded;
  readonly now?: () => Date;
  readonly log?: Log;
}

export interface Gateway {
  listen(): Promise<{ url: string }>;
  close(): Promise<void>;
}

const SWEEP_MILLISECONDS = 5000;

export function createGateway(options: GatewayOptions): Gateway {
  const { settings, now = () => new Date() } = options;
  const log = options.log ?? createLog(settings.logLevel);
  const closers: Array<() => Promise<void> | void> = [];
  let closing: Promise<void> | null = null;

  // Closed in the reverse order of opening: requests drain before what they need goes.
  const closeAll = async () => {
    for (const close of closers.toReversed()) await close();
  };

  const open = async (): Promise<HttpServer> => {
    const { identityProvider, limits, publicUrl } = settings;
    const keys = readKeys(settings.keysFolder, identityProvider.embedded);
    const database = openDatabase(settings.databaseUrl);
    closers.push(() => database.end());

    const calls = createSubgraphCalls(options.subgraphs, {
      sign: createIdentitySigner(keys.identity, now),
      subgraphMilliseconds: limits.subgraphMilliseconds,
      log,
    });
    closers.push(() => calls.close());
    const federation = await createFederation(options.supergraph, calls);
    const documents = createDocuments(federation.schema, options.operations);

    const delivery = startSessionEndedDelivery(database, options.onSessionEnded, log);
    closers.push(() => delivery.close());
    const sessions = createSessionStore(database, settings.session, now, () => delivery.wake());

    const embedded =
      keys.provider === null
        ? null
        : await createEmbeddedProvider({ settings, database, keys, providerKeys: keys.provider.keys, now, log });
    if (embedded !== null) closers.push(() => embedded.close());
    const oidc = createOidcClient({
      issuer: identityProvider.issuer,
      clientId: identityProvider.clientId,
      clientSecret: embedded?.portalSecret ?? identityProvider.clientSecret ?? '',
      publicUrl,
      prompt: identityProvider.prompt,
      embeddedAt: embedded === null ? null : () => embedded.internalUrl,
    });

    const sweep = startSweeping(async () => {
      await sessions.sweep();
      await embedded?.sweep();
    }, log);
    closers.push(sweep);

    const app = express();
    app.disable('x-powered-by').disable('etag');
    app.set('trust proxy', settings.trustedProxies);
    app.use(requestIds(settings.trustedProxies > 0), ...securityHeaders(publicUrl.startsWith('https:')));
    app.use(healthRoutes(database, () => closing !== null));
    app.use(
      graphqlRoute({
        federation,
        documents,
        sessions,
        publicUrl,
        operationsPerSecond: limits.operationsPerSecond,
        requestMilliseconds: limits.requestMilliseconds,
        log,
      }),
    );
    // Generous, for a whole office may come from one address at half past eight.
    const byAddress = addressLimit(createTokenBucket(20, 400));
    app.use(['/auth', '/oidc'], byAddress);
    app.use(
      authRoutes({
        oidc,
        sessions,
        limits: settings.session,
        attemptKey: keys.derive('login attempt'),
        publicUrl,
        forgetAtProvider: async (subject) => embedded?.forget(subject),
        now,
        log,
      }),
    );
    if (embedded !== null) app.use(embedded.routes);
    const issuerOrigin = embedded === null ? new URL(identityProvider.issuer).origin : null;
    if (options.portalFolder !== null) app.use(portalFiles(options.portalFolder, issuerOrigin));
    finish(app, log);

    const server = await startHttpServer(app, settings);
    closers.push(() => server.close());
    return server;
  };

  return {
    async listen() {
      try {
        await open();
      } catch (error) {
        await closeAll();
        throw error;
      }
      return { url: settings.publicUrl };
    },
    close() {
      closing ??= closeAll();
      return closing;
    },
  };
}

function finish(app: Express, log: Log): void {
  app.use((_request, response) => {
    response.status(404).set('cache-control', 'no-store').json({ code: 'NOT_FOUND' });
  });
  const failed: ErrorRequestHandler = (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const status = (error as { status?: unknown } | null)?.status;
    const theirs = typeof status === 'number' && status >= 400 && status < 500;
    if (!theirs) log.error('a request failed', { requestId: requestIdOf(response), ...errorKind(error) });
    response
      .status(theirs ? (status as number) : 500)
      .set('cache-control', 'no-store')
      .json({ code: theirs ? 'BAD_REQUEST' : 'INTERNAL' });
  };
  app.use(failed);
}

function startSweeping(sweep: () => Promise<void>, log: Log): () => Promise<void> {
  let running: Promise<void> | null = null;
  const timer = setInterval(() => {
    running ??= sweep()
      .catch((error: unknown) => log.warn('tidying up failed', errorKind(error)))
      .finally(() => {
        running = null;
      });
  }, SWEEP_MILLISECONDS);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
