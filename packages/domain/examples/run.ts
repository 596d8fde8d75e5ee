import { resolve } from 'node:path';
import { runFolders } from './runner/run-folders.ts';

// pnpm sets INIT_CWD to the folder in which the command was typed, and may pass on the `--` before arguments.
const base = process.env.INIT_CWD ?? process.cwd();
const typed = process.argv.slice(2).filter((argument) => argument !== '--');
const folders = typed.length > 0 ? typed.map((folder) => resolve(base, folder)) : [import.meta.dirname];

const { lines, passed, failed } = runFolders(folders, base);
for (const line of lines) console.log(line);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
