import { readSettingsWith, type ServiceSettings, serviceSettings } from '@banso/service-kit';
import { z } from 'zod';

export interface NetworkSettings extends ServiceSettings {
  /** Whose access tokens partner programs bring. */
  readonly oidcIssuer: string;
  readonly partnerPort: number;
  readonly partnerHost: string;
  /** Addresses of the other subgraphs, for the delivery of events over HTTP. */
  readonly subgraphs: Readonly<Record<string, string>>;
}

const http = z.url({ protocol: /^https?$/ });

const shape = z.object({
  OIDC_ISSUER: http.optional(),
  PUBLIC_URL: http.optional(),
  PORT: z.coerce.number().int().default(4000),
  NETWORK_PARTNER_PORT: z.coerce.number().int().min(0).max(65535).default(4110),
  NETWORK_PARTNER_HOST: z.string().default('127.0.0.1'),
  SUBGRAPHS: z.string().default(''),
});

/** The only place of this service that reads the environment. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): NetworkSettings {
  const read = readSettingsWith(shape, env);
  // The embedded provider lives at the gateway, under the portal's public address.
  const gateway = new URL(read.PUBLIC_URL ?? `http://localhost:${read.PORT}`).origin;
  return {
    ...serviceSettings('NETWORK', env),
    oidcIssuer: read.OIDC_ISSUER ?? `${gateway}/oidc`,
    partnerPort: read.NETWORK_PARTNER_PORT,
    partnerHost: read.NETWORK_PARTNER_HOST,
    subgraphs: addresses(read.SUBGRAPHS),
  };
}

/** `cases=http://127.0.0.1:4101,staff=…` */
function addresses(list: string): Record<string, string> {
  const parts = list.split(',').map((part) => part.trim());
  return Object.fromEntries(
    parts
      .filter((part) => part !== '')
      .map((part) => {
        const [name, url] = [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)];
        if (name === '' || !URL.canParse(url))
          throw new Error('SUBGRAPHS: write name=http://host:port, with commas between');
        return [name, url];
      }),
  );
}
