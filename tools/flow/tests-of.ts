import { globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const root = join(import.meta.dirname, '../..');

interface Source {
  readonly path: string;
  readonly text: string;
  /** What stands at the left edge, by its name: a function, a constant with all that belongs to it. */
  readonly parts: ReadonlyMap<string, string>;
  /** Names taken from files beside it. */
  readonly taken: readonly { readonly from: string; readonly name: string }[];
}

const sources = new Map(
  ['services/*/tests/**/*.ts', 'packages/dev-env/tests/**/*.ts']
    .flatMap((pattern) => globSync(pattern, { cwd: root, exclude: (path) => /node_modules/.test(String(path)) }))
    .sort()
    .map((path) => [path, read(path)] as const),
);

function read(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8');
  const parts = new Map<string, string>();
  for (const part of text.split(/^(?=(?:export )?(?:async )?(?:function|const|let) )/m)) {
    const name = /^(?:export )?(?:async )?(?:function|const|let) (\w+)/.exec(part)?.[1];
    if (name !== undefined) parts.set(name, part);
  }
  const taken = [...text.matchAll(/^import (?:type )?\{([^}]*)\} from '(\.[^']+)'/gm)].flatMap(([, names, from]) =>
    (names ?? '').split(',').flatMap((each) => {
      const name = /^\s*(\w+)/.exec(each)?.[1];
      return name === undefined ? [] : [{ from: fileOf(path, from ?? ''), name }];
    }),
  );
  return { path, text, parts, taken };
}

function fileOf(path: string, from: string): string {
  return resolve(root, dirname(path), from).slice(root.length + 1);
}

/** Sent by its name as a text or as a field of a document; a key beside which only its answer stands is neither. */
const sends = (text: string, mutation: string): boolean =>
  text.includes(`'${mutation}'`) || new RegExp(`\\b${mutation}\\(\\s*\\w+:`).test(text);

/** Whether this part of a file sends it, or what the part calls does. */
function partSends(path: string, name: string, mutation: string, seen: Set<string>): boolean {
  const key = `${path} ${name}`;
  const source = sources.get(path);
  const text = source?.parts.get(name);
  if (source === undefined || text === undefined || seen.has(key)) return false;
  seen.add(key);
  if (sends(text, mutation)) return true;
  const calls = (each: string) =>
    each !== name && new RegExp(`\\b${each}\\b`).test(text.slice(text.indexOf(name) + name.length));
  return (
    [...source.parts.keys()].some((each) => calls(each) && partSends(path, each, mutation, seen)) ||
    source.taken.some((each) => calls(each.name) && partSends(each.from, each.name, mutation, seen))
  );
}

/** Test files in which a mutation is sent: by themselves, or through what they take from files beside them. */
export interface TestsOfMutation {
  readonly services: readonly string[];
  /** Those that work the pages as a person does; a walk names what it carried out, and fails where it was not. */
  readonly browser: readonly string[];
}

const known = new Map<string, TestsOfMutation>();

export function testsOf(mutation: string): TestsOfMutation {
  const found = known.get(mutation) ?? find(mutation);
  known.set(mutation, found);
  return found;
}

function find(mutation: string): TestsOfMutation {
  const tests = [...sources.values()].filter(({ path }) => path.endsWith('.test.ts'));
  const services = tests
    .filter(({ path }) => path.startsWith('services/'))
    .filter(
      ({ text, taken }) =>
        sends(text, mutation) || taken.some(({ from, name }) => partSends(from, name, mutation, new Set())),
    );
  const browser = tests.filter(
    ({ path, text }) => path.startsWith('packages/dev-env/') && text.includes(`'${mutation}'`),
  );
  return { services: services.map(({ path }) => path), browser: browser.map(({ path }) => path) };
}
