import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Malformed } from './malformed.ts';
import { readSuites, type Suite } from './read-suites.ts';
import { runCase } from './run-case.ts';

export interface Report {
  /** One line for every failing case or file. */
  readonly lines: readonly string[];
  readonly passed: number;
  readonly failed: number;
}

/** Runs every `.yaml` file under the folders. A folder without any counts as one failure. */
export function runFolders(folders: readonly string[], base: string): Report {
  const lines: string[] = [];
  let passed = 0;
  const fail = (file: string, message: string): void => {
    const shown = relative(base, file);
    lines.push(onOneLine(`FAILED ${shown === '' ? '.' : shown} › ${message}`));
  };
  for (const folder of folders) {
    const files = yamlFiles(folder);
    if (!existsSync(folder)) fail(folder, 'expected a file or folder, actual: nothing of this name');
    else if (files.length === 0) fail(folder, 'expected .yaml files, actual: none found');
    for (const file of files) {
      for (const { head, cases } of suitesOf(file, (message) => fail(file, message))) {
        for (const written of cases) {
          const mismatch = runCase(head, written);
          if (mismatch === null) passed += 1;
          else fail(file, `${written.name} › ${mismatch}`);
        }
      }
    }
  }
  return { lines, passed, failed: lines.length };
}

function suitesOf(file: string, fail: (message: string) => void): readonly Suite[] {
  try {
    return readSuites(readFileSync(file, 'utf8'));
  } catch (error) {
    fail(`expected a file of cases, actual: ${error instanceof Malformed ? error.message : String(error)}`);
    return [];
  }
}

/** Every `.yaml` file under a folder in a steady order; links are followed once. A single file may be named too. */
function yamlFiles(path: string, seen: Set<string> = new Set()): readonly string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return [];
  if (!stats.isDirectory()) return path.endsWith('.yaml') ? [path] : [];
  const real = realpathSync(path);
  if (seen.has(real)) return [];
  seen.add(real);
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => yamlFiles(join(path, name), seen));
}

const onOneLine = (message: string): string => message.replaceAll(/\s*[\r\n\u2028\u2029]+\s*/g, ' ');
