import { readSettingsWith, type ServiceSettings, serviceSettings } from '@banso/service-kit';
import { z } from 'zod';

export interface CasesSettings extends ServiceSettings {
  /** Where the other subgraphs take events, when each runs as its own process. */
  readonly deliverTo: Readonly<Record<string, string>>;
}

const addresses = z.object({ NETWORK_URL: z.url().default('http://127.0.0.1:4103') });

/** The only place of this service that reads the environment. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): CasesSettings {
  const { NETWORK_URL } = readSettingsWith(addresses, env);
  return { ...serviceSettings('CASES', env), deliverTo: { network: NETWORK_URL } };
}
