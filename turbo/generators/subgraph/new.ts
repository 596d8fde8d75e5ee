import { spawnSync } from 'node:child_process';
import { join, relative } from 'node:path';
import { ROOT } from '@banso/dev-env';
import { NameError, stamp } from './stamp.ts';

// Usage: pnpm new:subgraph NAME
//   stamps services/NAME: contract, database with row-level security, one use case, one read, tests.
const [name, ...more] = process.argv.slice(2);
if (name === undefined || more.length > 0) {
  console.error('pnpm new:subgraph NAME');
  process.exit(2);
}

try {
  const { folder, port, files } = stamp(name, ROOT, new Date());
  // Lines break where the name's length lets them.
  const biome = join(ROOT, 'node_modules/.bin/biome');
  spawnSync(biome, ['check', '--write', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  console.log(`services/${name}: ${files.length} files, port ${port}. Read ${relative(ROOT, folder)}/README.md; then:`);
  console.log(`  pnpm install && pnpm codegen && pnpm test ${name}`);
  console.log('  pnpm start');
} catch (error) {
  if (!(error instanceof NameError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
