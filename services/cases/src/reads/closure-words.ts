import { type ClosureRow, closurePlace } from '../persistence/closures.ts';
import type { CasesScope } from '../scope.ts';
import { shownWords } from './shown-words.ts';

/** Words of a closure, wherever they were sealed, to those who may read notes; null for others. */
export const closureWords = (
  scope: CasesScope,
  row: ClosureRow,
  column: Parameters<typeof closurePlace>[1],
  sealed: Uint8Array | null,
): Promise<string | null> => shownWords(scope, 'note', row, closurePlace(row, column), sealed);
