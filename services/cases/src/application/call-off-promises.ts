import { isUuid } from '@banso/domain/foundation';
import { toDateColumn } from '@banso/service-kit';
import { appendEvent } from '../persistence/case-events.ts';
import type { CaseRow } from '../persistence/cases.ts';
import type { CasesScope, Tx } from '../scope.ts';
import { caseworkIssue } from '../wording/casework-issues.ts';
import type { InputCheck } from './input-check.ts';

/** The promises that a refusal calls off must be the case's own. What somebody settled meanwhile stays as it is. */
export async function checkPromisesOff(
  tx: Tx,
  check: InputCheck,
  { organisationId, id: caseId }: CaseRow,
  ids: readonly string[],
): Promise<string[]> {
  const known = await tx.db.promiseMade.findMany({
    where: { organisationId, caseId, id: { in: ids.filter(isUuid) } },
    select: { id: true, state: true },
  });
  ids.forEach((id, index) => {
    if (!known.some((promise) => promise.id === id))
      check.issues.push(caseworkIssue(`promisesOff.${index}`, 'UNKNOWN_PROMISE'));
  });
  return known.filter(({ state }) => state === 'OPEN').map(({ id }) => id);
}

/** Not kept, because the person asked not to be visited: nobody's failing, and no list goes on asking for it. */
export async function callOffPromises(
  tx: Tx,
  scope: CasesScope,
  supportCase: CaseRow,
  visitBlockId: string,
  ids: readonly string[],
): Promise<void> {
  const { organisationId, id: caseId } = supportCase;
  const state = 'NOT_KEPT';
  for (const id of ids) {
    await tx.db.promiseMade.update({
      where: { organisationId_id: { organisationId, id } },
      data: { state, settledOn: toDateColumn(scope.today), settledBy: scope.actor.id, visitBlockId },
    });
    const data = { promiseId: id, state, blockId: visitBlockId };
    await appendEvent(tx, supportCase, 'promiseSettled', { at: scope.now(), by: scope.actor.id, data });
    tx.audit({ kind: 'change', action: 'visit:block', entity: 'PromiseMade', entityId: id, caseId, fields: ['state'] });
  }
}
