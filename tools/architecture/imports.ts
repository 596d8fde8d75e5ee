import { posix } from 'node:path';
import { importsOf, isTest, packageOf, type SourceFile } from './sources.ts';

/** Which packages of the workspace each package may import; its tests may also use `testing` and dev-env. */
const MAY_IMPORT: Readonly<Record<string, readonly RegExp[]>> = {
  'packages/domain': [],
  'packages/service-kit': [/^@banso\/domain\/(authorisation|audit|foundation)$/],
  'packages/dev-env': [/^@banso\//],
  'packages/bench': [/^@banso\//],
  'services/gateway': [/^@banso\/service-kit(\/|$)/],
  'apps/portal': [/^@banso\/domain\//],
  root: [/^@banso\/(dev-env|domain)(\/|$)/],
};
const SERVICE: readonly RegExp[] = [/^@banso\/domain\//, /^@banso\/service-kit(\/|$)/];
/** Tests may stand on the domain, the test servers and the whole constellation, but a service never on another. */
const IN_TESTS: readonly RegExp[] = [/^@banso\/(domain|service-kit|dev-env)(\/|$)/];

export function importViolations(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    importsOf(file).flatMap(({ target }) => judge(file, target).map((why) => `${file.path}: ${why}`)),
  );
}

function judge(file: SourceFile, target: string): string[] {
  const own = packageOf(file.path);
  if (target.startsWith('.')) {
    const reached = posix.join(posix.dirname(file.path), target);
    if (reached.startsWith('..')) return [`"${target}" leaves the workspace`];
    return packageOf(reached) === own ? [] : [`"${target}" climbs into another package`];
  }
  if (!target.startsWith('@banso/')) {
    // The rules are pure: nothing of Node, nothing of a library.
    return own === 'packages/domain' && !isTest(file.path) ? [`the domain imports nothing, not "${target}"`] : [];
  }
  const allowed = MAY_IMPORT[own] ?? (own.startsWith('services/') ? SERVICE : []);
  const granted = isTest(file.path) ? [...allowed, ...IN_TESTS] : allowed;
  if (!granted.some((pattern) => pattern.test(target))) return [`${own} may not import "${target}"`];
  const forTestsOnly = /\/testing$/.test(target) && !['packages/dev-env', 'packages/bench', 'root'].includes(own);
  return forTestsOnly && !isTest(file.path) ? [`"${target}" is for tests`] : [];
}

/** Inside a service: what the files of one layer may not reach. */
const CLOSED_TO: Readonly<Record<string, readonly string[]>> = {
  graphql: ['persistence', 'events'],
  application: ['graphql'],
  reads: ['graphql', 'application', 'events'],
  persistence: ['graphql', 'application', 'reads', 'events'],
  events: ['graphql', 'reads'],
};
const COMPOSITION_ROOTS = ['subgraph.ts', 'main.ts', 'relay.ts'];

export function layerViolations(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const [, name, inside] = /^services\/([^/]+)\/src\/(.+)$/.exec(file.path) ?? [];
    if (name === undefined || inside === undefined || name === 'gateway' || isTest(file.path)) return [];
    const layer = inside.includes('/') ? (inside.split('/')[0] ?? '') : '';
    return importsOf(file)
      .filter(({ target }) => target.startsWith('.'))
      .flatMap(({ target, typeOnly }) => {
        const reached = posix.join(posix.dirname(inside), target);
        // A resolver's parent is a row: it may know its type, not how it is read.
        const onlyItsShape = typeOnly && layer === 'graphql' && reached.startsWith('persistence/');
        const closed = !onlyItsShape && CLOSED_TO[layer]?.some((each) => reached.startsWith(`${each}/`));
        const upwards = COMPOSITION_ROOTS.includes(reached) && !COMPOSITION_ROOTS.includes(inside);
        return closed || upwards ? [`${file.path}: ${layer || inside} may not import ${reached}`] : [];
      });
  });
}
