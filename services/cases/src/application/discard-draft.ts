import { forgetWriting } from '../persistence/writing.ts';
import type { CasesScope } from '../scope.ts';

/** True also where there was nothing to discard: either way none is left. */
export async function discardDraft(scope: CasesScope, key: string): Promise<true> {
  const { organisationId, id: authorId } = scope.actor;
  await scope.write(async (tx) => {
    await tx.db.draft.deleteMany({ where: { organisationId, authorId, key } });
    await forgetWriting(tx, scope, key);
  });
  return true;
}
