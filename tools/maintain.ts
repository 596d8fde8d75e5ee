import { parseArgs } from 'node:util';
import { inPlainWords, maintenance, PlainFailure, ROOT } from '@banso/dev-env';

// Usage: pnpm maintain migrate | rewrap | audit | deactivate LOGIN | reactivate LOGIN [--data FOLDER]
//   migrate  bring every database to the schema of this version
//   rewrap   wrap every data key with the first key of sealing.key
//   audit    walk the audit trail and compare it with the heads outside of the database
//   deactivate, reactivate  close or reopen one person's account, also while the services run
const { values, positionals } = parseArgs({ allowPositionals: true, options: { data: { type: 'string' } } });
const [name = '', login = ''] = positionals;
if (!Object.hasOwn(maintenance, name)) {
  console.error(`pnpm maintain ${Object.keys(maintenance).join(' | ')} [LOGIN] [--data FOLDER]`);
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
