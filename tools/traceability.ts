import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allClauses, type Clause, isWithin } from '@banso/domain/guideline';
import { flowFaults, flowTable, mutationsServing, pageList, some } from './flow/flow-table.ts';
import { pagesOf } from './flow/portal-pages.ts';
import { testsOf } from './flow/tests-of.ts';

/**
 * docs/traceability.md: each clause with the rules, examples, tests and screens that speak of it and what carries it
 * out, and each step of the flow with its intentions, pages and tests. `--check` compares, and finds what stands at no
 * step, and what is empty.
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
  { head: '画面の部品 Screens', patterns: ['apps/portal/src/{routes,components}/**/*.{ts,tsx}'] },
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

/** The clauses that the work on a case serves: of none of them may anything be missing. */
const carried = ({ id }: Clause): boolean =>
  isWithin(id, '3(1)ア') || isWithin(id, '3(2)') || (isWithin(id, '3(4)') && id !== '3(4)');

/** Files that stand for many of their kind are named by their folder. */
function listOf(paths: readonly string[]): string {
  if (paths.length === 0) return '—';
  const shown = paths.slice(0, 6).map((path) => `[${path.split('/').slice(-2).join('/')}](../${path})`);
  return shown.join('<br>') + (paths.length > 6 ? `<br>+${paths.length - 6}` : '');
}

/** Where the product speaks of a clause, and by what the clause is carried out: its flow, and the tests of that. */
function cellsOf({ id }: Clause): readonly { readonly head: string; readonly cell: string }[] {
  const mutations = mutationsServing(id);
  const ofFlow = (kind: 'services' | 'browser') => [...new Set(mutations.flatMap((name) => testsOf(name)[kind]))];
  const pages = mutations.map(pagesOf).filter((each) => each.length < 15);
  const cells = corpora.map(({ head, files }) => {
    const spoken = files.filter(({ text }) => speaksOf(text, id)).map(({ path }) => path);
    return { head, cell: listOf(head.includes('Tests') ? [...new Set([...spoken, ...ofFlow('services')])] : spoken) };
  });
  return [
    ...cells,
    { head: '操作 Mutation', cell: some(mutations.map((name) => `\`${name}\``)) },
    { head: '画面 Page', cell: pageList([...new Set(pages.flat())].sort()) },
    { head: 'ブラウザー Browser', cell: listOf(ofFlow('browser')) },
  ];
}

const rows = allClauses.filter(({ id }) => id.length > 1).map((clause) => ({ clause, cells: cellsOf(clause) }));

function page(): string {
  const heads = rows[0]?.cells.map(({ head }) => head) ?? [];
  return [
    '# Traceability',
    '',
    'Made by `pnpm codegen`; do not edit. “—” is nothing yet, “+3” three more; an empty first cell means the step above.',
    '',
    '## 支援の流れ The flow of the work',
    '',
    'Each step, the clauses it serves, and every intention by which a case is changed there.',
    '',
    flowTable(),
    '',
    '## 条項 Clauses',
    '',
    'Each clause of the guideline: where the product speaks of it, and the intentions, pages and tests of the steps that serve it.',
    '',
    `| 条項 Clause | ${heads.join(' | ')} |`,
    `|${'---|'.repeat(heads.length + 1)}`,
    ...rows.map(
      ({ clause: { id, title }, cells }) =>
        `| **${id}** ${title.ja}<br>${title.en} | ${cells.map(({ cell }) => cell).join(' | ')} |`,
    ),
    '',
  ].join('\n');
}

/** A clause of the casework with nothing in a column. */
const emptyCells = (): string[] =>
  rows
    .filter(({ clause }) => carried(clause))
    .flatMap(({ clause, cells }) =>
      cells.filter(({ cell }) => cell === '—').map(({ head }) => `${clause.id} has nothing under ${head}`),
    );

const text = page();
const faults = [...flowFaults(), ...emptyCells()];
for (const fault of faults) process.stderr.write(`${fault}\n`);
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
