import { mayApproachOn, mayReopenPromise } from '@banso/domain/casework';
import { absent, type InvalidAnswer, type RefusalAnswer } from '@banso/service-kit';
import type { ReopenPromiseInput } from '../generated/graphql.ts';
import { appendEvent } from '../persistence/case-events.ts';
import { promiseForChange } from '../persistence/promise-for-change.ts';
import { blockFacts, visitBlocksForChange } from '../persistence/visit-blocks.ts';
import { type CasesScope, perform } from '../scope.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { type Saved, saved } from './answers.ts';
import { caseForChange } from './case-for-change.ts';

/** A slip of the hand is taken back: the promise is open again, and the history keeps both. */
export async function reopenPromise(scope: CasesScope, input: ReopenPromiseInput) {
  const { commandId, ...content } = input;
  const action = 'contact:record';
  return perform<Saved, InvalidAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'reopenPromise', input: content },
    async (tx, end) => {
      const supportCase = await caseForChange(tx, scope, end, action, input.caseId);
      const { organisationId, id: caseId } = supportCase;
      const promise = await promiseForChange(tx, supportCase, input.promiseId);
      if (promise === null) return end.deny(action, absent, [input.promiseId]);
      const gate = mayReopenPromise(promise, supportCase.stage, scope.actor.id, scope.today);
      if (!gate.open) return end.refuse(action, gateRefusal(gate), [promise.id]);
      // A refusal that came meanwhile stands against it as against a new one.
      const blocks = (await visitBlocksForChange(tx, supportCase)).map(blockFacts);
      const approach = mayApproachOn('PROMISE', [promise.dueOn], blocks, promise.madeWith ?? undefined);
      if (!approach.open) return end.refuse(action, gateRefusal(approach), [promise.id]);
      await tx.db.promiseMade.update({
        where: { organisationId_id: { organisationId, id: promise.id } },
        data: { state: 'OPEN', settledOn: null, settledBy: null, settledByContactId: null, visitBlockId: null },
      });
      const data = { promiseId: promise.id, was: promise.state };
      await appendEvent(tx, supportCase, 'promiseReopened', { at: scope.now(), by: scope.actor.id, data });
      tx.audit({
        kind: 'change',
        action: 'promise:reopen',
        entity: 'PromiseMade',
        entityId: promise.id,
        caseId,
        fields: ['state'],
      });
      return saved(caseId);
    },
  );
}
