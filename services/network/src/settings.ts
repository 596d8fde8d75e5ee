import {
  describeSettings as describeCommon,
  describeShape,
  type Environment,
  readSettingsWith,
  type ServiceSettings,
  type SettingDescription,
  serviceSettings,
} from '@banso/service-kit';
import { z } from 'zod';
import manifest from '../package.json' with { type: 'json' };

export interface NetworkSettings extends ServiceSettings {
  /** Whose access tokens partner programs bring. */
  readonly oidcIssuer: string;
  readonly partnerPort: number;
  readonly partnerHost: string;
  /** Of one program, with room for bursts; 0 is no limit. */
  readonly partnerRequestsPerSecond: number;
}

const { port, partnerPort } = manifest.banso;
const http = z.url({ protocol: /^https?$/ });
const shape = z.object({
  OIDC_ISSUER: http.optional().describe('Outside identity provider; default the embedded one'),
  PUBLIC_URL: http.optional().describe('Address that browsers use; default http://localhost:PORT'),
  PORT: z.coerce.number().int().default(4000).describe('Port of the portal and of /graphql'),
  NETWORK_PARTNER_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65535)
    .default(partnerPort)
    .describe("Port of the partners' door"),
  NETWORK_PARTNER_HOST: z.string().default('127.0.0.1').describe("Address on which the partners' door listens"),
  NETWORK_PARTNER_RATE_PER_SECOND: z.coerce
    .number()
    .int()
    .nonnegative()
    .default(10)
    .describe("Requests a second and program at the partners' door, bursts of four times that; 0 = no limit"),
});

/** The only place of this service that reads the environment. */
export function readSettings(env: Environment): NetworkSettings {
  const read = readSettingsWith(shape, env);
  // The embedded provider lives at the gateway, under the portal's public address.
  const gateway = new URL(read.PUBLIC_URL ?? `http://localhost:${read.PORT}`).origin;
  return {
    ...serviceSettings('NETWORK', port, env),
    oidcIssuer: read.OIDC_ISSUER ?? `${gateway}/oidc`,
    partnerPort: read.NETWORK_PARTNER_PORT,
    partnerHost: read.NETWORK_PARTNER_HOST,
    partnerRequestsPerSecond: read.NETWORK_PARTNER_RATE_PER_SECOND,
  };
}

/** Every setting as data, for the operator's table. */
export const describeSettings = (): readonly SettingDescription[] => [
  ...describeCommon('NETWORK', port),
  ...describeShape(shape),
];
