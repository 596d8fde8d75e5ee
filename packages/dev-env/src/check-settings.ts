import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Environment } from './environment.ts';
import { PlainFailure } from './plain-failure.ts';
import type { Service } from './services.ts';

/** Every service reads its settings once before anything of it is started; all that is wrong is named together. */
export async function checkSettings(services: readonly Service[], environment: Environment): Promise<void> {
  const complaints = new Set<string>();
  for (const { folder } of services) {
    const module: unknown = await import(pathToFileURL(join(folder, 'src/settings.ts')).href);
    try {
      (module as { readSettings(environment: Environment): unknown }).readSettings(environment);
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'SettingsError') throw error;
      for (const line of error.message.split('\n').filter((each) => each.startsWith(' '))) complaints.add(line);
      if (!error.message.includes('\n')) complaints.add(`  ${error.message}`);
    }
  }
  if (complaints.size === 0) return;
  const list = [...complaints].join('\n');
  throw new PlainFailure(
    `次の設定を直してください（一覧は docs/operations.md にあります）。\n${list}`,
    'These settings are missing or wrong; docs/operations.md lists them all.',
  );
}
