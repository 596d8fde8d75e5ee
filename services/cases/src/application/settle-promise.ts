import { maySettlePromise, type PromiseState } from '@banso/domain/casework';
import { isUuid } from '@banso/domain/foundation';
import { absent, type InvalidAnswer, type RefusalAnswer, toDateColumn } from '@banso/service-kit';
import type { SettlePromiseInput } from '../generated/graphql.ts';
import { appendEvent } from '../persistence/case-events.ts';
import { type CasesScope, perform } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { type Saved, saved } from './answers.ts';
import { caseForChange } from './case-for-change.ts';

/** A promise made in a contact was kept, or was not. */
export async function settlePromise(scope: CasesScope, input: SettlePromiseInput) {
  const { commandId, ...content } = input;
  const action = 'contact:record';
  return perform<Saved, InvalidAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'settlePromise', input: content },
    async (tx, end) => {
      const supportCase = await caseForChange(tx, scope, end, action, input.caseId);
      const { organisationId, id: caseId } = supportCase;
      const promise = isUuid(input.promiseId)
        ? await tx.db.promiseMade.findFirst({
            where: { organisationId, caseId, id: input.promiseId },
            select: { id: true, state: true },
          })
        : null;
      if (promise === null) return end.deny(action, absent, [input.promiseId]);
      const gate = maySettlePromise(promise.state as PromiseState, input.state);
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [promise.id]);
      await tx.db.promiseMade.update({
        where: { organisationId_id: { organisationId, id: promise.id } },
        data: { state: input.state, settledOn: toDateColumn(scope.today), settledBy: scope.actor.id },
      });
      const data = { promiseId: promise.id, state: input.state };
      await appendEvent(tx, supportCase, 'promiseSettled', { at: scope.now(), by: scope.actor.id, data });
      tx.audit({ kind: 'change', action, entity: 'PromiseMade', entityId: promise.id, caseId, fields: ['state'] });
      return saved(caseId);
    },
  );
}
