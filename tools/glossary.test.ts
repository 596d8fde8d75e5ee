import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const rows = readFileSync(join(root, 'docs/glossary.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| 日本語'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

const SOURCES = '{packages,services,apps}/*/{src,schema,prisma}/**/*.{ts,tsx,graphql,prisma}';

/** All that people name things in, as one text; what is generated follows from it. */
const code = globSync(SOURCES, { cwd: root, exclude: (name) => name === 'generated' })
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n')
  .toLowerCase();

describe('the glossary', () => {
  const named = rows.flatMap(([, japanese = '', names = '']) =>
    [...names.matchAll(/[A-Za-z][A-Za-z_]+/g)].map(([name]) => [japanese, name] as const),
  );

  it.each(named)('%s is called %s in the code', (_, name) => {
    expect(code.includes(name.toLowerCase()), name).toBe(true);
  });
});
