import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SettingsError } from '@banso/service-kit';
import type { z } from 'zod';

export interface KindOfEdition<Edition> {
  readonly schema: z.ZodType<Edition>;
  /** The setting that names an operator's folder. */
  readonly setting: string;
  /** Begins the message where a file cannot be used. */
  readonly title: string;
}

/** Every edition in a folder, a JSON file each. Throws one message that names every file and what is wrong in it. */
export function readEditions<Edition>(folder: string, kind: KindOfEdition<Edition>): Edition[] {
  const wrong: string[] = [];
  const editions = filesIn(folder, kind.setting).flatMap((file) => {
    try {
      return [kind.schema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')))];
    } catch (error) {
      wrong.push(`  ${file}: ${reasonOf(error)}`);
      return [];
    }
  });
  if (wrong.length > 0) throw new SettingsError(`${kind.title} in ${folder} cannot be used:\n${wrong.join('\n')}`);
  return editions;
}

function filesIn(folder: string, setting: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .sort();
  } catch {
    throw new SettingsError(`${setting}: the folder ${folder} cannot be read`);
  }
}

function reasonOf(error: unknown): string {
  const { issues } = error as { issues?: readonly { path: readonly PropertyKey[]; message: string }[] };
  if (issues === undefined) return 'is no JSON';
  return issues.map(({ path, message }) => `${path.join('.')} ${message}`.trim()).join('; ');
}
