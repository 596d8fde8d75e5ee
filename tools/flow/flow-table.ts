import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ClauseId, clauseById, clauseIds } from '@banso/domain/guideline';
import { pagesOf } from './portal-pages.ts';
import { type FlowStep, flowSteps } from './steps.data.ts';
import { testsOf } from './tests-of.ts';

const root = join(import.meta.dirname, '../..');
const MOST_SHOWN = 4;
/** What can be sent from so many pages belongs to all forms alike. */
const EVERYWHERE = 15;

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
    ...mutations.filter((name) => testsOf(name).services.length === 0).map((name) => `${name} stands in no test`),
  ];
}

/** By which intentions a clause is served: of the steps that name it, otherwise of those that name what it is part of. */
export function mutationsServing(id: ClauseId): readonly string[] {
  const steps = flowSteps.filter(({ clauses }) => clauses.includes(id));
  const { parent } = clauseById(id);
  if (steps.length > 0 || parent === null) return [...new Set(steps.flatMap((step) => step.mutations))];
  return mutationsServing(parent);
}

export function flowTable(): string {
  return [
    '| 段階 Step | 条項 Clauses | 操作 Mutation | 画面 Page | 試験 Tests | ブラウザー Browser |',
    '|---|---|---|---|---|---|',
    ...flowSteps.flatMap(rowsOf),
  ].join('\n');
}

function rowsOf({ ja, en, clauses, mutations: names }: FlowStep): string[] {
  return names.map((name, index) => {
    const [step, ids] = index === 0 ? [`**${ja}**<br>${en}`, clauses.join('<br>')] : ['', ''];
    const { services, browser } = testsOf(name);
    return `| ${step} | ${ids} | \`${name}\` | ${pageList(pagesOf(name))} | ${fileList(services)} | ${fileList(browser)} |`;
  });
}

/** Pages by their addresses; the router's `_` says that one page does not stand in the other. */
export const pageList = (pages: readonly string[]): string =>
  pages.length > EVERYWHERE
    ? 'どの書式でも in every form'
    : some(pages.map((page) => `\`${page.replace(/_(?=\/|$)/g, '')}\``));

const fileList = (paths: readonly string[]): string =>
  some(paths.map((path) => `[${path.split('/').at(-1)}](../${path})`));

/** The first of them, and how many more; nothing is a dash. */
export function some(items: readonly string[]): string {
  if (items.length === 0) return '—';
  return (
    items.slice(0, MOST_SHOWN).join('<br>') + (items.length > MOST_SHOWN ? `<br>+${items.length - MOST_SHOWN}` : '')
  );
}
