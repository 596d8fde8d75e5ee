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
  /** Folder of the operator's own editions of the standard forms. */
  readonly formsFolder?: string | undefined;
}

const { port } = manifest.banso;
const shape = z.object({
  CASES_CODE_LISTS: z
    .string()
    .optional()
    .describe("Folder with further editions of code lists, a JSON file each; default none beside the product's own"),
  CASES_FORMS: z
    .string()
    .optional()
    .describe(
      "Folder with further editions of the standard forms, a JSON file each; default none beside the product's own",
    ),
});

/** The only place of this service that reads the environment. */
export function readSettings(env: Environment): CasesSettings {
  const own = readSettingsWith(shape, env);
  return {
    ...serviceSettings('CASES', port, env),
    codeListsFolder: own.CASES_CODE_LISTS,
    formsFolder: own.CASES_FORMS,
  };
}

/** Every setting as data, for the operator's table. */
export const describeSettings = (): readonly SettingDescription[] => [
  ...describeCommon('CASES', port),
  ...describeShape(shape),
];
