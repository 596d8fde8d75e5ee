import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { type Report, runFolders } from './run-folders.ts';

/** A folder of examples that lives for one test. */
export interface ScratchExamples {
  readonly path: () => string;
  readonly write: (name: string, text: string) => void;
  readonly run: () => Report;
  /** Runs one file that holds one case, and gives the single line with which it fails. */
  readonly failure: (text: string) => string;
}

export function scratchExamples(): ScratchExamples {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'examples-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const run = (): Report => runFolders([folder], folder);
  return {
    path: () => folder,
    write,
    run,
    failure: (text) => {
      write('a.yaml', text);
      const { lines, passed, failed } = run();
      expect([passed, failed]).toEqual([0, 1]);
      expect(lines[0]).toMatch(/^FAILED a\.yaml › /);
      return lines[0] as string;
    },
  };
}

/** A case that passes under `eligibility`. */
export const good = '  - { title: good, asOf: 2020-06-01, expect: { outcome: UNDETERMINED } }\n';

export const suite = (rule: string, ...cases: string[]): string =>
  `rule: ${rule}\ncases:\n${cases.map((each) => `  - ${each}\n`).join('')}`;
