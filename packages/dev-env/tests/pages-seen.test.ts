import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../src/root.ts';
import { pagesNotSeen, pagesSeen } from './pages-seen.data.ts';

const tree = readFileSync(join(ROOT, 'apps/portal/src/routeTree.gen.ts'), 'utf8');
const known = /interface FileRoutesByFullPath \{([^}]*)\}/.exec(tree)?.[1] ?? '';
const routes = [...known.matchAll(/^\s*'([^']+)'/gm)].map(([, route = '']) => route.replace(/(?<=.)\/$/, ''));

const walks = globSync('**/*.ts', { cwd: import.meta.dirname })
  .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))
  .join('\n');

describe('every page of the portal', () => {
  it('is looked at on a desk and on a phone, or says why not', () => {
    expect(routes.length).toBeGreaterThan(50);
    expect(new Set([...Object.keys(pagesSeen), ...Object.keys(pagesNotSeen)])).toEqual(new Set(routes));
  });

  // That the page of this name is that route, the look itself holds.
  it.each(Object.entries(pagesSeen))('%s: at both widths, as %s', (_, name) => {
    expect(walks).toMatch(new RegExp(`checkPage\\(\\w+, '${name}'\\)`));
  });
});
