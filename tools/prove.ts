import { join } from 'node:path';
import { ROOT } from '@banso/dev-env';
import { run } from './processes.ts';

// Usage: pnpm prove [NAME …]
//   long checks that a test run leaves out; all of them without a name.
interface Proof {
  readonly says: string;
  readonly command: readonly [string, ...string[]];
  readonly folder: string;
}

const PROOFS: Readonly<Record<string, Proof>> = {
  mutation: {
    says: 'at least 90 % of the mistakes planted in the domain rules are caught by its tests',
    command: ['./node_modules/.bin/stryker', 'run'],
    folder: 'packages/domain',
  },
  generator: {
    says: 'a stamped subgraph composes, compiles, passes its tests and is found by a start',
    command: ['node', 'turbo/generators/subgraph/prove.ts'],
    folder: '.',
  },
};

const names = process.argv.slice(2);
const unknown = names.filter((name) => !(name in PROOFS));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. There are: ${Object.keys(PROOFS).join(', ')}.`);
  process.exit(2);
}

let failed = 0;
for (const [name, { says, command, folder }] of Object.entries(PROOFS)) {
  if (names.length > 0 && !names.includes(name)) continue;
  console.log(`prove ${name}: ${says}`);
  const [program, ...args] = command;
  const { code } = await run(program, args, { show: true, folder: join(ROOT, folder) });
  console.log(`${code === 0 ? 'proved' : 'NOT PROVED'}: ${name}`);
  if (code !== 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
