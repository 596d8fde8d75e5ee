import { inPlainWords } from '@banso/dev-env';
import { bench } from './bench.ts';
import { readOptions } from './options.ts';

try {
  await bench(readOptions(process.argv.slice(2)), (text) => console.log(text));
} catch (error) {
  console.error(inPlainWords(error));
  process.exitCode = 1;
}
