import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allClauses } from '@banso/domain/guideline';
import { flowFaults, flowTable } from './flow/flow-table.ts';

/**
 * docs/traceability.md: each clause with the rules, examples, tests and screens that speak of it, and each step of the
 * flow with its intentions, pages and tests. `--check` compares, and finds what stands at no step.
 */
const root = join(import.meta.dirname, '..');
const target = join(root, 'docs/traceability.md');

const kinds = [
  { head: '規則 Rules', patterns: ['packages/domain/src/**/*.ts', 'services/*/src/**/*.ts'] },
  { head: '事例 Examples', patterns: ['packages/domain/examples/**/*.yaml'] },
  {
    head: '試験 Tests',
    patterns: ['packages/**/*.test.ts', 'services/**/*.test.ts', 'apps/portal/**/*.test.{ts,tsx}'],
  },
  { head: '画面 Screens', patterns: ['apps/portal/src/{routes,components}/**/*.{ts,tsx}'] },
] as const;

const ignored = /node_modules|generated|routeTree|\/dist\//;
const isTest = /\.test\.tsx?$/;

function filesOf(patterns: readonly string[], tests: boolean): { path: string; text: string }[] {
  return patterns
    .flatMap((pattern) => globSync(pattern, { cwd: root, exclude: (path) => ignored.test(String(path)) }))
    .filter((path) => isTest.test(path) === tests && !/guideline\/(clauses|clause-id|editions)/.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** The id itself and not a longer one that begins with it. */
function speaksOf(text: string, id: string): boolean {
  for (let at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + 1)) {
    const after = text.slice(at + id.length);
    const before = text.slice(Math.max(0, at - 1), at);
    if (!/^[(ア-カキ-サｱ-ｴ柱]/.test(after) && !/[\d.(\w)]/.test(before)) return true;
  }
  return false;
}

const corpora = kinds.map(({ head, patterns }) => ({ head, files: filesOf(patterns, head.includes('Tests')) }));

/** Files that stand for many of their kind are named by their folder. */
function listOf(paths: readonly string[]): string {
  if (paths.length === 0) return '—';
  const shown = paths.slice(0, 6).map((path) => `[${path.split('/').slice(-2).join('/')}](../${path})`);
  return shown.join('<br>') + (paths.length > 6 ? `<br>+${paths.length - 6}` : '');
}

function page(): string {
  const head = `| 条項 Clause | ${corpora.map(({ head: name }) => name).join(' | ')} |`;
  const rows = allClauses
    .filter(({ id }) => id.length > 1)
    .map(({ id, title }) => {
      const cells = corpora.map(({ files }) =>
        listOf(files.filter(({ text }) => speaksOf(text, id)).map(({ path }) => path)),
      );
      return `| **${id}** ${title.ja}<br>${title.en} | ${cells.join(' | ')} |`;
    });
  return [
    '# Traceability',
    '',
    'Made by `pnpm codegen`; do not edit. “—” is nothing yet, “+3” three more.',
    '',
    '## 支援の流れ The flow of the work',
    '',
    'Each step, the clauses it serves, and every intention by which a case is changed there.',
    '',
    flowTable(),
    '',
    '## 条項 Clauses',
    '',
    'Each clause of the guideline, and where the product speaks of it.',
    '',
    head,
    `|${'---|'.repeat(corpora.length + 1)}`,
    ...rows,
    '',
  ].join('\n');
}

const text = page();
const faults = flowFaults();
for (const fault of faults) process.stderr.write(`tools/flow/steps.data.ts: ${fault}\n`);
if (faults.length > 0) process.exitCode = 1;
if (process.argv.includes('--check')) {
  const known = readFileSync(target, 'utf8');
  if (known !== text) {
    process.stderr.write('docs/traceability.md is stale: run pnpm codegen\n');
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, text);
}
