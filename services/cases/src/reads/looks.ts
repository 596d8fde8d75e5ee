import type { CivilDate } from '@banso/domain/foundation';
import { type LookReason, needsLook } from '@banso/domain/worklist';
import { NOT_MERGED, WITHIN_REACH } from '../persistence/cases.ts';
import { ACTIVE, HELD, LOOK_COLUMNS, type LookFactsRow } from '../persistence/look-facts.ts';
import { reachValues } from '../persistence/reach.ts';
import type { CasesScope } from '../scope.ts';

/** An office has far fewer under way; beyond this a list of what to look at helps nobody. */
export const MOST_LOOKED_AT = 2_000;

/** A case under way with every reason for which it asks for a look. */
export interface LookedAt extends LookFactsRow {
  readonly reasons: readonly LookReason[];
}

export const lookedAt = (row: LookFactsRow, today: CivilDate): LookedAt => ({ ...row, reasons: needsLook(row, today) });

/** All that is under way in an office, and what is set aside and still held by somebody: it asks for nothing. */
export async function looksInOffice(scope: CasesScope, officeId: string): Promise<LookedAt[]> {
  const rows = await scope.read.query<LookFactsRow>(
    'looks_in_office',
    `select ${LOOK_COLUMNS} from support_case c where ${WITHIN_REACH} and ${NOT_MERGED} and (${ACTIVE} or ${HELD}) and c.office_id = $5::uuid
     order by c.opened_at, c.id limit ${MOST_LOOKED_AT}`,
    [...reachValues(scope.actor), officeId],
  );
  return rows.map((row) => lookedAt(row, scope.today));
}

export async function looksOfCase(scope: CasesScope, caseId: string): Promise<LookReason[]> {
  const row = await scope.loaders.lookFactsOfCase.load(caseId);
  return row === null ? [] : needsLook(row, scope.today);
}
