import type { CasesScope } from '../scope.ts';

/** True also where there was nothing to discard: either way none is left. */
export async function discardDraft(scope: CasesScope, key: string): Promise<true> {
  const { organisationId, id: authorId } = scope.actor;
  await scope.write((tx) => tx.db.draft.deleteMany({ where: { organisationId, authorId, key } }));
  return true;
}
