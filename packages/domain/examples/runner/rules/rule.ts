import type { Comparison } from '../comparison.ts';
import type { RawMap } from '../fields.ts';

/** One case as written, and the edition named for it. */
export interface ExampleCase {
  readonly raw: RawMap;
  readonly edition: string | undefined;
}

/** How the cases of one rule are read and compared. */
export interface Rule {
  /** The keys that a case of this rule may have, beside `title`, `facts`, `expect` and `edition`. */
  readonly caseKeys: readonly string[];
  readonly run: (example: ExampleCase) => readonly Comparison[];
}
