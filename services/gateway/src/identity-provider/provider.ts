import type { RequestHandler } from 'express';
import type { JWK } from 'jose';
import { type AsymmetricSigningAlgorithm, type Configuration, errors, Provider } from 'oidc-provider';
import { type Database, databaseIsAway } from '../database.ts';
import { errorKind, type Log } from '../log.ts';
import { accountIsOpen } from './accounts.ts';
import { keepSecretsHashed, rememberCaller } from './client-secrets.ts';
import type { GuessThrottle } from './guess-throttle.ts';
import { errorPage } from './pages.ts';
import { CLIENT_SESSION, PARTNER_SCOPE, postgresAdapter } from './postgres-adapter.ts';

/** Audience of the tokens that partner programs bring to `network`. */
export const PARTNER_RESOURCE = 'urn:banso:network';

export interface ProviderOptions {
  readonly issuer: string;
  readonly publicUrl: string;
  readonly portalClient: { readonly id: string; readonly secret: string };
  readonly keys: readonly JWK[];
  readonly cookieKey: Uint8Array;
  readonly database: Database;
  readonly throttle: GuessThrottle;
  readonly log: Log;
}

export function createProvider(options: ProviderOptions): Provider {
  const { publicUrl, portalClient, database, log } = options;
  const algorithm = algorithmOf(options.keys[0]);
  const https = publicUrl.startsWith('https:');
  const cookie = { httpOnly: true, sameSite: 'lax', signed: true, secure: https } as const;

  const configuration: Configuration = {
    adapter: postgresAdapter(database),
    jwks: { keys: options.keys },
    clients: [
      {
        client_id: portalClient.id,
        client_secret: portalClient.secret,
        client_name: 'Banso',
        redirect_uris: [`${publicUrl}/auth/callback`],
        post_logout_redirect_uris: [`${publicUrl}/auth/signed-out`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        scope: 'openid',
        token_endpoint_auth_method: 'client_secret_basic',
        id_token_signed_response_alg: algorithm,
      },
    ],
    clientDefaults: { id_token_signed_response_alg: algorithm },
    scopes: ['openid', PARTNER_SCOPE],
    responseTypes: ['code'],
    clientAuthMethods: ['client_secret_basic'],
    pkce: { required: () => true },
    cookies: {
      keys: [Buffer.from(options.cookieKey).toString('base64url')],
      names: { session: 'banso_oidc', interaction: 'banso_oidc_step', resume: 'banso_oidc_resume' },
      long: { ...cookie, path: '/oidc' },
      // Their paths name the single step, so that several tabs may sign in side by side.
      short: cookie,
    },
    // Long enough for a code to be redeemed; whoever comes back later signs in anew.
    ttl: {
      Session: 600,
      Interaction: 1800,
      AuthorizationCode: 60,
      Grant: 600,
      IdToken: 300,
      AccessToken: 300,
      ClientCredentials: 600,
    },
    interactions: { url: (_ctx, interaction) => `/oidc/interaction/${interaction.uid}` },
    extraClientMetadata: { properties: [CLIENT_SESSION] },
    // As the client was read before its secret was checked: what ended meanwhile is then ended in the token, too.
    extraTokenClaims(_ctx, token) {
      const sid = token.client?.[CLIENT_SESSION];
      return typeof sid === 'string' ? { sid } : undefined;
    },
    async findAccount(_ctx, subject) {
      if (!(await accountIsOpen(database, subject))) return undefined;
      return { accountId: subject, claims: async () => ({ sub: subject }) };
    },
    // The portal is ours: nothing is asked for that a person would have to consent to.
    async loadExistingGrant(ctx) {
      const { client, session, provider, result } = ctx.oidc;
      if (client?.clientId !== portalClient.id || session?.accountId === undefined) return undefined;
      const known = result?.consent?.grantId ?? session.grantIdFor(client.clientId);
      const found = known === undefined ? undefined : await provider.Grant.find(known);
      if (found !== undefined) return found;
      const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: (_ctx, client) => (client?.clientId === portalClient.id ? [] : PARTNER_RESOURCE),
        useGrantedResource: () => false,
        getResourceServerInfo(_ctx, resource, client) {
          if (resource !== PARTNER_RESOURCE || client.clientId === portalClient.id) throw new errors.InvalidTarget();
          return {
            scope: PARTNER_SCOPE,
            audience: PARTNER_RESOURCE,
            accessTokenFormat: 'jwt',
            accessTokenTTL: 600,
            jwt: { sign: { alg: algorithm } },
          };
        },
      },
    },
    renderError(ctx, out) {
      const page = errorPage(out.error === 'server_error');
      ctx.set('content-security-policy', page.policy);
      ctx.type = 'html';
      ctx.body = page.html;
    },
  };

  const provider = new Provider(options.issuer, configuration);
  provider.proxy = true;
  keepSecretsHashed(provider, portalClient.id, options.throttle);
  provider.on('server_error', (ctx, error) => {
    log.error('the identity provider failed', errorKind(error));
    if (!databaseIsAway(error)) return;
    ctx.status = 503;
    ctx.set('retry-after', '5');
  });
  return provider;
}

/** Mounts the provider; addresses in its answers follow the public address, whatever a caller writes into headers. */
export function providerRoutes(provider: Provider, publicUrl: string): RequestHandler {
  const { host, protocol } = new URL(publicUrl);
  const handle = provider.callback();
  return (request, response) => {
    rememberCaller(request, response);
    for (const name of Object.keys(request.headers)) {
      if (name.startsWith('x-forwarded-') || name === 'forwarded') delete request.headers[name];
    }
    request.headers.host = host;
    request.headers['x-forwarded-proto'] = protocol.slice(0, -1);
    response.removeHeader('content-security-policy');
    void handle(request, response);
  };
}

function algorithmOf(key: JWK | undefined): AsymmetricSigningAlgorithm {
  if (key === undefined) throw new Error('oidc.jwks holds no key');
  if (key.kty === 'OKP') return 'EdDSA';
  if (key.kty === 'EC') return 'ES256';
  return 'RS256';
}
