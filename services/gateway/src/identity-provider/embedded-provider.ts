import express, { Router } from 'express';
import type { JWK } from 'jose';
import type { Database } from '../database.ts';
import { startHttpServer } from '../http/http-server.ts';
import type { GatewayKeys } from '../key-files.ts';
import type { Log } from '../log.ts';
import type { GatewaySettings } from '../settings.ts';
import { forgetProviderSessions } from './accounts.ts';
import { createGuessThrottle } from './guess-throttle.ts';
import { sweepPayloads } from './postgres-adapter.ts';
import { createProvider, providerRoutes } from './provider.ts';
import { signInRoutes } from './sign-in-routes.ts';

export interface EmbeddedProvider {
  readonly routes: Router;
  /** The portal's own client secret; drawn from the key folder unless the operator sets one. */
  readonly portalSecret: string;
  /** Where this process itself reaches the provider, whatever stands between it and its public address. */
  readonly internalUrl: string;
  forget(subject: string): Promise<void>;
  sweep(): Promise<void>;
  close(): Promise<void>;
}

export async function createEmbeddedProvider(options: {
  settings: GatewaySettings;
  database: Database;
  keys: GatewayKeys;
  providerKeys: readonly JWK[];
  now: () => Date;
  log: Log;
}): Promise<EmbeddedProvider> {
  const { settings, database, keys, log } = options;
  const { publicUrl, identityProvider } = settings;
  const portalSecret =
    identityProvider.clientSecret ?? Buffer.from(keys.derive('portal client secret')).toString('base64url');
  const throttle = createGuessThrottle(database, keys.derive('sign-in throttle'), options.now);
  const provider = createProvider({
    issuer: identityProvider.issuer,
    publicUrl,
    portalClient: { id: identityProvider.clientId, secret: portalSecret },
    keys: options.providerKeys,
    cookieKey: keys.derive('identity provider cookies'),
    database,
    throttle,
    log,
  });
  const endpoints = providerRoutes(provider, publicUrl);

  const routes = Router();
  routes.use(signInRoutes({ provider, database, throttle, publicUrl, log }));
  routes.use('/oidc', endpoints);

  const internal = await startHttpServer(express().disable('x-powered-by').use('/oidc', endpoints), {
    port: 0,
    host: '127.0.0.1',
    tls: null,
  });
  return {
    routes,
    portalSecret,
    internalUrl: `http://127.0.0.1:${internal.port}`,
    forget: (subject) => forgetProviderSessions(database, subject),
    async sweep() {
      await throttle.sweep();
      await sweepPayloads(database, new Date());
    },
    close: () => internal.close(),
  };
}
