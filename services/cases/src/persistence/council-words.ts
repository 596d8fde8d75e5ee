import type { SealedPlace } from '@banso/service-kit';
import type { CasesScope } from '../scope.ts';
import { sealRequired, sealText } from './sealed-columns.ts';

/** Which council's words: each council has a data key of its own, so that its papers can be destroyed alone. */
export interface OfCouncil {
  readonly organisationId: string;
  readonly councilId: string;
}

/** Where sealed words of a council live; the column without its `_sealed` ending. */
export function councilPlace(of: OfCouncil, table: string, column: string, rowId: string): SealedPlace {
  const { organisationId, councilId } = of;
  return { organisationId, table, column, rowId, keyName: `council|${councilId}` };
}

/** Seals the words of one row of a council's table. */
export function councilSealer({ sealing }: Pick<CasesScope, 'sealing'>, of: OfCouncil, table: string, rowId: string) {
  return {
    required: (column: string, words: string) => sealRequired(sealing, councilPlace(of, table, column, rowId), words),
    optional: (column: string, words: string | null) =>
      sealText(sealing, councilPlace(of, table, column, rowId), words),
  };
}
