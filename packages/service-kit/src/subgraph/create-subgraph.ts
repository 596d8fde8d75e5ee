import { join } from 'node:path';
import express, { type Express } from 'express';
import type { ExecutionResult } from 'graphql';
import { systemClock } from '../clock.ts';
import { CodedError } from '../coded-error.ts';
import { Background } from '../events/background.ts';
import type { EventHandlers } from '../events/event.ts';
import { readDelivery } from '../events/http-delivery.ts';
import { receiveEvents } from '../events/inbox.ts';
import { kitHandlers } from '../events/kit-handlers.ts';
import { Relay } from '../events/relay.ts';
import { identityVerifier } from '../identity/verify-identity.ts';
import { keysIn } from '../keys.ts';
import { createLog } from '../log.ts';
import { createPool } from '../pools.ts';
import { readSources } from '../scope/read-transaction.ts';
import { systemScope } from '../scope/system.ts';
import { createSealing } from '../sealing/sealing.ts';
import { createTokenBucket } from '../token-bucket.ts';
import { operationRunner } from './executor.ts';
import { createApp, type Listener, listenOn } from './http-listener.ts';
import { gatewayLimits, partnerLimits } from './limits.ts';
import { buildSchema, withoutFederation } from './schema.ts';
import { createServer } from './server.ts';
import type { Subgraph, SubgraphOptions } from './subgraph.ts';

const EVENTS_BODY_LIMIT = '2mb';

/** Builds everything and opens nothing: the first request, `listen` or `startRelay` opens what it needs. */
export function createSubgraph<Db, L>(options: SubgraphOptions<Db, L>): Subgraph {
  const { name, settings, prisma } = options;
  const clock = options.clock ?? systemClock;
  const log = options.log ?? createLog(name, settings.logLevel);
  const keys = keysIn(settings.keysFolder);
  const pool = createPool(settings.databaseUrl);
  // Of its own, because an operation that holds a connection may have to wait for a data key.
  const systemPool = createPool(settings.databaseUrl, 4);
  const sealing = options.sealing ?? createSealing(systemPool, keys);
  const handlers = { ...(kitHandlers as EventHandlers<Db>), ...options.handlers };
  let background: Background<Db> | null = null;
  const wake = (): void => background?.wake();
  const system = (requestId: string) => systemScope({ name, prisma, clock, sealing, wake }, requestId);
  const scopes = { name, reading: readSources(pool), prisma, sealing, clock, loaders: options.loaders, wake };

  const schema = buildSchema(options.typeDefs, options.resolvers);
  const run = operationRunner(schema, scopes, log, options.onOperationEnd);
  const server = createServer(schema, run, gatewayLimits(settings.production), settings.production);
  let starting: Promise<void> | null = null;
  const started = (): Promise<void> => {
    starting ??= server.start();
    return starting;
  };
  const stopping: (() => Promise<void>)[] = [];
  let closing: Promise<void> | null = null;

  const receive: Subgraph['receive'] = (events) =>
    receiveEvents(system(events[0]?.id ?? 'event'), handlers, events, log);
  const ready = (): Promise<boolean> =>
    closing
      ? Promise.resolve(false)
      : pool.query('select 1').then(
          () => true,
          () => false,
        );

  const acceptEvents = (app: Express): void => {
    app.post(
      '/events',
      express.raw({ type: 'application/json', limit: EVENTS_BODY_LIMIT }),
      async (request, response) => {
        const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        await receive(await readDelivery(name, await keys.events(), request.get('authorization'), body));
        response.status(204).end();
      },
    );
  };

  const opened = async (listener: Promise<Listener>): Promise<{ url: string }> => {
    const { url, close } = await listener;
    stopping.push(close);
    return { url };
  };

  return {
    name,
    async execute({ query, variables, operationName }, identity, requestId) {
      if (!starting) await started();
      else await starting;
      const seed = { identity: { subject: identity.subject, sessionId: identity.sessionId }, requestId };
      const { body } = await server.executeOperation(
        { query, ...(variables ? { variables } : {}), ...(operationName ? { operationName } : {}) },
        { contextValue: seed },
      );
      if (body.kind !== 'single') throw new CodedError('BAD_REQUEST', 'The request could not be understood.');
      return body.singleResult as ExecutionResult;
    },
    receive,
    async listen(port, host = '127.0.0.1') {
      await started();
      const verify = identityVerifier(name, keys, clock);
      const identify = (request: express.Request) => verify(request.get('authorization'));
      return opened(listenOn(createApp({ server, bodyLimit: '1mb', identify }, ready, acceptEvents), port, host));
    },
    async listenPartner(port, host = '127.0.0.1') {
      const { partner } = options;
      if (!partner) throw new Error(`${name} has no partner contract`);
      const contract = withoutFederation(buildSchema(partner.typeDefs, partner.resolvers));
      const runContract = operationRunner(contract, scopes, log, options.onOperationEnd);
      const door = createServer(contract, runContract, partnerLimits, settings.production);
      await door.start();
      stopping.push(() => door.stop());
      const { identify, requestsPerSecond } = partner;
      const limit = createTokenBucket(requestsPerSecond, requestsPerSecond * 4);
      const route = { server: door, bodyLimit: '128kb', identify, limit };
      return opened(listenOn(createApp(route, ready), port, host));
    },
    async startRelay(deliver) {
      if (background) throw new Error('the relay runs already');
      const relay = new Relay({ pool: systemPool, source: name, deliver, log, clock });
      const anchorFile = join(settings.keysFolder, 'audit', `${name}.anchor`);
      background = new Background({
        pool: systemPool,
        relay,
        anchorFile,
        timers: options.timers ?? [],
        system,
        log,
        clock,
      });
      background.start();
    },
    wake,
    ready,
    close() {
      closing ??= (async () => {
        await Promise.all(stopping.map((stop) => stop()));
        await background?.stop();
        if (starting) await server.stop();
        await Promise.all([pool.end(), systemPool.end(), prisma.$disconnect()]);
      })();
      return closing;
    },
  };
}
