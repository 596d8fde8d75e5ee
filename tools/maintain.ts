import { parseArgs } from 'node:util';
import { inPlainWords, PlainFailure, ROOT } from '@banso/dev-env';
import { prepare } from './prepare.ts';

// Usage: pnpm maintain migrate | rewrap | audit [--data FOLDER]
//        pnpm maintain deactivate LOGIN | reactivate LOGIN | close-program ID | open-program ID | renew-secret ID
//   migrate  bring every database to the schema of this version
//   rewrap   wrap every data key with the first key of sealing.key
//   audit    walk the audit trail and compare it with the heads outside of the database
//   deactivate, reactivate  close or reopen one person's account, also while the services run
//   close-program, open-program, renew-secret  the same for a partner's program; a new secret is told once
const { values, positionals } = parseArgs({ allowPositionals: true, options: { data: { type: 'string' } } });
const [name = '', login = ''] = positionals;
// What it works with is generated first on a machine that has not been used yet.
await prepare(['codegen']);
const { maintenance } = await import('@banso/dev-env/maintenance');
if (!Object.hasOwn(maintenance, name)) {
  console.error(`pnpm maintain ${Object.keys(maintenance).join(' | ')} [LOGIN or ID] [--data FOLDER]`);
  process.exit(2);
}

try {
  const say = (japanese: string, english: string) => console.log(`${japanese}\n  ${english}`);
  const dataFolder = values.data ?? `${ROOT}/.data`;
  const lines = await maintenance[name as keyof typeof maintenance]({ dataFolder, env: process.env, say, login });
  console.log(lines.join('\n'));
} catch (error) {
  const plain = inPlainWords(error);
  console.error(plain instanceof PlainFailure ? plain.message : plain);
  process.exitCode = 1;
}
