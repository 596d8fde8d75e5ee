import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '@banso/dev-env';
import { run } from '../../../tools/processes.ts';
import { stamp } from './stamp.ts';

// Stamps a subgraph into a copy of this workspace and does there what a developer would do next.
const NAME = 'housing-aid';
const PNPM = ['-y', 'pnpm@12'];

const copy = mkdtempSync(join(tmpdir(), 'banso-generator-'));
try {
  await copyWorkspace();
  const { port, files } = stamp(NAME, copy, new Date());
  console.log(`stamped ${files.length} files, port ${port}`);
  await step('install', 'npx', [...PNPM, 'install', '--no-frozen-lockfile', '--prefer-offline']);
  const own = (program: string) => join(copy, 'node_modules/.bin', program);
  await step('format', own('biome'), [
    'check',
    '--write',
    '--error-on-warnings',
    '--vcs-enabled=false',
    `services/${NAME}`,
  ]);
  await step('codegen', 'npx', [...PNPM, 'codegen']);
  await step('check', 'npx', [...PNPM, 'check', 'types', 'composition', 'breaking', 'settings', 'unused']);
  await step('tests', own('vitest'), ['run', '--project', NAME]);
  await step('start', own('node'), ['turbo/generators/subgraph/prove-start.ts', NAME]);
} finally {
  rmSync(copy, { recursive: true, force: true });
}

/** What git tracks and what it would track, as it is in the working tree. */
async function copyWorkspace(): Promise<void> {
  const { code, stdout } = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  if (code !== 0) throw new Error('the generator is proved in a git checkout');
  for (const file of stdout.split('\0').filter((each) => each !== '')) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    try {
      copyFileSync(join(ROOT, file), join(copy, file));
    } catch (error) {
      // Deleted, and not yet committed.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}

async function step(name: string, program: string, args: string[], env: Record<string, string> = {}): Promise<void> {
  const begun = performance.now();
  const { code, output } = await run(program, args, { folder: copy, env });
  if (code !== 0) throw new Error(`${name} failed:\n${output}`);
  const said = /^.*\b(?:Tests|ready|passed)\b.*$/m.exec(output)?.[0].trim();
  console.log(`  ${name}: good (${((performance.now() - begun) / 1000).toFixed(1)} s)${said ? `: ${said}` : ''}`);
}
