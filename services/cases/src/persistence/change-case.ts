import type { CasesScope, Tx } from '../scope.ts';
import type { CaseRow } from './cases.ts';

type Columns = Parameters<Tx['db']['supportCase']['update']>[0]['data'];

/** Writes columns of a locked case as its next version. */
export async function changeCase(tx: Tx, scope: CasesScope, supportCase: CaseRow, columns: Columns): Promise<void> {
  const { organisationId, id, version } = supportCase;
  await tx.db.supportCase.update({
    where: { organisationId_id: { organisationId, id } },
    data: { ...columns, version: version + 1, updatedBy: scope.actor.id, updatedAt: scope.now() },
  });
}
