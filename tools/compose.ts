import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Composed, CompositionError, compose, ROOT } from '@banso/dev-env';

// Usage: node tools/compose.ts [--check | --release]
//   writes supergraph/{supergraph,api}.graphql and supergraph/subgraphs/<name>.graphql;
//   with --check only says whether the committed files are what the schemas compose to.
//   with --release also makes what callers see now the baseline for breaking changes.
const target = join(ROOT, 'supergraph');

function read(file: string): string | null {
  try {
    return readFileSync(join(target, file), 'utf8');
  } catch {
    return null;
  }
}

function staleSubgraphs(composed: Composed): string[] {
  try {
    return readdirSync(join(target, 'subgraphs'))
      .map((file) => `subgraphs/${file}`)
      .filter((file) => !(file in composed));
  } catch {
    return [];
  }
}

/** What callers outside this repository may rely on: the public schema and the partners' part of it. */
function release(): void {
  mkdirSync(join(target, 'released'), { recursive: true });
  for (const file of ['api.graphql', 'partner.graphql']) {
    const text = read(file);
    if (text !== null) writeFileSync(join(target, 'released', file), text);
  }
}

try {
  const composed = compose();
  const changed = Object.keys(composed).filter((file) => read(file) !== composed[file]);
  const stale = staleSubgraphs(composed);
  if (process.argv.includes('--check')) {
    for (const file of [...changed, ...stale])
      console.error(`supergraph/${file} is not what the schemas compose to: run pnpm compose`);
    if (changed.length + stale.length > 0) process.exitCode = 1;
  } else {
    for (const file of changed) {
      mkdirSync(dirname(join(target, file)), { recursive: true });
      writeFileSync(join(target, file), composed[file] ?? '');
    }
    for (const file of stale) rmSync(join(target, file));
    if (process.argv.includes('--release')) release();
    console.log(`supergraph: ${changed.length + stale.length} of ${Object.keys(composed).length} files changed`);
  }
} catch (error) {
  if (!(error instanceof CompositionError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
