import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clauseIds } from '@banso/domain/guideline';
import { pagesOf } from './portal-pages.ts';
import { type FlowStep, flowSteps } from './steps.data.ts';

const root = join(import.meta.dirname, '../..');
const MOST_SHOWN = 4;

const tests = globSync('services/*/tests/**/*.ts', {
  cwd: root,
  exclude: (path) => /node_modules/.test(String(path)),
})
  .sort()
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

const testsOf = (mutation: string): string[] =>
  tests.filter(({ text }) => new RegExp(`\\b${mutation}\\b`).test(text)).map(({ path }) => path);

const mutations = [
  ...readFileSync(join(root, 'services/cases/schema/mutation.graphql'), 'utf8').matchAll(/^ {2}([a-z]\w*)\(/gm),
].map(([, name]) => name ?? '');

/** What is wrong with the table itself: a mutation without its step, or a step without a page or a test. */
export function flowFaults(): string[] {
  const known = flowSteps.flatMap((step) => step.mutations);
  return [
    ...mutations.filter((name) => !known.includes(name)).map((name) => `${name} stands at no step of the flow`),
    ...known.filter((name) => !mutations.includes(name)).map((name) => `${name} is no mutation of cases`),
    ...flowSteps.flatMap(({ en, clauses }) =>
      clauses.filter((id) => !(clauseIds as readonly string[]).includes(id)).map((id) => `${en}: ${id} is no clause`),
    ),
    ...mutations.filter((name) => pagesOf(name).length === 0).map((name) => `${name} can be sent on no page`),
    ...mutations.filter((name) => testsOf(name).length === 0).map((name) => `${name} stands in no test`),
  ];
}

export function flowTable(): string {
  return [
    '| 段階 Step | 条項 Clauses | 操作 Mutation | 画面 Page | 試験 Tests |',
    '|---|---|---|---|---|',
    ...flowSteps.flatMap(rowsOf),
  ].join('\n');
}

function rowsOf({ ja, en, clauses, mutations: names }: FlowStep): string[] {
  return names.map((name, index) => {
    const [step, ids] = index === 0 ? [`**${ja}**<br>${en}`, clauses.join('<br>')] : ['', ''];
    const pages = some(pagesOf(name).map((page) => `\`${page}\``));
    const files = some(testsOf(name).map((path) => `[${path.split('/').at(-1)}](../${path})`));
    return `| ${step} | ${ids} | \`${name}\` | ${pages} | ${files} |`;
  });
}

function some(items: readonly string[]): string {
  if (items.length === 0) return '—';
  return (
    items.slice(0, MOST_SHOWN).join('<br>') + (items.length > MOST_SHOWN ? `<br>+${items.length - MOST_SHOWN}` : '')
  );
}
