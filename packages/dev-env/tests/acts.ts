import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Response } from 'playwright-core';
import { ROOT } from '../src/root.ts';

const api = readFileSync(join(ROOT, 'supergraph/api.graphql'), 'utf8');
const mutations = [...(/^type Mutation \{\n(.*?)^\}/ms.exec(api)?.[1] ?? '').matchAll(/^ {2}([a-z]\w*)\(/gm)].map(
  ([, name]) => name ?? '',
);
const notDone = new Set(['InvalidInput', 'Refusal', 'StaleVersion']);

/** The intentions that browsers carried out, by their names in the schema: sent by a page, and not refused. */
export interface Acts {
  listenTo(page: Page): void;
  /** Those since the last call. */
  done(): Promise<ReadonlySet<string>>;
}

export function listenForActs(): Acts {
  let answers: Promise<readonly string[]>[] = [];
  return {
    listenTo: (page) => {
      page.on('response', (response) => {
        if (new URL(response.url()).pathname === '/graphql') answers.push(actsIn(response));
      });
    },
    async done() {
      const heard = answers;
      answers = [];
      return new Set((await Promise.all(heard)).flat());
    },
  };
}

/** A page that is left behind takes its answers with it. */
async function actsIn(response: Response): Promise<readonly string[]> {
  type Answer = { data?: Record<string, { __typename?: string } | null> | null };
  const { data }: Answer = await response.json().catch(() => ({}));
  return mutations.filter((name) => {
    const outcome = data?.[name]?.__typename;
    return outcome !== undefined && !notDone.has(outcome);
  });
}
