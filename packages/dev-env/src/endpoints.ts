import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings as readGatewaySettings } from '@banso/gateway/settings';
import type { Addresses } from './constellation.ts';
import { type Environment, settingOf } from './environment.ts';
import type { Demo, DemoLogin } from './seeding.ts';
import { findSubgraphs } from './services.ts';

/** Everything that a program needs to find its way in; written to `endpoints.json`. */
export interface Endpoints {
  readonly portal: string;
  readonly graphql: string;
  readonly issuer: string;
  readonly partner: {
    readonly graphql: string;
    readonly tokenEndpoint: string | null;
    readonly clientId: string | null;
    readonly clientSecret: string | null;
    readonly scope: string | null;
  } | null;
  readonly logins: readonly DemoLogin[];
  /** Only when each subgraph has a process of its own. */
  readonly subgraphs?: Readonly<Record<string, string>>;
}

export async function describeEndpoints(
  { portal, partner }: Addresses,
  demo: Demo,
  environment: Environment,
  split: boolean,
): Promise<Endpoints> {
  const { issuer } = readGatewaySettings(environment).identityProvider;
  return {
    portal,
    graphql: `${portal}/graphql`,
    issuer,
    partner:
      partner === null
        ? null
        : {
            graphql: `${partner}/graphql`,
            tokenEndpoint: await tokenEndpoint(issuer),
            clientId: demo.partner?.clientId ?? null,
            clientSecret: demo.partner?.clientSecret ?? null,
            scope: demo.partner?.scope ?? null,
          },
    logins: demo.logins,
    ...(split ? { subgraphs: subgraphAddresses(environment) } : {}),
  };
}

export function writeEndpoints(dataFolder: string, endpoints: Endpoints): string {
  const file = join(dataFolder, 'endpoints.json');
  writeFileSync(file, `${JSON.stringify(endpoints, null, 2)}\n`, { mode: 0o600 });
  return file;
}

function subgraphAddresses(environment: Environment): Record<string, string> {
  return Object.fromEntries(
    findSubgraphs().map(({ name }) => [name, `http://127.0.0.1:${environment[settingOf(name, 'PORT')]}/graphql`]),
  );
}

/** As the provider itself announces it, whichever provider it is. */
async function tokenEndpoint(issuer: string): Promise<string | null> {
  try {
    const response = await fetch(`${issuer}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(5_000) });
    const { token_endpoint: endpoint } = (await response.json()) as { token_endpoint?: string };
    return endpoint ?? null;
  } catch {
    return null;
  }
}
