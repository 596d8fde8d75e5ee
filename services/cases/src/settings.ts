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

export interface CasesSettings extends ServiceSettings {
  /** Folder of the operator's own editions of code lists. */
  readonly codeListsFolder?: string | undefined;
}

const { port } = manifest.banso;
const shape = z.object({
  CASES_CODE_LISTS: z
    .string()
    .optional()
    .describe("Folder with further editions of code lists, a JSON file each; default none beside the product's own"),
});

/** The only place of this service that reads the environment. */
export const readSettings = (env: Environment): CasesSettings => ({
  ...serviceSettings('CASES', port, env),
  codeListsFolder: readSettingsWith(shape, env).CASES_CODE_LISTS,
});

/** Every setting as data, for the operator's table. */
export const describeSettings = (): readonly SettingDescription[] => [
  ...describeCommon('CASES', port),
  ...describeShape(shape),
];
