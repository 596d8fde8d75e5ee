import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '@banso/dev-env';
import { breakingChanges } from './breaking-changes.ts';
import { prepare } from './prepare.ts';
import { run } from './processes.ts';

// Usage: node tools/check.ts [NAME …]
//   types · lint · architecture · composition · breaking · traceability · settings · unused; all of them without a name.
interface Verdict {
  readonly good: boolean;
  readonly says: string;
  readonly details?: string;
}

const CHECKS: Readonly<Record<string, () => Promise<Verdict>>> = {
  types: checkTypes,
  lint: () => command('clean', 'biome', ['check', '.', '--error-on-warnings', '--diagnostic-level=warn']),
  architecture: () =>
    command('every rule of the house is kept', 'vitest', ['run', '--project', 'tools', 'architecture'], {
      // These tests need no database: any address keeps the run from starting one.
      BANSO_TEST_POSTGRES: 'postgres://unused',
    }),
  composition: () =>
    command('the committed supergraph is what the schemas compose to', 'node', ['tools/compose.ts', '--check']),
  breaking: checkBreaking,
  traceability: () => command('docs/traceability.md tells what is there', 'node', ['tools/traceability.ts', '--check']),
  settings: () => command('docs/operations.md tells every setting', 'node', ['tools/settings-table.ts', '--check']),
  unused: () => command('no unused file, export or dependency', 'knip', ['--no-progress']),
};

const names = process.argv.slice(2);
const unknown = names.filter((name) => !(name in CHECKS));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. There are: ${Object.keys(CHECKS).join(', ')}.`);
  process.exit(2);
}

await prepare(['codegen']);
for (const [name, check] of Object.entries(CHECKS)) {
  if (names.length > 0 && !names.includes(name)) continue;
  const begun = performance.now();
  const { good, says, details } = await check();
  if (!good && details) console.log(details.trimEnd());
  console.log(`${good ? '✓' : '✗'} ${name}: ${says} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
  if (!good) process.exitCode = 1;
}

async function checkTypes(): Promise<Verdict> {
  const projects = ['packages', 'services', 'apps']
    .flatMap((area) => readdirSync(join(ROOT, area)).map((name) => `${area}/${name}`))
    .concat('tools')
    .map((folder) => `${folder}/tsconfig.json`);
  const missing = projects.filter((project) => !existsSync(join(ROOT, project)));
  const complaints = missing.map((project) => `${project} is missing`);
  for (const project of projects.filter((each) => !missing.includes(each))) {
    const { code, output } = await run('tsc', ['-p', project]);
    if (code !== 0) complaints.push(output.trimEnd());
  }
  const good = complaints.length === 0;
  return { good, says: good ? `${projects.length} packages` : 'type errors', details: complaints.join('\n') };
}

async function checkBreaking(): Promise<Verdict> {
  const { compared, breaking } = await breakingChanges(join(ROOT, 'supergraph'));
  if (breaking.length > 0)
    return { good: false, says: `${breaking.length} breaking changes`, details: breaking.join('\n') };
  return {
    good: true,
    says: compared === 0 ? 'no release yet to compare with' : `${compared} released schemas, nothing breaks`,
  };
}

async function command(
  says: string,
  program: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<Verdict> {
  const { code, output } = await run(program, args, { env });
  return code === 0 ? { good: true, says } : { good: false, says: 'failed', details: output };
}
