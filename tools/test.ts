import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '@banso/dev-env';
import { prepare } from './prepare.ts';
import { run } from './processes.ts';
import { type Counts, countExamples, countVitest, type VitestReport } from './test-counts.ts';

// Usage: node tools/test.ts [VITEST ARGUMENTS]
//   everything without arguments; with them only what they select: a workspace package or service by its name (cases,
//   portal, tools …), a part of a test file's name, or what else Vitest takes (-t WORDS …).
const selection = process.argv
  .slice(2)
  .flatMap((each, at, all) => (all[at - 1]?.startsWith('-') ? [each] : named(each)));
const report = join(ROOT, 'reports/test.json');

await prepare();
const counts = [await vitest()];
if (selection.length === 0) counts.push(await examples());
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);

/** A package by its folder, for it may hold several of Vitest's projects under names of their own. */
function named(word: string): string[] {
  if (word === 'tools') return ['--project', word];
  const folders = ['packages', 'services', 'apps'].map((area) => `${area}/${word}/`);
  const found = folders.find((folder) => existsSync(join(ROOT, folder, 'package.json')));
  return [found ?? word];
}

async function vitest(): Promise<Counts> {
  mkdirSync(join(ROOT, 'reports'), { recursive: true });
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await run('vitest', ['run', ...reporters, ...selection], { show: true });
  const written = existsSync(report) ? (JSON.parse(readFileSync(report, 'utf8')) as VitestReport) : null;
  if (written?.testResults.length === 0 && selection.length > 0)
    console.error(`No test goes by this name: ${selection.join(' ')}`);
  return countVitest(written, code);
}

async function examples(): Promise<Counts> {
  const { code, output, stdout } = await run('node', ['packages/domain/examples/run.ts']);
  const counts = countExamples(stdout, code);
  console.log(counts.failed === 0 ? `examples: ${counts.passed} passed` : output.trimEnd());
  return counts;
}
