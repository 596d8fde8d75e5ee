import { type ServiceSettings, serviceSettings } from '@banso/service-kit';

export type CasesSettings = ServiceSettings;

/** The only place of this service that reads the environment. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): CasesSettings {
  return serviceSettings('CASES', env);
}
