import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '@banso/dev-env';
import { expect, it } from 'vitest';

/** Every file that loading `file` loads too, with the way to it; what is imported on demand is not followed. */
function loadedWith(file: string, way: readonly string[] = [], seen = new Map<string, readonly string[]>()) {
  if (seen.has(file)) return seen;
  seen.set(file, way);
  if (!existsSync(file)) return seen;
  const source = readFileSync(file, 'utf8').replaceAll(/^(import|export) type [^;]*;/gms, '');
  for (const [, from = ''] of source.matchAll(/^(?:import|export)\s[^;]*?from '([^']+)';/gms)) {
    const found = from.startsWith('.') ? join(dirname(file), from) : workspaceFile(from);
    if (found !== null) loadedWith(found, [...way, file], seen);
  }
  return seen;
}

function workspaceFile(specifier: string): string | null {
  const [, name = '', path = '.'] = /^@banso\/([^/]+)(?:\/(.+))?$/.exec(specifier) ?? [];
  const folder = ['packages', 'services'].map((area) => join(ROOT, area, name)).find((each) => existsSync(each));
  if (name === '' || folder === undefined) return null;
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    exports: Record<string, string>;
  };
  const entry = exports[path === '.' ? '.' : `./${path}`];
  return entry === undefined ? null : join(folder, entry);
}

// A machine that has been used already has the generated code, and hides where it is asked for too early.
it.each(['start', 'test', 'check', 'compose', 'maintain', 'prove'])(
  'pnpm %s can begin before any code is generated',
  (tool) => {
    const loaded = loadedWith(join(ROOT, `tools/${tool}.ts`));
    expect(loaded.size).toBeGreaterThan(3);
    const tooEarly = [...loaded].filter(([file]) => file.includes('/generated/'));
    expect(tooEarly.map(([file, way]) => [...way, file].join(' → '))).toEqual([]);
  },
);
