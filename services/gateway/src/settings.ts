import { resolve } from 'node:path';
import { describeShape, type SettingDescription, SettingsError, subgraphAddresses } from '@banso/service-kit';
import { z } from 'zod';

const whole = (fallback: number) => z.coerce.number().int().nonnegative().default(fallback);
const text = z.string().trim().min(1);
const optionalText = text.optional();
const url = z
  .string()
  .trim()
  .pipe(z.url({ protocol: /^https?$/ }));

const environment = z.object({
  PORT: whole(4000).describe('Port of the portal and of /graphql'),
  HOST: text.default('127.0.0.1').describe('Address to listen on'),
  PUBLIC_URL: url.optional().describe('Address that browsers use; default http://localhost:PORT'),
  TLS_CERTIFICATE: optionalText.describe('PEM file; with TLS_KEY the gateway itself speaks https'),
  TLS_KEY: optionalText.describe('PEM file of the private key'),
  TRUSTED_PROXIES: whole(0).describe('Number of reverse proxies in front that set X-Forwarded-*'),
  GATEWAY_DATABASE_URL: text.meta({
    description: 'PostgreSQL as the runtime role (no rights to change the schema)',
    secret: true,
  }),
  GATEWAY_OWNER_DATABASE_URL: optionalText.meta({
    description: 'PostgreSQL as the owning role; needed only to apply migrations',
    secret: true,
  }),
  BANSO_KEYS: text.default('.data/keys').describe('Folder of the key files'),
  OIDC_ISSUER: url.optional().describe('Outside identity provider; default the embedded one'),
  OIDC_CLIENT_ID: text.default('portal').describe('Client id of the portal at the identity provider'),
  OIDC_CLIENT_SECRET: optionalText.meta({ description: 'Its secret; needed for an outside provider', secret: true }),
  OIDC_PROMPT: z
    .string()
    .default('login')
    .describe('Value of `prompt`; empty lets an outside provider sign in without asking'),
  SESSION_IDLE_MINUTES: whole(30).describe('A session ends after so long without the person acting'),
  SESSION_ABSOLUTE_HOURS: whole(12).describe('A session ends after so long in any case'),
  SUBGRAPH_TIMEOUT_MS: whole(2000).describe('Longest wait for one call to a subgraph'),
  REQUEST_TIMEOUT_MS: whole(2300).describe('Longest wait for one whole operation'),
  RATE_LIMIT_PER_SECOND: whole(50).describe('Operations a second and session, bursts of six times that; 0 = no limit'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('Least severity logged: debug, info, warn, error or silent'),
  SUPERGRAPH_FILE: text.default('supergraph/supergraph.graphql').describe('Composed schema (own process)'),
  OPERATIONS_FILE: text.default('supergraph/operations.json').describe('Trusted documents (own process)'),
  PORTAL_FOLDER: text.default('apps/portal/dist').describe('Built portal (own process)'),
  SUBGRAPHS: z
    .string()
    .default('')
    .describe('Addresses of the subgraphs (own process): cases=http://127.0.0.1:4101,staff=…'),
});

/** Every setting of the gateway as data, for the operator's table. */
export const describeSettings = (): readonly SettingDescription[] => describeShape(environment);

export interface GatewaySettings {
  readonly port: number;
  readonly host: string;
  /** Origin that browsers see, without a trailing slash. */
  readonly publicUrl: string;
  readonly tls: { readonly certificateFile: string; readonly keyFile: string } | null;
  readonly trustedProxies: number;
  readonly databaseUrl: string;
  readonly ownerDatabaseUrl: string | null;
  readonly keysFolder: string;
  readonly identityProvider: {
    readonly embedded: boolean;
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string | null;
    readonly prompt: string | null;
  };
  readonly session: { readonly idleSeconds: number; readonly absoluteSeconds: number };
  readonly limits: {
    readonly subgraphMilliseconds: number;
    readonly requestMilliseconds: number;
    readonly operationsPerSecond: number;
  };
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly files: { readonly supergraph: string; readonly operations: string; readonly portal: string };
  readonly subgraphs: Readonly<Record<string, string>>;
}

/** The only place of the gateway that reads the environment. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): GatewaySettings {
  const parsed = environment.safeParse(withoutEmpty(env));
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new SettingsError(`The gateway's settings are not usable.\n${lines.join('\n')}`);
  }
  const value = parsed.data;
  const publicUrl = new URL(value.PUBLIC_URL ?? `http://localhost:${value.PORT}`);
  const tls = tlsFiles(value.TLS_CERTIFICATE, value.TLS_KEY);
  assertCookieCanWork(publicUrl, tls !== null, value.TRUSTED_PROXIES);
  const embeddedIssuer = `${publicUrl.origin}/oidc`;
  const issuer = value.OIDC_ISSUER?.replace(/\/$/, '') ?? embeddedIssuer;
  const embedded = issuer === embeddedIssuer;
  if (!embedded && value.OIDC_CLIENT_SECRET === undefined) {
    throw new SettingsError('OIDC_ISSUER names an outside identity provider: OIDC_CLIENT_SECRET is needed too.');
  }
  return {
    port: value.PORT,
    host: value.HOST,
    publicUrl: publicUrl.origin,
    tls,
    trustedProxies: value.TRUSTED_PROXIES,
    databaseUrl: value.GATEWAY_DATABASE_URL,
    ownerDatabaseUrl: value.GATEWAY_OWNER_DATABASE_URL ?? null,
    keysFolder: resolve(value.BANSO_KEYS),
    identityProvider: {
      embedded,
      issuer: embedded ? embeddedIssuer : (value.OIDC_ISSUER ?? embeddedIssuer),
      clientId: value.OIDC_CLIENT_ID,
      clientSecret: value.OIDC_CLIENT_SECRET ?? null,
      prompt: value.OIDC_PROMPT === '' ? null : value.OIDC_PROMPT,
    },
    session: { idleSeconds: value.SESSION_IDLE_MINUTES * 60, absoluteSeconds: value.SESSION_ABSOLUTE_HOURS * 3600 },
    limits: {
      subgraphMilliseconds: value.SUBGRAPH_TIMEOUT_MS,
      requestMilliseconds: value.REQUEST_TIMEOUT_MS,
      operationsPerSecond: value.RATE_LIMIT_PER_SECOND,
    },
    logLevel: value.LOG_LEVEL,
    files: { supergraph: value.SUPERGRAPH_FILE, operations: value.OPERATIONS_FILE, portal: value.PORTAL_FOLDER },
    subgraphs: subgraphAddresses(value.SUBGRAPHS),
  };
}

// OIDC_PROMPT alone has a meaning when empty.
function withoutEmpty(env: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).filter(([name, value]) => value !== '' || name === 'OIDC_PROMPT'));
}

function tlsFiles(certificateFile: string | undefined, keyFile: string | undefined): GatewaySettings['tls'] {
  if (certificateFile === undefined && keyFile === undefined) return null;
  if (certificateFile === undefined || keyFile === undefined) {
    throw new SettingsError('TLS_CERTIFICATE and TLS_KEY belong together: one of them is missing.');
  }
  return { certificateFile, keyFile };
}

/** Browsers keep a `__Host-` cookie only over https, or on the machine itself. */
function assertCookieCanWork(publicUrl: URL, ownTls: boolean, proxies: number): void {
  const loopback = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(publicUrl.hostname);
  if (publicUrl.pathname !== '/' || publicUrl.search !== '') {
    throw new SettingsError(`PUBLIC_URL (${publicUrl.href}) must be an origin, without a path.`);
  }
  if (publicUrl.protocol === 'https:' && !ownTls && proxies === 0) {
    throw new SettingsError(
      `PUBLIC_URL is ${publicUrl.origin}, but nothing speaks https here: set TLS_CERTIFICATE and TLS_KEY, or TRUSTED_PROXIES when a reverse proxy holds the certificate.`,
    );
  }
  if (publicUrl.protocol === 'http:' && (!loopback || ownTls)) {
    throw new SettingsError(
      ownTls
        ? `PUBLIC_URL is ${publicUrl.origin}, but a certificate is set: write https:// there.`
        : `PUBLIC_URL is ${publicUrl.origin}: over plain http browsers refuse the session cookie everywhere but on localhost. Use https (TLS_CERTIFICATE and TLS_KEY, or a reverse proxy with TRUSTED_PROXIES), or http://localhost:PORT on this machine.`,
    );
  }
}
