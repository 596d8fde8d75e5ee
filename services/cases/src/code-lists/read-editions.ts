import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SettingsError } from '@banso/service-kit';
import { type CodeListEdition, codeListEdition } from './code-list.ts';

/** Every edition in a folder, a JSON file each. Throws one message that names every file and what is wrong in it. */
export function readEditions(folder: string): CodeListEdition[] {
  const wrong: string[] = [];
  const editions = filesIn(folder).flatMap((file) => {
    try {
      return [codeListEdition.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')))];
    } catch (error) {
      wrong.push(`  ${file}: ${reasonOf(error)}`);
      return [];
    }
  });
  if (wrong.length > 0) throw new SettingsError(`Code lists in ${folder} cannot be used:\n${wrong.join('\n')}`);
  return editions;
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .sort();
  } catch {
    throw new SettingsError(`CASES_CODE_LISTS: the folder ${folder} cannot be read`);
  }
}

function reasonOf(error: unknown): string {
  const { issues } = error as { issues?: readonly { path: readonly PropertyKey[]; message: string }[] };
  if (issues === undefined) return 'is no JSON';
  return issues.map(({ path, message }) => `${path.join('.')} ${message}`.trim()).join('; ');
}
