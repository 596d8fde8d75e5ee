import { globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const portal = join(import.meta.dirname, '../../apps/portal/src');

const sources = new Map(
  globSync('**/*.{ts,tsx}', { cwd: portal, exclude: (path) => /generated|routeTree|\.test\./.test(String(path)) }).map(
    (path) => [join(portal, path), readFileSync(join(portal, path), 'utf8')] as const,
  ),
);

/** Who imports a file; what only passes names on (`index.ts`) is looked through name by name. */
const importers = new Map<string, { readonly by: string; readonly names: readonly string[] }[]>();
for (const [path, text] of sources) {
  for (const [, names, from] of text.matchAll(
    /(?:import|export)\s+(?:type\s+)?(\{[^}]*\}|\*|\w+)\s+from\s+'(\.[^']+)'/g,
  )) {
    const target = resolve(dirname(path), from as string);
    const imported = (names as string).match(/\w+/g) ?? [];
    importers.set(target, [...(importers.get(target) ?? []), { by: path, names: imported }]);
  }
}

/** The pages on which a mutation can be sent: those that reach the document that holds it, by what imports what. */
export function pagesOf(mutation: string): string[] {
  const pages = new Set<string>();
  const seen = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    const route = /createFileRoute\('([^']+)'\)/.exec(sources.get(path) ?? '')?.[1];
    if (route !== undefined) pages.add(route.length > 1 ? route.replace(/\/$/, '') : route);
    else for (const { by } of importers.get(path) ?? []) visit(by);
  };
  for (const [path, text] of sources) {
    for (const name of documentsWith(text, mutation)) {
      if (!path.endsWith('.graphql.ts')) visit(path);
      else for (const { by, names } of importers.get(path) ?? []) if (names.includes(name)) visit(by);
    }
  }
  return [...pages].sort();
}

/** Names of the documents in a file that ask for this mutation. */
function documentsWith(text: string, mutation: string): string[] {
  const documents = text.matchAll(/(?:export )?const (\w+) = graphql\(`([^`]*)`\)/g);
  const asked = new RegExp(`^\\s*(?:\\w+:\\s*)?${mutation}\\(`, 'm');
  return [...documents]
    .filter(([, , body]) => /^\s*mutation /.test(body ?? '') && asked.test(body ?? ''))
    .map(([, name]) => name ?? '');
}
