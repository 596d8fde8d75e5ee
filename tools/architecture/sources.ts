import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** One source file; `path` from the root of the workspace, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const AREAS = ['packages', 'services', 'apps', 'tools', 'turbo'];
const NOT_OURS = new Set([
  'node_modules',
  'dist',
  'generated',
  'coverage',
  'reports',
  '.stryker-tmp',
  '.turbo',
  '.data',
]);

/** Every hand-written source file of the workspace. */
export function readSources(root: string): SourceFile[] {
  const found: SourceFile[] = [];
  const walk = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!NOT_OURS.has(entry.name)) walk(path);
      } else if (/\.(ts|tsx|graphql)$/.test(entry.name) && !entry.name.endsWith('.gen.ts')) {
        found.push({ path: relative(root, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') });
      }
    }
  };
  for (const area of AREAS) {
    try {
      walk(join(root, area));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return found;
}

/** `packages/domain`, `services/cases`, … ; the tools belong to the root. */
export function packageOf(path: string): string {
  const [area = '', name = ''] = path.split('/');
  return ['packages', 'services', 'apps'].includes(area) ? `${area}/${name}` : 'root';
}

/** Tests and what only tests use may look wherever they need to. */
export function isTest(path: string): boolean {
  return /\.test(-d)?\.tsx?$|\.property\.ts$|\/(tests|testing|test)\/|\/examples\/|\.config\.ts$|(^|\/)codegen\.ts$/.test(
    path,
  );
}

const IMPORT =
  /(?:^|[\s;])(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+\s+from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

export interface Import {
  readonly target: string;
  /** Gone at run time. */
  readonly typeOnly: boolean;
}

/** What a file imports, in the order it stands there. */
export function importsOf({ text }: SourceFile): Import[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/[^\n]*/g, '$1');
  return [...code.matchAll(IMPORT)].map(([, type, from, dynamic]) => ({
    target: from ?? dynamic ?? '',
    typeOnly: type !== undefined,
  }));
}
