import {
  describeSettings as describeCommon,
  type Environment,
  type ServiceSettings,
  type SettingDescription,
  serviceSettings,
} from '@banso/service-kit';
import manifest from '../package.json' with { type: 'json' };

export type StaffSettings = ServiceSettings;

/** The only place of this service that reads the environment. */
export const readSettings = (env: Environment): StaffSettings => serviceSettings('STAFF', manifest.banso.port, env);

/** Every setting as data, for the operator's table. */
export const describeSettings = (): readonly SettingDescription[] => describeCommon('STAFF', manifest.banso.port);
